import {
  boolean,
  foreignKey,
  index,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { wishes } from "@/lib/matching/model";
import { instrument } from "./audits";
import { moment } from "./column-types";
import { person, settingId } from "./columns";
import { boroughs, settings } from "./organisations";

export const wish = pgEnum("theme_wish", wishes);

/**
 * For one theme, what a setting says it would like: help, or to share its practice. Its own act and never worked out from
 * anything; it names the borough, so that a setting that moves takes no wish along.
 */
export const themeWishes = pgTable(
  "theme_wishes",
  {
    settingId: settingId(),
    boroughId: uuid("borough_id")
      .notNull()
      .references(() => boroughs.id),
    instrument: instrument("instrument").notNull(),
    /** Counted from 1. */
    theme: smallint("theme").notNull(),
    wish: wish("wish").notNull(),
    /** Whether the borough is told which setting it is. */
    named: boolean("named").notNull(),
    wishedBy: person("wished_by"),
    wishedAt: moment("wished_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.settingId, table.instrument, table.theme] }),
    index().on(table.boroughId),
  ],
);

/** A setting that would like help asks one that would share its practice to meet. Once for each theme. */
export const introductions = pgTable(
  "introductions",
  {
    id: uuid("id").primaryKey(),
    settingId: settingId(),
    practiceSettingId: uuid("practice_setting_id")
      .notNull()
      .references(() => settings.id),
    instrument: instrument("instrument").notNull(),
    theme: smallint("theme").notNull(),
    words: text("words").notNull(),
    askedBy: person("asked_by"),
    askedAt: moment("asked_at").notNull(),
  },
  (table) => [
    unique("asked_once").on(
      table.settingId,
      table.practiceSettingId,
      table.instrument,
      table.theme,
    ),
    unique().on(table.id, table.practiceSettingId),
    index().on(table.practiceSettingId),
  ],
);

/** What the setting that was asked said; the row is its own. */
export const introductionAnswers = pgTable(
  "introduction_answers",
  {
    introductionId: uuid("introduction_id").primaryKey(),
    settingId: settingId(),
    accepted: boolean("accepted").notNull(),
    answeredBy: person("answered_by"),
    answeredAt: moment("answered_at").notNull(),
  },
  (table) => [
    foreignKey({
      columns: [table.introductionId, table.settingId],
      foreignColumns: [introductions.id, introductions.practiceSettingId],
    }),
    index().on(table.settingId),
  ],
);
