import { index, jsonb, pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./accounts";
import { moment } from "./column-types";
import { person } from "./columns";
import { boroughs } from "./organisations";

/** A list of settings as it was pasted, waiting or imported. What it changed stands beside it, to be taken back. */
export const settingImports = pgTable(
  "setting_imports",
  {
    id: uuid("id").primaryKey(),
    boroughId: uuid("borough_id")
      .notNull()
      .references(() => boroughs.id),
    rows: jsonb("rows").notNull(),
    madeBy: person("made_by"),
    madeAt: moment("made_at").notNull(),
    /** Settings by id alone: one that is taken back again is gone. */
    changes: jsonb("changes"),
    importedBy: uuid("imported_by").references(() => users.id),
    importedAt: moment("imported_at"),
    undoneBy: uuid("undone_by").references(() => users.id),
    undoneAt: moment("undone_at"),
  },
  (table) => [index().on(table.boroughId)],
);
