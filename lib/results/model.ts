import type { Estimate, Shown } from "@/lib/statistics/estimate";
import type { Verdict } from "@/lib/statistics/verdict";
import type { Coverage, Named } from "@/lib/surveys/coverage-on-read";
import type { ReleasedFigures } from "@/lib/surveys/model";
import type { SheetQuestion, SurveySheet } from "@/lib/surveys/sheet";

/** What a results page says of the survey itself. */
export type AskedSurvey = {
  title: string;
  year: number;
  settingName: string;
  ownerName: string;
  isExample: boolean;
  sheet: SurveySheet;
};

/** A setting's signed level of one of its own questions, and the year of the audit it stands in. */
export type OwnLevel = { level: number; year: number };

/** A difference as it may be said: which way, and how many points of 100 apart. */
type Difference = { verdict: Verdict; points: number };

/** One question in one group, as released, ready to be drawn. */
export type GroupResult = {
  share: Estimate;
  /** Favourable answers, and answers with a level; only in numbers. */
  favourable?: number;
  counts?: number[];
};

export type QuestionResult = GroupResult & {
  number: number;
  question: SheetQuestion;
  mean: Estimate;
  blanks?: ReleasedFigures["blanks"];
  silent?: Shown;
  /** Families who come to the forum and everybody else; absent when the survey did not ask. */
  forum?: { attends: GroupResult; everyoneElse: GroupResult; difference?: Difference };
  /** How many named it among what matters most (F87). */
  named?: Named;
  /** The setting's own rating of what it mirrors; only for readers of the setting. */
  gap?: Difference & { own: (OwnLevel & { code: string })[] };
  /** Against the survey of the year before. */
  change?: Difference;
};

/** What is out about a survey, as one reader may see it. */
export type Findings = {
  /** Smallest number of families shown in words, and in numbers. */
  floors: { words: number; numbers: number };
  completed: number;
  waiting: number;
  releasedAt: Date;
  coverage: Coverage;
  questions: QuestionResult[];
  /** How many verdicts stand on the page: from four on each is held to a stricter test. */
  verdicts: number;
  earlier?: { year: number; compared: number; askedThen: number; askedNow: number };
  comments: readonly string[];
};

export type Results = Findings & { survey: AskedSurvey };
