import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./accounts";
import { moment } from "./column-types";
import { contributionRounds } from "./contributions";
import { settings } from "./organisations";

/** A code by which people join a team on their own phone. Only its hash is kept. */
export const joinCodes = pgTable("join_codes", {
  id: uuid("id").primaryKey(),
  auditId: uuid("audit_id")
    .notNull()
    .references(() => contributionRounds.auditId),
  settingId: uuid("setting_id")
    .notNull()
    .references(() => settings.id),
  codeHash: text("code_hash").notNull().unique(),
  madeBy: uuid("made_by")
    .notNull()
    .references(() => users.id),
  madeAt: moment("made_at").notNull(),
  expiresAt: moment("expires_at").notNull(),
  withdrawnAt: moment("withdrawn_at"),
});
