import type { ReleasedRow, SurveyDefinition, SurveyResponse } from "@/lib/surveys/model";
import { releaseResults } from "@/lib/surveys/release";

type Answers = SurveyResponse["answers"];

/** A survey of some questions on four levels with the forum's breakdown, for tests to change. */
export function surveyOf(codes: readonly string[], more: Partial<SurveyDefinition> = {}) {
  const survey: SurveyDefinition = {
    edition: "2026",
    questions: codes.map((code) => ({
      ...{ code, link: code, theme: code, levels: 4, favourableLevels: 2 },
    })),
    breakdowns: [{ key: "forum", groups: ["attends", "everyone_else"], rest: "everyone_else" }],
    floors: { words: 5, numbers: 10 },
    roll: null,
    ...more,
  };
  return survey;
}

/** As many replies as asked, one like the other; a group is said only where it is given. */
export function repliesOf(
  n: number,
  answers: Answers,
  forum?: string,
  opening = 1,
): SurveyResponse[] {
  const groups: Record<string, string> = forum ? { forum } : {};
  return Array.from({ length: n }, () => ({ opening, groups, answers }));
}

/** The rows after the first closing. */
export function released(
  survey: SurveyDefinition,
  replies: readonly SurveyResponse[],
): ReleasedRow[] {
  return releaseResults({ survey, replies, opening: 1, closed: true, earlier: [] }).rows;
}
