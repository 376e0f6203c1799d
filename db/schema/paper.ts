import { integer, jsonb, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./column-types";
import { person, settingId } from "./columns";
import { surveyId } from "./surveys";

/** A pile of paper sheets being typed in. Its sheets become replies, in no order, when the pile is finished. */
export const paperBatches = pgTable("paper_batches", {
  id: uuid("id").primaryKey(),
  surveyId: surveyId(),
  settingId: settingId(),
  opening: smallint("opening").notNull(),
  /** Sheets counted by hand before typing. */
  declared: integer("declared").notNull(),
  startedBy: person("started_by"),
  startedAt: moment("started_at").notNull(),
  finishedAt: moment("finished_at"),
  /** Of the sheets typed twice, in a hundred answers, how many differed: kept when the sheets are gone. */
  differing: integer("differing"),
});

/** One sheet as typed, and as typed again when it was drawn for that. Gone when its pile is finished. */
export const paperSheets = pgTable(
  "paper_sheets",
  {
    batchId: uuid("batch_id")
      .notNull()
      .references(() => paperBatches.id),
    number: smallint("number").notNull(),
    surveyId: uuid("survey_id").notNull(),
    settingId: uuid("setting_id").notNull(),
    typed: jsonb("typed").notNull(),
    drawn: integer("drawn").notNull(),
    typedAgain: jsonb("typed_again"),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.number] })],
);

/** A tablet lent out to collect answers: its address, and the code a volunteer leaves it with. */
export const collectors = pgTable("collectors", {
  id: uuid("id").primaryKey(),
  surveyId: surveyId(),
  settingId: settingId(),
  tokenHash: text("token_hash").notNull().unique(),
  /** The place or group: "Sunday dads' club". Never a person. */
  label: text("label").notNull(),
  leaveHash: text("leave_hash").notNull(),
  madeBy: person("made_by"),
  madeAt: moment("made_at").notNull(),
  withdrawnAt: moment("withdrawn_at"),
});
