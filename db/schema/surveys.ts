import {
  date,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { releaseActionNames, releaseAudiences, replyModes } from "@/lib/surveys/model";
import { moment } from "./column-types";
import { person, settingId } from "./columns";

const surveyId = () =>
  uuid("survey_id")
    .notNull()
    .references(() => surveys.id);

export const replyMode = pgEnum("reply_mode", replyModes);
export const releaseAudience = pgEnum("release_audience", releaseAudiences);
export const releaseAction = pgEnum("release_action", releaseActionNames);

/** What is asked, in which groups it is shown and from how many: fixed when the survey is made. */
export const surveys = pgTable(
  "surveys",
  {
    id: uuid("id").primaryKey(),
    settingId: settingId(),
    year: integer("year").notNull(),
    design: jsonb("design").notNull(),
    madeBy: person("made_by"),
    madeAt: moment("made_at").notNull(),
  },
  (table) => [index().on(table.settingId, table.year)],
);

/** Each time a survey takes replies, from 1. Later replies may join results only in blocks. */
export const surveyOpenings = pgTable(
  "survey_openings",
  {
    surveyId: surveyId(),
    settingId: settingId(),
    opening: smallint("opening").notNull(),
    openedBy: person("opened_by"),
    openedAt: moment("opened_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.surveyId, table.opening] })],
);

export const surveyClosings = pgTable(
  "survey_closings",
  {
    surveyId: surveyId(),
    settingId: settingId(),
    opening: smallint("opening").notNull(),
    /** Families using the setting when it closed; absent when nobody knows. */
    roll: integer("roll"),
    closedBy: person("closed_by"),
    closedAt: moment("closed_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.surveyId, table.opening] })],
);

/**
 * One family's reply in one row. It refers to nobody and to no invitation, says the week and not the moment, and its
 * id tells neither order nor time (R-AN-01). Only the release may read it.
 */
export const responses = pgTable(
  "responses",
  {
    id: uuid("id").primaryKey(),
    surveyId: uuid("survey_id").notNull(),
    settingId: uuid("setting_id").notNull(),
    opening: smallint("opening").notNull(),
    /** The Monday of the week it came in. */
    week: date("week", { mode: "string" }).notNull(),
    mode: replyMode("mode").notNull(),
    language: text("language").notNull(),
    groups: jsonb("groups").notNull(),
    /** Level codes and blanks by question; what was not answered is not there. */
    answers: jsonb("answers").notNull(),
  },
  (table) => [index().on(table.surveyId)],
);

/** One closing's release: that it was done, and how many had completed the survey by then. */
export const releases = pgTable(
  "releases",
  {
    surveyId: surveyId(),
    settingId: settingId(),
    opening: smallint("opening").notNull(),
    action: releaseAction("action").notNull(),
    completed: integer("completed").notNull(),
    waiting: integer("waiting").notNull(),
    releasedBy: person("released_by"),
    releasedAt: moment("released_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.surveyId, table.opening] })],
);

/** The frozen rows: all that screens, prints and exports ever read of parents' answers. */
export const releasedResults = pgTable(
  "released_results",
  {
    // One key to the release they belong to, kept in the guards, instead of one to each of its parts.
    surveyId: uuid("survey_id").notNull(),
    settingId: uuid("setting_id").notNull(),
    opening: smallint("opening").notNull(),
    audience: releaseAudience("audience").notNull(),
    kind: text("kind").notNull(),
    code: text("code").notNull(),
    link: text("link"),
    breakdown: text("breakdown"),
    group: text("group_name"),
    edition: text("edition").notNull(),
    method: text("method").notNull(),
    thresholds: text("thresholds").notNull(),
    figures: jsonb("figures").notNull(),
  },
  (table) => [
    unique("released_once")
      .on(
        table.surveyId,
        table.opening,
        table.audience,
        table.kind,
        table.code,
        table.breakdown,
        table.group,
      )
      .nullsNotDistinct(),
  ],
);
