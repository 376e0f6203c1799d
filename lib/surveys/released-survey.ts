import type { Coverage } from "./coverage-on-read";
import type { ReleasedRow } from "./model";
import type { SurveySheet } from "./sheet";

/** What is out about one survey: the last closing, who was heard, and of each row the one that stands. */
export type ReleasedSurvey = {
  completed: number;
  /** Completed after what is out, and not in it. */
  waiting: number;
  releasedAt: Date;
  coverage: Coverage;
  rows: ReleasedRow[];
};

/** One survey of a setting as far as its borough may read it: what is in numbers, for everybody who answered. */
export type SurveyOfBorough = Pick<ReleasedSurvey, "coverage" | "rows"> & {
  surveyId: string;
  settingId: string;
  year: number;
  questions: SurveySheet["questions"];
};
