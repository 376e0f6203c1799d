import { boolean, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./column-types";

export const users = pgTable("users", {
  id: uuid("id").primaryKey(),
  /** Lower case, trimmed: the sign-in name. */
  email: text("email").notNull().unique(),
  name: text("name").notNull(),
  passwordHash: text("password_hash").notNull(),
  isExample: boolean("is_example").notNull().default(false),
  createdAt: moment("created_at").notNull(),
});

/** One row for each signed-in browser; the cookie holds only the unhashed id (R-AUTH-01). */
export const authSessions = pgTable("auth_sessions", {
  sidHash: text("sid_hash").primaryKey(),
  userId: uuid("user_id")
    .notNull()
    .references(() => users.id, { onDelete: "cascade" }),
  createdAt: moment("created_at").notNull(),
  /** Kept to five minutes, so that reading a page does not write a row each time. */
  seenAt: moment("seen_at").notNull(),
  idleExpires: moment("idle_expires").notNull(),
  absoluteExpires: moment("absolute_expires").notNull(),
  idleMinutes: integer("idle_minutes").notNull(),
  revokedAt: moment("revoked_at"),
  /** "Firefox on Windows": a few rough words, so that people recognise their own browsers and nobody else's. */
  device: text("device"),
});

export const passwordResets = pgTable("password_resets", {
  tokenHash: text("token_hash").primaryKey(),
  userId: uuid("user_id")
    .notNull()
    .references(() => users.id, { onDelete: "cascade" }),
  expiresAt: moment("expires_at").notNull(),
  usedAt: moment("used_at"),
});

/** Attempts counted by a keyed hash of the account or the address: neither is stored (R-AUTH-07). */
export const throttles = pgTable("throttles", {
  key: text("key").primaryKey(),
  windowEnds: moment("window_ends").notNull(),
  hits: integer("hits").notNull(),
});

/** What somebody had typed when their session ended: given back after they sign in again (F-14). */
export const keptForms = pgTable("kept_forms", {
  id: uuid("id").primaryKey(),
  userId: uuid("user_id")
    .notNull()
    .references(() => users.id, { onDelete: "cascade" }),
  path: text("path").notNull(),
  fields: jsonb("fields").notNull(),
  expiresAt: moment("expires_at").notNull(),
});
