import {
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "./accounts";
import { instrument } from "./audits";
import { moment } from "./column-types";
import { person, settingId } from "./columns";
import { boroughs } from "./organisations";

/** Something a borough offers to every setting of it, about one theme, on one day. */
export const offers = pgTable(
  "offers",
  {
    id: uuid("id").primaryKey(),
    boroughId: uuid("borough_id")
      .notNull()
      .references(() => boroughs.id),
    instrument: instrument("instrument").notNull(),
    /** Counted from 1. */
    theme: smallint("theme").notNull(),
    title: text("title").notNull(),
    words: text("words").notNull(),
    onDay: date("on_day", { mode: "string" }).notNull(),
    places: integer("places").notNull(),
    madeBy: person("made_by"),
    madeAt: moment("made_at").notNull(),
    calledOffBy: uuid("called_off_by").references(() => users.id),
    calledOffAt: moment("called_off_at"),
  },
  (table) => [index().on(table.boroughId), unique().on(table.id, table.boroughId)],
);

/** A place a setting has taken: one for each setting, given back by deleting it. Both are on the setting's trail. */
export const offerPlaces = pgTable(
  "offer_places",
  {
    offerId: uuid("offer_id").notNull(),
    settingId: settingId(),
    boroughId: uuid("borough_id").notNull(),
    takenBy: person("taken_by"),
    takenAt: moment("taken_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.offerId, table.settingId] }),
    foreignKey({
      columns: [table.offerId, table.boroughId],
      foreignColumns: [offers.id, offers.boroughId],
    }),
    index().on(table.settingId),
  ],
);
