import {
  date,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { campaignAnswers, campaignLetters } from "@/lib/campaigns/model";
import { users } from "./accounts";
import { audits, instrument } from "./audits";
import { moment } from "./column-types";
import { person, settingId } from "./columns";
import { boroughs } from "./organisations";

export const campaignAnswer = pgEnum("campaign_answer", campaignAnswers);
export const campaignLetter = pgEnum("campaign_letter", campaignLetters);

const boroughId = () =>
  uuid("borough_id")
    .notNull()
    .references(() => boroughs.id);

export const campaigns = pgTable(
  "campaigns",
  {
    id: uuid("id").primaryKey(),
    boroughId: boroughId(),
    instrument: instrument("instrument").notNull(),
    edition: text("edition").notNull(),
    year: integer("year").notNull(),
    opensOn: date("opens_on", { mode: "string" }).notNull(),
    closesOn: date("closes_on", { mode: "string" }).notNull(),
    message: text("message").notNull(),
    madeBy: person("made_by"),
    madeAt: moment("made_at").notNull(),
    endedBy: uuid("ended_by").references(() => users.id),
    endedAt: moment("ended_at"),
  },
  (table) => [index().on(table.boroughId), unique().on(table.id, table.boroughId)],
);

const campaignId = () => uuid("campaign_id").notNull();

/** A setting that a campaign asks. */
export const campaignAsks = pgTable(
  "campaign_asks",
  { campaignId: campaignId(), settingId: settingId(), boroughId: boroughId() },
  (table) => [
    primaryKey({ columns: [table.campaignId, table.settingId] }),
    foreignKey({
      columns: [table.campaignId, table.boroughId],
      foreignColumns: [campaigns.id, campaigns.boroughId],
    }),
    index().on(table.settingId),
    unique().on(table.campaignId, table.settingId, table.boroughId),
  ],
);

/** What one row of an asked setting hangs on, with the borough that row-level security goes by. */
function asAsked(table: Record<"campaignId" | "settingId" | "boroughId", never>) {
  return foreignKey({
    columns: [table.campaignId, table.settingId, table.boroughId],
    foreignColumns: [campaignAsks.campaignId, campaignAsks.settingId, campaignAsks.boroughId],
  });
}

/** What the setting said last; every answer is on its trail. */
export const campaignReplies = pgTable(
  "campaign_replies",
  {
    campaignId: campaignId(),
    settingId: settingId(),
    boroughId: boroughId(),
    answer: campaignAnswer("answer").notNull(),
    words: text("words"),
    /** The audit it takes part with. The borough is told how far it has come and nothing else. */
    auditId: uuid("audit_id").references(() => audits.id),
    answeredBy: person("answered_by"),
    answeredAt: moment("answered_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.campaignId, table.settingId] }),
    asAsked(table as never),
  ],
);

export const campaignHelps = pgTable(
  "campaign_helps",
  {
    id: uuid("id").primaryKey(),
    campaignId: campaignId(),
    settingId: settingId(),
    boroughId: boroughId(),
    words: text("words").notNull(),
    askedBy: person("asked_by"),
    askedAt: moment("asked_at").notNull(),
    answer: text("answer"),
    answeredBy: uuid("answered_by").references(() => users.id),
    answeredAt: moment("answered_at"),
  },
  (table) => [index().on(table.campaignId), asAsked(table as never)],
);

/** A letter that went by itself: once for each setting and occasion, however many processes try. */
export const campaignPosts = pgTable(
  "campaign_posts",
  {
    campaignId: campaignId(),
    settingId: settingId(),
    boroughId: boroughId(),
    letter: campaignLetter("letter").notNull(),
    postedAt: moment("posted_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.campaignId, table.settingId, table.letter] }),
    asAsked(table as never),
  ],
);
