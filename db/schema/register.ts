import { sql } from "drizzle-orm";
import { pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { users } from "./accounts";
import { moment } from "./column-types";
import { person, settingId } from "./columns";
import { boroughs, settings } from "./organisations";

/** A setting that has closed, alone or into another. Nothing of its work changes; opening it again ends the closing. */
export const settingClosings = pgTable(
  "setting_closings",
  {
    id: uuid("id").primaryKey(),
    settingId: settingId(),
    mergedInto: uuid("merged_into").references(() => settings.id),
    closedBy: person("closed_by"),
    closedAt: moment("closed_at").notNull(),
    openedAgainBy: uuid("opened_again_by").references(() => users.id),
    openedAgainAt: moment("opened_again_at"),
  },
  (table) => [uniqueIndex().on(table.settingId).where(sql`opened_again_at is null`)],
);

/** A borough asks for one of its settings to move to another, which it can only name; an administrator answers. */
export const settingMoves = pgTable(
  "setting_moves",
  {
    id: uuid("id").primaryKey(),
    settingId: settingId(),
    fromBoroughId: uuid("from_borough_id")
      .notNull()
      .references(() => boroughs.id),
    toName: text("to_name").notNull(),
    askedBy: person("asked_by"),
    askedAt: moment("asked_at").notNull(),
    /** Where it went; absent in an answer that declines. */
    toBoroughId: uuid("to_borough_id").references(() => boroughs.id),
    answer: text("answer"),
    answeredBy: uuid("answered_by").references(() => users.id),
    answeredAt: moment("answered_at"),
  },
  (table) => [uniqueIndex().on(table.settingId).where(sql`answered_at is null`)],
);
