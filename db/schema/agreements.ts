import { integer, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { agreementOutcomes } from "@/lib/audits/model";
import { audits } from "./audits";
import { moment } from "./column-types";
import { person, settingId } from "./columns";

export const agreementOutcome = pgEnum("agreement_outcome", agreementOutcomes);

/** What the team settled on about one question, and why. The level itself is the audit's answer. */
export const agreements = pgTable(
  "agreements",
  {
    auditId: uuid("audit_id")
      .notNull()
      .references(() => audits.id),
    settingId: settingId(),
    code: text("code").notNull(),
    outcome: agreementOutcome("outcome").notNull(),
    reason: text("reason"),
    present: text("present").notNull(),
    /** In the words of those who see it differently: printed with the answer (F18). */
    minorityView: text("minority_view"),
    /** Rises by one with every change: the second of two who record is shown both (R-REL-07). */
    version: integer("version").notNull(),
    recordedBy: person("recorded_by"),
    recordedAt: moment("recorded_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.auditId, table.code] })],
);

/** The question a meeting is looking at, so that a big screen can follow the phone that moves it. */
export const meetings = pgTable("meetings", {
  auditId: uuid("audit_id")
    .primaryKey()
    .references(() => audits.id),
  settingId: settingId(),
  code: text("code").notNull(),
  shownBy: person("shown_by"),
  shownAt: moment("shown_at").notNull(),
});
