import { sql } from "drizzle-orm";
import { index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { boroughReports } from "./borough-reports";
import { moment } from "./column-types";
import { person } from "./columns";
import { boroughs } from "./organisations";

/** A borough's act of publishing the counts of one issued report for everybody, and of ending it. */
export const openReports = pgTable(
  "open_reports",
  {
    id: uuid("id").primaryKey(),
    boroughId: uuid("borough_id")
      .notNull()
      .references(() => boroughs.id),
    reportId: uuid("report_id")
      .notNull()
      .references(() => boroughReports.id),
    /** Under which licence the borough publishes it, by its SPDX name. */
    licence: text("licence").notNull(),
    publishedBy: person("published_by"),
    publishedAt: moment("published_at").notNull(),
    endedBy: uuid("ended_by"),
    endedAt: moment("ended_at"),
  },
  (table) => [
    index().on(table.boroughId),
    uniqueIndex("a_report_is_open_once").on(table.reportId).where(sql`${table.endedAt} is null`),
  ],
);
