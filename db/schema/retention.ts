import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./accounts";
import { moment } from "./column-types";
import { person } from "./columns";
import { boroughs, settings } from "./organisations";

/** Records that must stay whatever their term says: those of one setting or, without one, of everybody in the borough. */
export const retentionHolds = pgTable(
  "retention_holds",
  {
    id: uuid("id").primaryKey(),
    boroughId: uuid("borough_id")
      .notNull()
      .references(() => boroughs.id),
    settingId: uuid("setting_id").references(() => settings.id),
    reason: text("reason").notNull(),
    placedBy: person("placed_by"),
    placedAt: moment("placed_at").notNull(),
    liftedBy: uuid("lifted_by").references(() => users.id),
    liftedAt: moment("lifted_at"),
  },
  (table) => [index().on(table.boroughId), index().on(table.settingId)],
);
