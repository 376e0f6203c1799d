import { isRated, itemsOf } from "@/lib/instruments/editions";
import type { Edition, RatedItem } from "@/lib/instruments/model";
import { whereRatersDisagree } from "@/lib/statistics/disagreement";
import { summariseQuestion } from "@/lib/statistics/question-summary";
import { agreementOnQuestion } from "@/lib/statistics/rater-agreement";
import type { Answer } from "@/lib/statistics/theme-score";
import type { NamedAnswer, Spread } from "./model";

/** Below this many ratings two views stand side by side and nothing is computed (honest-numbers 2.3). */
const ratersMin = 3;
/** As many as a meeting can talk about. */
const mostShown = 5;

/** One question as the team answered it. */
export type QuestionSpread = {
  code: string;
  theme: number;
  item: RatedItem;
  /** How many chose each level, lowest first; absent when nothing may be shown. */
  counts?: number[];
  rated: number;
  dontKnow: number;
  notApplicable: number;
  /** Mean distance from the middle answer, in levels; absent below three ratings. */
  distance?: number;
  /** Below this, people are near one another. It decides wording only. */
  closeBelow: number;
  /** Highest less lowest, in levels. */
  range?: number;
  /** Who gave what: in an open team alone. */
  named: NamedAnswer[];
};

export type Differences = {
  questions: QuestionSpread[];
  /** Where people are furthest apart, the widest first: five at most. Two people's differing views when there are no more. */
  differing: QuestionSpread[];
  /** Things some of us don't know: kept apart from disagreement. */
  unsure: QuestionSpread[];
  /** Of the questions that enough people rated, how many within one level of each other. */
  within: { questions: number; of: number };
};

/**
 * Where a team differs (honest-numbers 2.4), from what its mode tells: names in an open team, counts in a private
 * one. Counts are put back as so many equal answers, so both are judged by the same formulas.
 */
export function whereWeDiffer(edition: Edition, spread: Spread): Differences {
  const questions = edition.themes.flatMap((theme, index) =>
    itemsOf(theme)
      .filter(isRated)
      .map((item) => questionSpread(item, index + 1, spread)),
  );
  const byCode = new Map(questions.map((question) => [question.code, question]));
  const find = (code: string) => byCode.get(code) ?? [];
  const levels = Math.max(...questions.map(({ item }) => item.anchors.length));
  const answers = new Map(questions.map(({ code }) => [code, answersTo(code, spread)]));
  const { order, unsure } = whereRatersDisagree(answers, levels, ratersMin);
  const apart = order.filter(({ range = 0 }) => range > 0).flatMap(({ item }) => find(item));
  const pairs = questions.filter(({ rated, counts }) => rated === 2 && isSplit(counts));
  const compared = questions.filter(({ distance }) => distance !== undefined);
  return {
    questions,
    differing: (order.length > 0 ? apart : pairs).slice(0, mostShown),
    unsure: unsure.flatMap(find),
    within: {
      questions: compared.filter(({ range = 0 }) => range <= 1).length,
      of: compared.length,
    },
  };
}

/** The questions in the order a meeting takes them: where people differ first, then the rest as they are asked. */
export function meetingOrder({ questions, differing }: Differences): QuestionSpread[] {
  return [...differing, ...questions.filter((question) => !differing.includes(question))];
}

function questionSpread(item: RatedItem, theme: number, spread: Spread): QuestionSpread {
  const { code, anchors } = item;
  const answers = answersTo(code, spread);
  const summary = summariseQuestion(answers, anchors.length, 1);
  const { adMedian, adCutoff, range } = agreementOnQuestion(answers, anchors.length);
  const enough = summary.rated >= ratersMin;
  return {
    ...{ code, theme, item, closeBelow: adCutoff },
    counts: summary.rated > 0 ? summary.counts : undefined,
    rated: summary.rated,
    dontKnow: summary.dontKnow,
    notApplicable: summary.notApplicable,
    distance: enough ? adMedian : undefined,
    range: enough ? range : undefined,
    named: spread.mode === "open" ? spread.answers.filter((each) => each.code === code) : [],
  };
}

function answersTo(code: string, spread: Spread): Answer[] {
  if (spread.mode === "open") {
    return spread.answers.filter((each) => each.code === code).flatMap(answerIn);
  }
  return spread.counts
    .filter((each) => each.code === code)
    .flatMap((each) => Array.from({ length: each.people }, () => answerIn(each)).flat());
}

function answerIn({ level, blank }: { level?: number; blank?: string }): Answer[] {
  if (level !== undefined) return [level];
  if (blank === "dont_know") return ["DK"];
  return blank === "not_applicable" ? ["NA"] : [];
}

function isSplit(counts: readonly number[] = []): boolean {
  return counts.filter((people) => people > 0).length > 1;
}
