import { integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./accounts";
import { audits } from "./audits";
import { settings } from "./organisations";

/** What became of an earlier audit's hopes, told in this year's audit and frozen with it (F86). */
export const hopeAnswers = pgTable("hope_answers", {
  /** The audit in which it is told: one telling for each. */
  auditId: uuid("audit_id")
    .primaryKey()
    .references(() => audits.id),
  settingId: uuid("setting_id")
    .notNull()
    .references(() => settings.id),
  /** The audit that held the hopes. */
  hopedIn: uuid("hoped_in")
    .notNull()
    .references(() => audits.id),
  whatHappened: text("what_happened").notNull(),
  version: integer("version").notNull(),
  changedBy: uuid("changed_by")
    .notNull()
    .references(() => users.id),
  changedAt: timestamp("changed_at", { withTimezone: true, mode: "date" }).notNull(),
});
