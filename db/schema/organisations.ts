import { boolean, index, integer, pgEnum, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { roles } from "@/lib/access/model";
import { settingTypes } from "@/lib/organisations/model";
import { users } from "./accounts";
import { moment } from "./column-types";

export const settingType = pgEnum("setting_type", settingTypes);
export const role = pgEnum("role", roles);

export const boroughs = pgTable("boroughs", {
  id: uuid("id").primaryKey(),
  name: text("name").notNull(),
  isExample: boolean("is_example").notNull().default(false),
  createdAt: moment("created_at").notNull(),
});

export const settings = pgTable(
  "settings",
  {
    id: uuid("id").primaryKey(),
    boroughId: uuid("borough_id")
      .notNull()
      .references(() => boroughs.id),
    name: text("name").notNull(),
    type: settingType("type").notNull(),
    /** Children's places; absent when not known. */
    places: integer("places"),
    /** Ofsted's number for it; one of a kind within a borough, so that no borough learns of another's settings. */
    urn: text("urn"),
    ward: text("ward"),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [index().on(table.boroughId), unique().on(table.boroughId, table.urn)],
);

export const forums = pgTable("forums", {
  id: uuid("id").primaryKey(),
  boroughId: uuid("borough_id")
    .notNull()
    .references(() => boroughs.id),
  name: text("name").notNull(),
  createdAt: moment("created_at").notNull(),
});

export const memberships = pgTable(
  "memberships",
  {
    id: uuid("id").primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    role: role("role").notNull(),
    boroughId: uuid("borough_id").references(() => boroughs.id),
    settingId: uuid("setting_id").references(() => settings.id),
    forumId: uuid("forum_id").references(() => forums.id),
    createdAt: moment("created_at").notNull(),
    removedAt: moment("removed_at"),
  },
  (table) => [index().on(table.userId), index().on(table.settingId), index().on(table.boroughId)],
);

export const invitations = pgTable(
  "invitations",
  {
    id: uuid("id").primaryKey(),
    tokenHash: text("token_hash").notNull().unique(),
    email: text("email").notNull(),
    role: role("role").notNull(),
    boroughId: uuid("borough_id").references(() => boroughs.id),
    settingId: uuid("setting_id").references(() => settings.id),
    forumId: uuid("forum_id").references(() => forums.id),
    invitedBy: uuid("invited_by").references(() => users.id),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
  },
  (table) => [index().on(table.settingId)],
);
