import {
  boolean,
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
import {
  releaseActionNames,
  releaseAudiences,
  responseModes,
  shareAudiences,
} from "@/lib/surveys/model";
import { moment } from "./column-types";
import { person, settingId } from "./columns";
import { boroughs, forums } from "./organisations";

export const surveyId = () =>
  uuid("survey_id")
    .notNull()
    .references(() => surveys.id);

export const responseMode = pgEnum("reply_mode", responseModes);
export const releaseAudience = pgEnum("release_audience", releaseAudiences);
export const releaseAction = pgEnum("release_action", releaseActionNames);
export const shareAudience = pgEnum("share_audience", shareAudiences);

/**
 * One round of asking the parents of one setting. It belongs to the forum or borough that made it, or, with neither,
 * to the setting. What is asked may change until it first opens, and never after.
 */
export const surveys = pgTable(
  "surveys",
  {
    id: uuid("id").primaryKey(),
    settingId: settingId(),
    forumId: uuid("forum_id").references(() => forums.id),
    boroughId: uuid("borough_id").references(() => boroughs.id),
    year: integer("year").notNull(),
    title: text("title").notNull(),
    /** What a parent types, or a QR code holds: /s/CODE. */
    code: text("code").notNull().unique(),
    /** Everything asked and said, as `surveySheet` in lib/surveys/sheet.ts. */
    sheet: jsonb("sheet").notNull(),
    /** What the release counts, worked out of the sheet when it first opens: `surveyDesign`. */
    design: jsonb("design"),
    /** Of the sheet: the second of two writers is told. */
    version: integer("version").notNull().default(0),
    madeBy: person("made_by"),
    madeAt: moment("made_at").notNull(),
  },
  (table) => [
    index().on(table.settingId, table.year),
    index().on(table.forumId),
    index().on(table.boroughId),
  ],
);

/** How many families use a setting, and how many of each kind, as roughly as the setting knows. The newest counts. */
export const rolls = pgTable(
  "rolls",
  {
    id: uuid("id").primaryKey(),
    settingId: settingId(),
    countedOn: date("counted_on", { mode: "string" }).notNull(),
    families: integer("families"),
    /** By family context; absent when not known. */
    contexts: jsonb("contexts").notNull(),
    toldBy: person("told_by"),
    toldAt: moment("told_at").notNull(),
  },
  (table) => [index().on(table.settingId)],
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
    /** When it is meant to close: said to parents, and not done by itself. */
    closesOn: date("closes_on", { mode: "string" }),
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
    /** Families of each context then, where known; beside who answered. */
    contexts: jsonb("contexts").notNull().default({}),
    closedBy: person("closed_by"),
    closedAt: moment("closed_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.surveyId, table.opening] })],
);

/** What families gave refers to nothing: it says in which opening of which survey it came, under an id of chance. */
export const givenInOpening = () => ({
  id: uuid("id").primaryKey(),
  surveyId: uuid("survey_id").notNull(),
  settingId: uuid("setting_id").notNull(),
  opening: smallint("opening").notNull(),
});

/**
 * One family's reply in one row. It refers to nobody and to no invitation, says the week and not the moment, and its
 * id tells neither order nor time (R-AN-01). Only the release may read it.
 */
export const responses = pgTable(
  "responses",
  {
    ...givenInOpening(),
    /** The Monday of the week it came in. */
    week: date("week", { mode: "string" }).notNull(),
    mode: responseMode("mode").notNull(),
    language: text("language").notNull(),
    /** Whether a second person had read that language's words: "reviewed", or "draft" by the forum's decision. */
    wording: text("wording").notNull().default("reviewed"),
    groups: jsonb("groups").notNull(),
    /** Level codes and blanks by question; what was not answered is not there. */
    answers: jsonb("answers").notNull(),
    /** Codes of the questions that matter most to this family (F87). */
    matters: jsonb("matters").notNull().default([]),
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
    /** Who was heard, and what matters most, with everything small already hidden: `coverage` in lib/surveys. */
    coverage: jsonb("coverage").notNull().default({}),
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

/** Whom the owner lets see what is released: the setting, its borough, or the families at the survey's own address. */
export const surveyShares = pgTable(
  "survey_shares",
  {
    id: uuid("id").primaryKey(),
    surveyId: surveyId(),
    settingId: settingId(),
    audience: shareAudience("audience").notNull(),
    /** Whether the page it was done on said that a borough may publish its counts for everybody. */
    toldOfPublishing: boolean("told_of_publishing").notNull().default(false),
    sharedBy: person("shared_by"),
    sharedAt: moment("shared_at").notNull(),
    withdrawnBy: uuid("withdrawn_by"),
    withdrawnAt: moment("withdrawn_at"),
  },
  (table) => [index().on(table.surveyId)],
);
