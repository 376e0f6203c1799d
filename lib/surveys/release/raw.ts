import { type Answer, levelsAmong } from "@/lib/statistics/theme-score";
import {
  type SurveyDefinition,
  type SurveyResponse,
  surveyDefinition,
  surveyResponse,
} from "../model";
import { type Cell, type Column, type Members, membersFinder } from "./cells";

export type RawSurvey = {
  survey: SurveyDefinition;
  replies: readonly SurveyResponse[];
  columns: readonly Column[];
  membersOf(cell: Cell): Members;
  /** The column of each reply. */
  columnOf: readonly number[];
};

/**
 * Survey-shaped input, checked whole before anything is counted. A reply that names a question, level, group or
 * opening that the survey does not have is a fault, not a blank: it throws, and nothing is released.
 */
export function readRaw(survey: unknown, replies: readonly unknown[], opening: number): RawSurvey {
  const definition = surveyDefinition.parse(survey);
  const checked = replies.map((reply) => surveyResponse.parse(reply));
  const questions = new Map(definition.questions.map((question) => [question.code, question]));
  const places = new Map<string, number>();
  const columns: Column[] = [];
  const columnOf = checked.map((reply) => {
    if (reply.opening > opening) throw new RangeError("a reply comes from a later opening");
    for (const [code, answer] of Object.entries(reply.answers)) {
      const question = questions.get(code);
      if (!question) throw new RangeError(`the survey does not ask ${code}`);
      levelsAmong([answer], question.levels);
    }
    const groups = groupsOf(definition, reply);
    const place = JSON.stringify([reply.opening, ...groups]);
    const known = places.get(place);
    if (known !== undefined) return known;
    places.set(place, columns.length);
    columns.push({ groups, opening: reply.opening });
    return columns.length - 1;
  });
  const membersOf = membersFinder(definition, columns);
  return { survey: definition, replies: checked, columns, columnOf, membersOf };
}

export function answerOf(reply: SurveyResponse, code: string): Answer {
  return Object.hasOwn(reply.answers, code) ? (reply.answers[code] ?? null) : null;
}

/** The group in each breakdown, in listed order. Those who did not say belong to one too: no leftovers. */
function groupsOf({ breakdowns }: SurveyDefinition, { groups }: SurveyResponse): string[] {
  for (const key of Object.keys(groups)) {
    if (!breakdowns.some((each) => each.key === key))
      throw new RangeError(`the survey has no breakdown ${key}`);
  }
  return breakdowns.map(({ key, groups: listed, rest }) => {
    const said = Object.hasOwn(groups, key) ? groups[key] : undefined;
    if (said !== undefined && !listed.includes(said))
      throw new RangeError(`the breakdown ${key} has no group ${said}`);
    return said ?? rest;
  });
}
