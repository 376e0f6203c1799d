import { z } from "zod";
import type { Estimate, Shown } from "@/lib/statistics/estimate";
import { thresholds } from "@/lib/statistics/thresholds";

/** What a closing came to: rows, or what was out before still standing. While open there is no release. */
export const releaseActionNames = ["publish", "keep_previous"] as const;

/** How a response reached us. */
export const responseModes = ["online", "tablet", "paper", "helped"] as const;
export type ResponseMode = (typeof responseModes)[number];
/** Whom the owner of a survey may let see its results. */
export const shareAudiences = ["setting", "borough", "families"] as const;
export type ShareAudience = (typeof shareAudiences)[number];
/** To whom a parent's own words are promised, before they are written (F77). */
export const commentPromises = ["public", "private"] as const;
export type CommentPromise = (typeof commentPromises)[number];
/** What a moderator may decide: show it to everybody who sees results, keep it to the promised reader, or to nobody. */
export const commentDecisionNames = ["public", "private", "withheld"] as const;
export type CommentDecision = (typeof commentDecisionNames)[number];

/** The five contexts the sources ask about (elppeg.2.all-parents): who was heard is counted by them (F71). */
export const familyContexts = [
  "working",
  "transport",
  "additional_needs",
  "eal",
  "not_in_home",
] as const;
export type FamilyContext = (typeof familyContexts)[number];
/** An answer without a level. Not answered is no answer at all, and the three are never merged. */
const responseBlanks = ["DK", "NA"] as const;

/** What identifies a thing, and never what people read: no spaces, so that two names cannot run together. */
const name = z.string().regex(/^[a-z0-9][a-z0-9._@-]{0,79}$/i);
const whole = z.number().int();
const distinct = (names: readonly string[]) => new Set(names).size === names.length;

const question = z
  .strictObject({
    code: name,
    /** Permanent while the meaning stays: what years are compared on. */
    link: name,
    theme: name,
    levels: whole.min(3).max(7),
    /** How many of the highest levels count as favourable. */
    favourableLevels: whole.min(1),
  })
  .refine(({ levels, favourableLevels }) => favourableLevels < levels, {
    message: "some level must not be favourable",
  });

const breakdown = z
  .strictObject({
    key: name,
    groups: z.array(name).min(2).max(10).refine(distinct, "each group once"),
    /** Where those go who did not say, so that no leftovers can be worked out from the total. */
    rest: name,
  })
  .refine(({ groups, rest }) => groups.includes(rest), {
    message: "those who did not say need a group of their own or another's",
  });

const floors = z
  .strictObject({
    words: whole.min(thresholds.wordsFrom),
    numbers: whole.min(thresholds.numbersFrom),
  })
  .refine(({ words, numbers }) => words <= numbers, { message: "words come before numbers" });

/** What is fixed when a survey is made. Floors may be raised then, never lowered. */
export const surveyDesign = z.strictObject({
  edition: name,
  questions: z
    .array(question)
    .min(1)
    .max(200)
    .refine((all) => distinct(all.map(({ code }) => code)), "each code once")
    .refine((all) => distinct(all.map(({ link }) => link)), "each link once"),
  breakdowns: z
    .array(breakdown)
    .max(6)
    .refine((all) => distinct(all.map(({ key }) => key)), "each breakdown once"),
  floors,
});

export type SurveyDesign = z.infer<typeof surveyDesign>;

/** A survey as its release sees it. */
export const surveyDefinition = surveyDesign.extend({
  /** Families using the setting when it closed; null when nobody knows. */
  roll: whole.min(0).nullable(),
});
export type SurveyDefinition = z.infer<typeof surveyDefinition>;
export type SurveyQuestion = SurveyDefinition["questions"][number];
export type Breakdown = SurveyDefinition["breakdowns"][number];

/** One family's response. How it came and in which language are kept with it and never released with ratings. */
export const surveyResponse = z.strictObject({
  /** Which opening of the survey it came in, from 1: later openings may only be added in blocks. */
  opening: whole.min(1),
  groups: z.record(z.string(), z.string()),
  answers: z.record(z.string(), z.union([whole, z.enum(responseBlanks)])),
  mode: z.enum(responseModes).optional(),
  language: name.optional(),
});
export type SurveyResponse = z.infer<typeof surveyResponse>;

/** The place a survey belongs to, as the trail and the policies name places. */
export function ownerOf({
  settingId,
  forumId,
  boroughId,
}: {
  settingId: string;
  forumId?: string;
  boroughId?: string;
}) {
  if (forumId) return { forumId };
  return boroughId ? { boroughId } : { settingId };
}

/** Who may read a row: the setting alone, those it shares with, or both the same. */
export const releaseAudiences = ["both", "setting", "shared"] as const;
export type ReleaseAudience = (typeof releaseAudiences)[number];

/** Everything shown of one question or theme in one group. Nothing else about it is ever shown. */
export type ReleasedFigures = {
  /** The share of favourable answers, 0 to 100; a question only. */
  favourable?: Estimate;
  /** The mean, as percent of the highest level. */
  mean: Estimate;
  /** With numbers only: how many answered at each level, lowest first. */
  levels?: {
    counts: number[];
    medianLow: number;
    medianHigh: number;
    /** Percentages only from 30 answers (3.1). */
    shownAs: "counts" | "percentages";
  };
  /** With numbers only, and for everybody only: a blank by group would cross two answers. */
  blanks?: { dontKnow: number; notApplicable: number; notAnswered: number };
  /** What the share would be if every silent family disagreed, or agreed; where the roll is known. */
  silent?: Shown;
};

/** One frozen row of a release: all that screens, prints and exports ever read of parents' answers. */
export type ReleasedRow = {
  audience: ReleaseAudience;
  kind: "question" | "theme";
  code: string;
  /** Set for questions: what years are compared on. */
  link: string | null;
  /** Null for everybody who answered. */
  breakdown: string | null;
  group: string | null;
  /** The last opening whose replies are in it. */
  opening: number;
  edition: string;
  method: string;
  thresholds: string;
  figures: ReleasedFigures;
};

export type SurveyRelease = {
  action: "count_only" | (typeof releaseActionNames)[number];
  /** Surveys completed: the one count that is always known. */
  completed: number;
  /** Of those, how many came after what is out and are not in it. */
  waiting: number;
  rows: ReleasedRow[];
};
