import { integer, pgEnum, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { teamModes } from "@/lib/audits/model";
import { users } from "./accounts";
import { answerBlank, audits } from "./audits";
import { moment } from "./column-types";
import { person, settingId } from "./columns";
import { role } from "./organisations";

export const teamMode = pgEnum("team_mode", teamModes);

/** An audit that several people answer, each for themselves; an audit without a row here is answered together. */
export const contributionRounds = pgTable("contribution_rounds", {
  auditId: uuid("audit_id")
    .primaryKey()
    .references(() => audits.id),
  settingId: settingId(),
  /** What everyone was told before they answered: it may not change after the first answer (a trigger). */
  mode: teamMode("mode").notNull(),
  openedBy: person("opened_by"),
  openedAt: moment("opened_at").notNull(),
});

const auditId = () =>
  uuid("audit_id")
    .notNull()
    .references(() => contributionRounds.auditId);

/** The end of a round, which is final: what is shown afterwards never grows by one person. */
export const roundClosings = pgTable("round_closings", {
  auditId: uuid("audit_id")
    .primaryKey()
    .references(() => contributionRounds.auditId),
  settingId: settingId(),
  /** Absent when everybody had finished: naming the last one would say in which order people came. */
  closedBy: uuid("closed_by").references(() => users.id),
  closedAt: moment("closed_at").notNull(),
});

/** Somebody has finished their part. Only answers of people who have are ever counted or shown. */
export const contributions = pgTable(
  "contributions",
  {
    auditId: auditId(),
    settingId: settingId(),
    userId: person("user_id"),
    /** As it was then: a manager's answers are kept apart from the team's. */
    role: role("role").notNull(),
    submittedAt: moment("submitted_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.auditId, table.userId] })],
);

/** One person's own answer. Row-level security shows it to its writer and to nobody else, in either mode. */
export const contributionAnswers = pgTable(
  "contribution_answers",
  {
    auditId: auditId(),
    settingId: settingId(),
    userId: person("user_id"),
    code: text("code").notNull(),
    level: smallint("level"),
    blank: answerBlank("blank"),
    reflection: text("reflection"),
    note: text("note"),
    countedYes: integer("counted_yes"),
    countedOf: integer("counted_of"),
    version: integer("version").notNull(),
    changedAt: moment("changed_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.auditId, table.userId, table.code] })],
);

/** Who is asked about a theme; a theme without rows is asked of everybody (F19). */
export const themeAssignments = pgTable(
  "theme_assignments",
  {
    auditId: auditId(),
    settingId: settingId(),
    theme: smallint("theme").notNull(),
    userId: person("user_id"),
    assignedBy: person("assigned_by"),
    assignedAt: moment("assigned_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.auditId, table.theme, table.userId] })],
);
