import { bigint, jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { bytes } from "./column-types";

/** The last link of each tenant's chain; the trigger locks it so that links follow one another (finding 9). */
export const trailHeads = pgTable("trail_heads", {
  tenant: text("tenant").primaryKey(),
  n: bigint("n", { mode: "number" }).notNull(),
  hash: bytes("hash"),
});

/** Who did what: append-only, each row hashed over the one before it. n, previous and hash are set by a trigger. */
export const trail = pgTable(
  "trail",
  {
    tenant: text("tenant").notNull(),
    n: bigint("n", { mode: "number" }).notNull().default(0),
    at: timestamp("at", { withTimezone: true, mode: "date" }).notNull(),
    actor: text("actor").notNull(),
    action: text("action").notNull(),
    payload: jsonb("payload").notNull(),
    previous: bytes("previous"),
    hash: bytes("hash"),
  },
  (table) => [primaryKey({ columns: [table.tenant, table.n] })],
);
