import { date, index, jsonb, pgEnum, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { commentPromises } from "@/lib/surveys/model";
import { givenInOpening, surveyId } from "./surveys";

export const commentPromise = pgEnum("comment_promise", commentPromises);

/**
 * An answer sheet that has not been sent: a parent's place kept after each Continue. Only the hash of its token is
 * here; sending deletes the row in the transaction that stores the reply.
 */
export const surveyDrafts = pgTable(
  "survey_drafts",
  {
    tokenHash: text("token_hash").primaryKey(),
    surveyId: surveyId(),
    /** Set when the parent asked for a short code to go on with later. */
    resumeHash: text("resume_hash").unique(),
    /** The whole sheet so far: `draftSheet` in lib/answering. */
    content: jsonb("content").notNull(),
    /** A day, and not a moment: drafts nobody sends go then. */
    expiresOn: date("expires_on", { mode: "string" }).notNull(),
  },
  (table) => [index().on(table.surveyId), index().on(table.expiresOn)],
);

/** Single-use codes not used yet. Using one deletes it: nothing joins a code to a reply (R-AN-03). */
export const surveyCodes = pgTable(
  "survey_codes",
  {
    codeHash: text("code_hash").primaryKey(),
    surveyId: surveyId(),
    /** Where the code was sent, for one reminder; goes with the code. Printed slips have none. */
    email: text("email"),
  },
  (table) => [index().on(table.surveyId)],
);

/** What a reply tells about the family, apart from its ratings and with no way back to them (honest-numbers 3.2, 10). */
export const responseContexts = pgTable(
  "response_contexts",
  {
    ...givenInOpening(),
    contexts: jsonb("contexts").notNull(),
  },
  (table) => [index().on(table.surveyId)],
);

/** A parent's own words, apart from their ratings and with no way back to them. Read by those it was promised to. */
export const surveyComments = pgTable(
  "survey_comments",
  {
    ...givenInOpening(),
    promise: commentPromise("promise").notNull(),
    language: text("language").notNull(),
    words: text("words").notNull(),
  },
  (table) => [index().on(table.surveyId)],
);

/** Keys of answer sheets a tablet has handed in, so that sending again stores nothing twice (O-04). Gone at closing. */
export const receivedSheets = pgTable(
  "received_sheets",
  { surveyId: surveyId(), keyHash: text("key_hash").notNull() },
  (table) => [primaryKey({ columns: [table.surveyId, table.keyHash] })],
);
