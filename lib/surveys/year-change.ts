import type { Revision } from "@/lib/instruments/model";
import { differenceOfMeans } from "@/lib/statistics/difference";
import { compareLinked } from "@/lib/statistics/linked-change";
import { thresholds } from "@/lib/statistics/thresholds";
import type { Verdict } from "@/lib/statistics/verdict";
import { valuesOf } from "./level-counts";
import type { ReleasedRow, SurveyQuestion } from "./model";
import { rowsInForce } from "./release/in-force";

type QuestionChange = {
  link: string;
  verdict: Verdict;
  /** Later less earlier, in points of 100. */
  change: number;
  lower: number;
  upper: number;
};

type YearChange = {
  status: "comparable" | "not_comparable";
  /** Questions asked in each year, and those with the same link, scale and numbers in both. */
  askedEarlier: number;
  askedLater: number;
  compared: QuestionChange[];
  /** Of the intervals behind the verdicts: stricter when many stand on one page (honest-numbers 3.6). */
  confidence: number;
};

/**
 * What changed for everybody between two years' released rows, question by question (honest-numbers 4). Only questions
 * with the same link and the same scale, shown in numbers both times, are compared; when they are too few of the
 * larger year's, nothing is. Both years' families may differ, which the page has to say.
 *
 * @param verdicts how many stand on the page, where these are not the only ones
 */
export function compareYears(
  earlier: readonly ReleasedRow[],
  later: readonly ReleasedRow[],
  verdicts = 0,
): YearChange {
  const [before, after] = [everybodyByLink(earlier), everybodyByLink(later)];
  const shared = compareLinked(marksOf(before, after), marksOf(after, before), anyLevels);
  const { status, questionsEarlier, questionsLater } = shared;
  const compared = status === "comparable" ? shared.compared : [];
  const many = Math.max(compared.length, verdicts) > thresholds.verdictsBeforeScanning;
  const confidence = many ? thresholds.scanningConfidence : thresholds.confidence;
  return {
    ...{ status, askedEarlier: questionsEarlier, askedLater: questionsLater, confidence },
    compared: compared.flatMap((link) => {
      const [from, to] = [before.get(link)?.counts, after.get(link)?.counts];
      return from && to ? (changeOf(link, from, to, confidence) ?? []) : [];
    }),
  };
}

/** The link of a question in a new edition: kept through a typo, broken by a change of meaning or scale. */
export function linkAfter(
  { code, link, levels }: Pick<SurveyQuestion, "code" | "link" | "levels">,
  revision: Revision,
  next: { edition: string; levels: number },
): string {
  const keeps = (revision === "same" || revision === "typo") && levels === next.levels;
  return keeps ? link : `${code}@${next.edition}`;
}

type Asked = { counts: readonly number[] | undefined };

function everybodyByLink(rows: readonly ReleasedRow[]): Map<string, Asked> {
  // Numbers are the same for every reader, and words are never compared.
  const everybody = rowsInForce(rows, "setting").filter(
    ({ kind, breakdown }) => kind === "question" && breakdown === null,
  );
  return new Map(
    everybody.map(({ link, code, figures }) => [link ?? code, { counts: figures.levels?.counts }]),
  );
}

// Which level stands here does not matter: the rule of sharing asks only whether there is one.
const anyLevels = 2;

/** A level where both years have numbers on one scale, none where they have not: what the rule of sharing reads. */
function marksOf(own: ReadonlyMap<string, Asked>, other: ReadonlyMap<string, Asked>) {
  return Object.fromEntries(
    [...own].map(([link, { counts }]) => {
      const sameScale = counts && counts.length === other.get(link)?.counts?.length;
      return [link, sameScale ? 0 : null];
    }),
  );
}

function changeOf(
  link: string,
  from: readonly number[],
  to: readonly number[],
  confidence: number,
): QuestionChange | undefined {
  const margin = thresholds.levelsThatMatter / (from.length - 1);
  const later = differenceOfMeans(valuesOf(to), valuesOf(from), margin, confidence);
  const { difference, lower, upper, verdict } = later;
  if (difference === undefined || lower === undefined || upper === undefined) return undefined;
  return { link, verdict, change: 100 * difference, lower: 100 * lower, upper: 100 * upper };
}
