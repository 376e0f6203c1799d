import {
  boolean,
  index,
  integer,
  pgTable,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { moment } from "./column-types";
import { person } from "./columns";
import { boroughs, forums, settings } from "./organisations";

/**
 * How one setting or one forum rates its borough on one point in one year. Its own until the year is over, and counted
 * with others after that: the borough reads no row (F52).
 */
export const boroughRatings = pgTable(
  "borough_ratings",
  {
    id: uuid("id").primaryKey(),
    boroughId: uuid("borough_id")
      .notNull()
      .references(() => boroughs.id),
    /** Exactly one of the two. */
    settingId: uuid("setting_id").references(() => settings.id),
    forumId: uuid("forum_id").references(() => forums.id),
    year: integer("year").notNull(),
    code: text("code").notNull(),
    level: smallint("level"),
    dontKnow: boolean("dont_know").notNull(),
    ratedBy: person("rated_by"),
    ratedAt: moment("rated_at").notNull(),
  },
  (table) => [
    unique("rated_once_by_a_setting").on(table.settingId, table.year, table.code),
    unique("rated_once_by_a_forum").on(table.forumId, table.year, table.code),
    index().on(table.boroughId, table.year),
  ],
);
