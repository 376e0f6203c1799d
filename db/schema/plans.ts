import {
  date,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { conditions, domains, moveKinds } from "@/lib/plans/model";
import { users } from "./accounts";
import { audits, instrument } from "./audits";
import { moment } from "./column-types";
import { person, settingId } from "./columns";

export const condition = pgEnum("condition", conditions);
export const domain = pgEnum("domain", domains);
export const moveKind = pgEnum("move_kind", moveKinds);

/** What a setting will do, born from one question of one audit. What becomes of it stands in action_moves. */
export const actions = pgTable(
  "actions",
  {
    id: uuid("id").primaryKey(),
    settingId: settingId(),
    auditId: uuid("audit_id")
      .notNull()
      .references(() => audits.id),
    code: text("code").notNull(),
    what: text("what").notNull(),
    ownerId: uuid("owner_id").references(() => users.id),
    /** Somebody outside the setting, by name. */
    ownerName: text("owner_name"),
    dueOn: date("due_on", { mode: "string" }).notNull(),
    /** When that day was chosen: nobody is reminded of what they have only just written. */
    dueSetAt: moment("due_set_at").notNull(),
    howWeWillKnow: text("how_we_will_know"),
    helps: text("helps"),
    hinders: text("hinders"),
    benefit: text("benefit"),
    condition: condition("condition"),
    domain: domain("domain"),
    /** Rises by one with every change and every move (R-REL-07). */
    version: integer("version").notNull(),
    addedBy: person("added_by"),
    addedAt: moment("added_at").notNull(),
    changedBy: person("changed_by"),
    changedAt: moment("changed_at").notNull(),
  },
  (table) => [index().on(table.settingId), index().on(table.dueOn)],
);

/** Started, done, no longer needed, reopened: one row each, never changed. An action without one is not started. */
export const actionMoves = pgTable(
  "action_moves",
  {
    actionId: uuid("action_id")
      .notNull()
      .references(() => actions.id),
    settingId: settingId(),
    /** The action's version after the move. */
    version: integer("version").notNull(),
    kind: moveKind("kind").notNull(),
    words: text("words"),
    url: text("url"),
    movedBy: person("moved_by"),
    movedAt: moment("moved_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.actionId, table.version] })],
);

/** One row for each letter of reminder, so that each goes out once for each due day. */
export const actionReminders = pgTable(
  "action_reminders",
  {
    actionId: uuid("action_id")
      .notNull()
      .references(() => actions.id),
    settingId: settingId(),
    dueOn: date("due_on", { mode: "string" }).notNull(),
    daysBefore: smallint("days_before").notNull(),
    postedAt: moment("posted_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.actionId, table.dueOn, table.daysBefore] })],
);

/** Where a setting wants a theme to be in a year to come: a level, words, or both. */
export const themeTargets = pgTable(
  "theme_targets",
  {
    settingId: settingId(),
    instrument: instrument("instrument").notNull(),
    year: integer("year").notNull(),
    theme: smallint("theme").notNull(),
    level: smallint("level"),
    words: text("words"),
    version: integer("version").notNull(),
    setBy: person("set_by"),
    setAt: moment("set_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.settingId, table.instrument, table.year, table.theme] }),
  ],
);
