import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  index,
  pgEnum,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { grantDetails } from "@/lib/sharing/model";
import { instrument } from "./audits";
import { moment } from "./column-types";
import { person, settingId } from "./columns";
import { boroughs } from "./organisations";

export const grantDetail = pgEnum("grant_detail", grantDetails);

/**
 * A setting's act of letting its borough see what it has signed of one framework (F48). It names the borough, so that a
 * setting that moves takes no promise along, and holds what was signed by then: a later audit needs a new one.
 */
export const boroughGrants = pgTable(
  "borough_grants",
  {
    id: uuid("id").primaryKey(),
    settingId: settingId(),
    boroughId: uuid("borough_id")
      .notNull()
      .references(() => boroughs.id),
    instrument: instrument("instrument").notNull(),
    detail: grantDetail("detail").notNull(),
    /** The first day, in London, on which the borough sees it. */
    fromOn: date("from_on", { mode: "string" }).notNull(),
    /** What the setting was told the borough would see, word for word. */
    statement: text("statement").array().notNull(),
    /** Whether those words said that the borough may publish its counts for everybody. */
    toldOfPublishing: boolean("told_of_publishing").notNull().default(false),
    grantedBy: person("granted_by"),
    grantedAt: moment("granted_at").notNull(),
    withdrawnBy: uuid("withdrawn_by"),
    withdrawnAt: moment("withdrawn_at"),
  },
  (table) => [
    index().on(table.boroughId),
    uniqueIndex("one_grant_stands")
      .on(table.settingId, table.instrument)
      .where(sql`${table.withdrawnAt} is null`),
  ],
);
