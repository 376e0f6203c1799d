import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "./accounts";
import { moment } from "./column-types";
import { person, settingId } from "./columns";
import { settings } from "./organisations";

/** A setting invites another to look at their work together, each for itself (F88). The row is the inviter's. */
export const partnerships = pgTable(
  "partnerships",
  {
    id: uuid("id").primaryKey(),
    settingId: settingId(),
    partnerSettingId: uuid("partner_setting_id")
      .notNull()
      .references(() => settings.id),
    /** The list of elements both rate by, fixed with the invitation. */
    edition: text("edition").notNull(),
    words: text("words").notNull(),
    invitedBy: person("invited_by"),
    invitedAt: moment("invited_at").notNull(),
    withdrawnBy: uuid("withdrawn_by").references(() => users.id),
    withdrawnAt: moment("withdrawn_at"),
    /** Set by the database when the second side is sent: from then on each reads the other. */
    bothSentAt: moment("both_sent_at"),
  },
  (table) => [
    unique().on(table.id, table.partnerSettingId),
    index().on(table.settingId),
    index().on(table.partnerSettingId),
  ],
);

/** What the invited setting said; the row is its own. */
export const partnershipReplies = pgTable(
  "partnership_replies",
  {
    partnershipId: uuid("partnership_id").primaryKey(),
    settingId: settingId(),
    accepted: boolean("accepted").notNull(),
    words: text("words"),
    answeredBy: person("answered_by"),
    answeredAt: moment("answered_at").notNull(),
  },
  (table) => [
    foreignKey({
      columns: [table.partnershipId, table.settingId],
      foreignColumns: [partnerships.id, partnerships.partnerSettingId],
    }),
    index().on(table.settingId),
  ],
);

/** What one of the two says, element by element; its own until both have sent theirs, and fixed once it is sent. */
export const partnershipSides = pgTable(
  "partnership_sides",
  {
    partnershipId: uuid("partnership_id")
      .notNull()
      .references(() => partnerships.id),
    settingId: settingId(),
    sayings: jsonb("sayings").notNull(),
    version: integer("version").notNull(),
    changedBy: person("changed_by"),
    changedAt: moment("changed_at").notNull(),
    sentBy: uuid("sent_by").references(() => users.id),
    sentAt: moment("sent_at"),
  },
  (table) => [
    primaryKey({ columns: [table.partnershipId, table.settingId] }),
    index().on(table.settingId),
  ],
);
