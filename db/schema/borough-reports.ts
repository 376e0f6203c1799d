import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { users } from "./accounts";
import { instrument } from "./audits";
import { moment } from "./column-types";
import { person } from "./columns";
import { boroughs } from "./organisations";

/**
 * A borough's report of one year for its committee: words while it is written, and figures from the moment it is issued. Its
 * figures are counts and name no setting.
 */
export const boroughReports = pgTable(
  "borough_reports",
  {
    id: uuid("id").primaryKey(),
    boroughId: uuid("borough_id")
      .notNull()
      .references(() => boroughs.id),
    instrument: instrument("instrument").notNull(),
    year: integer("year").notNull(),
    /** The fixed earlier year that changes are counted from. */
    baseline: integer("baseline"),
    title: text("title").notNull(),
    opening: text("opening").notNull(),
    reading: text("reading").notNull(),
    plan: text("plan").notNull(),
    version: integer("version").notNull(),
    madeBy: person("made_by"),
    madeAt: moment("made_at").notNull(),
    changedBy: person("changed_by"),
    changedAt: moment("changed_at").notNull(),
    issuedBy: uuid("issued_by").references(() => users.id),
    issuedAt: moment("issued_at"),
    /** `reportFigures` in lib/borough-reports, frozen when the report was issued. */
    figures: jsonb("figures"),
    contentHash: text("content_hash"),
  },
  (table) => [
    index().on(table.boroughId),
    uniqueIndex("one_report_is_written")
      .on(table.boroughId, table.instrument, table.year)
      .where(sql`${table.issuedAt} is null`),
  ],
);

/**
 * Which settings the figures of an issued report count, apart from the report: no page, file or answer holds it. A later report
 * goes by it, so that the two together give nobody away.
 */
export const reportCounted = pgTable(
  "report_counted",
  {
    reportId: uuid("report_id")
      .primaryKey()
      .references(() => boroughReports.id),
    boroughId: uuid("borough_id")
      .notNull()
      .references(() => boroughs.id),
    /** `countedOnRead` in lib/borough-reports. */
    counted: jsonb("counted").notNull(),
  },
  (table) => [index().on(table.boroughId)],
);
