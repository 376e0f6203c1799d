import { integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { audits } from "./audits";
import { moment } from "./column-types";
import { person, settingId } from "./columns";

/** What became of an earlier audit's hopes, told in this year's audit and frozen with it (F86). */
export const hopeAnswers = pgTable("hope_answers", {
  /** The audit in which it is told: one telling for each. */
  auditId: uuid("audit_id")
    .primaryKey()
    .references(() => audits.id),
  settingId: settingId(),
  /** The audit that held the hopes. */
  hopedIn: uuid("hoped_in")
    .notNull()
    .references(() => audits.id),
  whatHappened: text("what_happened").notNull(),
  version: integer("version").notNull(),
  changedBy: person("changed_by"),
  changedAt: moment("changed_at").notNull(),
});
