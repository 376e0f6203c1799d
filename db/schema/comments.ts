import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { audits } from "./audits";
import { moment } from "./column-types";
import { person, settingId } from "./columns";

/** What a critical friend says beside a question (F20). */
export const comments = pgTable(
  "comments",
  {
    id: uuid("id").primaryKey(),
    auditId: uuid("audit_id")
      .notNull()
      .references(() => audits.id),
    settingId: settingId(),
    code: text("code").notNull(),
    words: text("words").notNull(),
    writtenBy: person("written_by"),
    writtenAt: moment("written_at").notNull(),
  },
  (table) => [index().on(table.auditId)],
);
