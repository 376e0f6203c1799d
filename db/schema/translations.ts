import { integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytes, moment } from "./column-types";
import { person, settingId } from "./columns";
import { surveyId } from "./surveys";

/** The words of one survey in one language, where they differ from ours or are the organisers' own. */
export const surveyTranslations = pgTable(
  "survey_translations",
  {
    surveyId: surveyId(),
    settingId: settingId(),
    language: text("language").notNull(),
    /** By key: "q.<code>.text", "title", "introduction", "ui.<key>"; what is absent is ours, or missing. */
    texts: jsonb("texts").notNull(),
    version: integer("version").notNull(),
    translator: text("translator").notNull(),
    changedBy: person("changed_by"),
    changedAt: moment("changed_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.surveyId, table.language] })],
);

/** That a second person has read exactly these words. What they would change asks for nothing and is kept with its notes. */
export const languageReviews = pgTable("language_reviews", {
  id: uuid("id").primaryKey(),
  surveyId: surveyId(),
  settingId: settingId(),
  language: text("language").notNull(),
  /** Over all words of the language as they were. */
  wordsHash: text("words_hash").notNull(),
  /** By key, what was read of which English and whose it was; absent where it was not agreed to, and before it was kept. */
  readTexts: jsonb("read_texts"),
  translator: text("translator").notNull(),
  reviewer: text("reviewer").notNull(),
  notes: text("notes").notNull().default(""),
  /** A reviewer may come by link and have no account. */
  recordedBy: uuid("recorded_by"),
  reviewedAt: moment("reviewed_at").notNull(),
  withdrawnBy: uuid("withdrawn_by"),
  withdrawnAt: moment("withdrawn_at"),
});

/** The forum's decision to open a language nobody has reviewed; every page then says so (L-06). */
export const languageOverrides = pgTable(
  "language_overrides",
  {
    surveyId: surveyId(),
    settingId: settingId(),
    language: text("language").notNull(),
    decidedBy: person("decided_by"),
    decidedAt: moment("decided_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.surveyId, table.language] })],
);

/** One question read aloud in one language or variety, checked by a second person before parents hear it. */
export const recordings = pgTable(
  "recordings",
  {
    id: uuid("id").primaryKey(),
    surveyId: surveyId(),
    settingId: settingId(),
    language: text("language").notNull(),
    key: text("key").notNull(),
    type: text("type").notNull(),
    content: bytes("content").notNull(),
    recordedBy: person("recorded_by"),
    recordedAt: moment("recorded_at").notNull(),
    checkedBy: uuid("checked_by"),
  },
  (table) => [unique("recorded_once").on(table.surveyId, table.language, table.key)],
);
