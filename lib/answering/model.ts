import { z } from "zod";
import type { Language } from "@/lib/languages/model";
import type { FamilyContext } from "@/lib/surveys/model";
import type { LanguageState } from "@/lib/surveys/readings";
import type { SurveySheet } from "@/lib/surveys/sheet";
import type { SurveyWords } from "@/lib/surveys/words";

/** Letters of a parent's own words: room to say a lot, and an end that a page can promise. */
export const longestComment = 3000;
/** Of the questions that matter most (F87). */
export const mostMatters = 3;
/** Days a place is kept that nobody goes on from (F-14, O-01). */
export const draftDays = 30;

/** "DK" I don't know, "NA" not about us; what was skipped is not there (honest-numbers 1.3). */
const draftAnswer = z.union([z.number().int().min(0).max(3), z.enum(["DK", "NA"])]);
export type DraftAnswer = z.infer<typeof draftAnswer>;

/** An answer sheet on its way: all that is kept until it is sent. Neither who, nor when, nor a code. */
export const draftSheet = z.strictObject({
  answers: z.record(z.string(), draftAnswer),
  matters: z.array(z.string()).max(mostMatters),
  comment: z.string().max(longestComment),
  /** Questions the parent has been past, answered or not: where to go on. */
  reached: z.number().int().min(0),
});
export type DraftSheet = z.infer<typeof draftSheet>;

export const emptyDraft: DraftSheet = { answers: {}, matters: [], comment: "", reached: 0 };

/** What is asked last, goes with the sending and is never kept in a draft. */
export type LastAnswers = {
  contexts: FamilyContext[];
  /** Whether the family comes to the forum, where that is asked. */
  forum?: YesOrNo;
  /** Whether somebody helped with the answers. */
  helped?: YesOrNo;
};
type YesOrNo = "yes" | "no";

/** A language of an open survey with everything it says in it, and the keys of what can be heard. */
export type OpenLanguage = Language & {
  state: LanguageState;
  words: SurveyWords;
  spoken: readonly string[];
  /** Codes of the survey's questions that are not asked in it. */
  leftOut: readonly string[];
};

/** A survey that takes replies, as parents' pages need it. */
export type OpenSurvey = {
  id: string;
  settingId: string;
  code: string;
  title: string;
  opening: number;
  /** ISO day; said to parents. */
  closesOn?: string;
  sheet: SurveySheet;
  setting: string;
  /** The forum or borough that asks; absent when the setting itself does. */
  asker?: string;
  askedBy: "forum" | "borough" | "setting";
  /** How many families use the setting, where it is known. */
  families?: number;
  /** Those parents may read, English first. */
  languages: OpenLanguage[];
};

/** A survey that has a page for visitors: open, or closed with its results given back to families. */
export type FoundSurvey = OpenSurvey & {
  isOpen: boolean;
  isExample: boolean;
};
