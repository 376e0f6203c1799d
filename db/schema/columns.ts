import { uuid } from "drizzle-orm/pg-core";
import { users } from "./accounts";
import { settings } from "./organisations";

/** The setting a row belongs to: what row-level security goes by. */
export const settingId = () =>
  uuid("setting_id")
    .notNull()
    .references(() => settings.id);

/** Somebody with an account. */
export const person = (name: string) =>
  uuid(name)
    .notNull()
    .references(() => users.id);
