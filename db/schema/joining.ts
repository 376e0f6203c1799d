import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./column-types";
import { person, settingId } from "./columns";
import { contributionRounds } from "./contributions";

/** A code by which people join a team on their own phone. Only its hash is kept. */
export const joinCodes = pgTable("join_codes", {
  id: uuid("id").primaryKey(),
  auditId: uuid("audit_id")
    .notNull()
    .references(() => contributionRounds.auditId),
  settingId: settingId(),
  codeHash: text("code_hash").notNull().unique(),
  madeBy: person("made_by"),
  madeAt: moment("made_at").notNull(),
  expiresAt: moment("expires_at").notNull(),
  withdrawnAt: moment("withdrawn_at"),
});
