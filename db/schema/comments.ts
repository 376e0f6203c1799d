import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./accounts";
import { audits } from "./audits";
import { settings } from "./organisations";

/** What a critical friend says beside a question (F20). */
export const comments = pgTable(
  "comments",
  {
    id: uuid("id").primaryKey(),
    auditId: uuid("audit_id")
      .notNull()
      .references(() => audits.id),
    settingId: uuid("setting_id")
      .notNull()
      .references(() => settings.id),
    code: text("code").notNull(),
    words: text("words").notNull(),
    writtenBy: uuid("written_by")
      .notNull()
      .references(() => users.id),
    writtenAt: timestamp("written_at", { withTimezone: true, mode: "date" }).notNull(),
  },
  (table) => [index().on(table.auditId)],
);
