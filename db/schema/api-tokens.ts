import { date, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./accounts";
import { moment } from "./column-types";
import { person } from "./columns";
import { boroughs, settings } from "./organisations";

/** Lets a program read what one setting or one borough may read. Only the token's hash is kept. */
export const apiTokens = pgTable(
  "api_tokens",
  {
    id: uuid("id").primaryKey(),
    tokenHash: text("token_hash").notNull().unique(),
    /** The program it is for, in the words of whoever made it. */
    name: text("name").notNull(),
    settingId: uuid("setting_id").references(() => settings.id),
    boroughId: uuid("borough_id").references(() => boroughs.id),
    madeBy: person("made_by"),
    madeAt: moment("made_at").notNull(),
    /** The last day, in London, on which it works. */
    endsOn: date("ends_on", { mode: "string" }).notNull(),
    /** A day, and not a moment. */
    lastUsedOn: date("last_used_on", { mode: "string" }),
    revokedBy: uuid("revoked_by").references(() => users.id),
    revokedAt: moment("revoked_at"),
  },
  (table) => [index().on(table.settingId), index().on(table.boroughId)],
);
