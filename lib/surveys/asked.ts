import type { Language } from "@/lib/languages/model";
import type { FamilyContext, ResponseMode, SurveyResponse } from "./model";
import type { SurveyPlace } from "./policy";
import type { LanguageState } from "./readings";
import type { SurveySheet } from "./sheet";
import type { SurveyWords } from "./words";

/** A survey as it is put before families: on a page, on paper or on a tablet. */
export type AskedSurvey = SurveyPlace & {
  id: string;
  settingName: string;
  /** Of the made-up borough: whatever families see of it says so. */
  isExample: boolean;
  /** Who asks, where that is not the setting itself. */
  askerName?: string;
  /** The forum whose survey it is. */
  forumName?: string;
  /** How many families use the setting, where it is known. */
  families?: number;
  year: number;
  title: string;
  code: string;
  version: number;
  sheet: SurveySheet;
  /** Its last opening; absent before the first. `closesOn` is an ISO day. */
  opening?: { opening: number; isOpen: boolean; closesOn?: string };
};

/** What a survey says to parents in one of its languages, and whether they may read it. */
export type SpokenLanguage = { language: Language; words: SurveyWords; state: LanguageState };

/** What a family gave, however it came: on a page, on a sheet typed in, or on a tablet. */
export type GivenResponse = Pick<SurveyResponse, "answers"> & {
  mode: ResponseMode;
  language: string;
  /** Whether a second person had read the words that were answered to. */
  wording: "reviewed" | "draft";
  /** Codes of the questions that matter most to it. */
  matters: readonly string[];
  contexts: readonly FamilyContext[];
  /** Whether it comes to the forum; those who did not say count as everybody else. */
  attendsForum: boolean;
  comment: string;
};
