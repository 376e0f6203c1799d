import { boolean, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./column-types";

/** Mail waits here until it is sent, so that no answer to a person ever waits for a mail server (R-REL-18). */
export const outbox = pgTable("outbox", {
  id: uuid("id").primaryKey(),
  recipient: text("recipient").notNull(),
  subject: text("subject").notNull(),
  body: text("body").notNull(),
  createdAt: moment("created_at").notNull(),
  attempts: integer("attempts").notNull().default(0),
  nextAttemptAt: moment("next_attempt_at").notNull(),
  sentAt: moment("sent_at"),
  lastError: text("last_error"),
  /** A letter that must leave no trace: its row goes when it is sent. */
  forget: boolean("forget").notNull().default(false),
});
