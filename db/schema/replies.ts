import { integer, jsonb, pgTable, uuid } from "drizzle-orm/pg-core";
import { moment } from "./column-types";
import { person, settingId } from "./columns";
import { surveyId } from "./surveys";

/** The setting's answer to parents: what they said, what will be done, what cannot be and why. Written, then published. */
export const replies = pgTable("replies", {
  surveyId: surveyId().primaryKey(),
  settingId: settingId(),
  /** `replyContent` in lib/replies, with its translations by language. */
  content: jsonb("content").notNull(),
  version: integer("version").notNull(),
  writtenBy: person("written_by"),
  writtenAt: moment("written_at").notNull(),
});

/** The reply as parents read it: frozen when it was published; the newest stands. */
export const replyPublications = pgTable("reply_publications", {
  id: uuid("id").primaryKey(),
  surveyId: surveyId(),
  settingId: settingId(),
  content: jsonb("content").notNull(),
  publishedBy: person("published_by"),
  publishedAt: moment("published_at").notNull(),
});
