import type { Coverage } from "./coverage-on-read";
import type { ReleasedRow } from "./model";

/** What is out about one survey: the last closing, who was heard, and of each row the one that stands. */
export type ReleasedSurvey = {
  completed: number;
  /** Completed after what is out, and not in it. */
  waiting: number;
  releasedAt: Date;
  coverage: Coverage;
  rows: ReleasedRow[];
};
