import {
  date,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { answerBlanks, evidenceKinds } from "@/lib/audits/model";
import { instruments } from "@/lib/instruments/model";
import { bytes, moment } from "./column-types";
import { person, settingId } from "./columns";

const auditId = () =>
  uuid("audit_id")
    .notNull()
    .references(() => audits.id);

export const instrument = pgEnum("instrument", instruments);
export const answerBlank = pgEnum("answer_blank", answerBlanks);
export const evidenceKind = pgEnum("evidence_kind", evidenceKinds);

export const audits = pgTable(
  "audits",
  {
    id: uuid("id").primaryKey(),
    settingId: settingId(),
    instrument: instrument("instrument").notNull(),
    edition: text("edition").notNull(),
    year: integer("year").notNull(),
    openedBy: person("opened_by"),
    openedAt: moment("opened_at").notNull(),
  },
  (table) => [unique().on(table.settingId, table.instrument, table.year)],
);

/** One question's answer. A missing row is "not answered yet"; it is never a level of 0. */
export const answers = pgTable(
  "answers",
  {
    auditId: auditId(),
    settingId: settingId(),
    code: text("code").notNull(),
    level: smallint("level"),
    blank: answerBlank("blank"),
    /** The words of an open reflection. */
    reflection: text("reflection"),
    /** "How do you know?" in the setting's own words. */
    note: text("note"),
    countedYes: integer("counted_yes"),
    countedOf: integer("counted_of"),
    /** Rises by one with every change: the second of two writers is shown both (R-REL-07). */
    version: integer("version").notNull(),
    changedBy: person("changed_by"),
    changedAt: moment("changed_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.auditId, table.code] })],
);

export const evidence = pgTable(
  "evidence",
  {
    id: uuid("id").primaryKey(),
    auditId: auditId(),
    settingId: settingId(),
    code: text("code").notNull(),
    kind: evidenceKind("kind").notNull(),
    title: text("title").notNull(),
    url: text("url"),
    datedOn: date("dated_on", { mode: "string" }),
    mediaType: text("media_type"),
    sizeBytes: integer("size_bytes"),
    addedBy: person("added_by"),
    addedAt: moment("added_at").notNull(),
  },
  (table) => [index().on(table.auditId)],
);

/** The bytes stand apart, so that listing evidence never reads them. */
export const evidenceFiles = pgTable("evidence_files", {
  evidenceId: uuid("evidence_id")
    .primaryKey()
    .references(() => evidence.id, { onDelete: "cascade" }),
  settingId: settingId(),
  content: bytes("content").notNull(),
});

/** "Have you completed this section?" answered yes. */
export const completedThemes = pgTable(
  "completed_themes",
  {
    auditId: auditId(),
    settingId: settingId(),
    theme: smallint("theme").notNull(),
    completedBy: person("completed_by"),
    completedAt: moment("completed_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.auditId, table.theme] })],
);

/** A sign-off keeps questions, answers, evidence and scores as they were, and the hash of all of it (F10). */
export const signOffs = pgTable(
  "sign_offs",
  {
    id: uuid("id").primaryKey(),
    auditId: auditId(),
    settingId: settingId(),
    statement: text("statement").notNull(),
    signedBy: person("signed_by"),
    signedAt: moment("signed_at").notNull(),
    snapshot: jsonb("snapshot").notNull(),
    contentHash: text("content_hash").notNull(),
  },
  (table) => [index().on(table.auditId)],
);

/** One frozen row for each theme of a sign-off: later pages read these, not the answers (performance.md). */
export const signedThemes = pgTable(
  "signed_themes",
  {
    signOffId: uuid("sign_off_id")
      .notNull()
      .references(() => signOffs.id),
    settingId: settingId(),
    theme: smallint("theme").notNull(),
    result: jsonb("result").notNull(),
  },
  (table) => [primaryKey({ columns: [table.signOffId, table.theme] }), index().on(table.settingId)],
);

export const reopenings = pgTable("reopenings", {
  signOffId: uuid("sign_off_id")
    .primaryKey()
    .references(() => signOffs.id),
  auditId: auditId(),
  settingId: settingId(),
  reason: text("reason").notNull(),
  reopenedBy: person("reopened_by"),
  reopenedAt: moment("reopened_at").notNull(),
});
