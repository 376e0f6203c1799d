import {
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { localKinds } from "@/lib/local-questions/model";
import { answerBlank, audits, instrument } from "./audits";
import { moment } from "./column-types";
import { person, settingId } from "./columns";

export const localKind = pgEnum("local_kind", localKinds);

/** A question a setting asks itself beside a published set, kept from year to year under one id (F2). */
export const localQuestions = pgTable("local_questions", {
  id: uuid("id").primaryKey(),
  settingId: settingId(),
  /** The framework beside which it is asked. */
  instrument: instrument("instrument").notNull(),
  kind: localKind("kind").notNull(),
  /** Fixed once an audit that holds it is signed (a trigger). */
  wording: text("wording").notNull(),
  /** What each level means for this question, from the lowest up; absent when the names alone will do. */
  anchors: jsonb("anchors").$type<string[]>(),
  version: integer("version").notNull(),
  writtenBy: person("written_by"),
  writtenAt: moment("written_at").notNull(),
  changedBy: person("changed_by"),
  changedAt: moment("changed_at").notNull(),
});

/** A question that is asked no more. Taking this back asks it again, under the same id. */
export const localRetirements = pgTable("local_retirements", {
  questionId: uuid("question_id")
    .primaryKey()
    .references(() => localQuestions.id),
  settingId: settingId(),
  retiredBy: person("retired_by"),
  retiredAt: moment("retired_at").notNull(),
});

/** What we agreed on for one of our own questions. It stands apart from `answers`, so that no score can meet it. */
export const localAnswers = pgTable(
  "local_answers",
  {
    auditId: uuid("audit_id")
      .notNull()
      .references(() => audits.id),
    questionId: uuid("question_id")
      .notNull()
      .references(() => localQuestions.id),
    settingId: settingId(),
    level: smallint("level"),
    blank: answerBlank("blank"),
    reflection: text("reflection"),
    note: text("note"),
    /** Rises by one with every change: the second of two writers is shown both (R-REL-07). */
    version: integer("version").notNull(),
    changedBy: person("changed_by"),
    changedAt: moment("changed_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.auditId, table.questionId] })],
);
