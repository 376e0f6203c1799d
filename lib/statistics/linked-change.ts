import { requireLevels } from "./exact-input";
import { atLeastShare } from "./exact-share";
import { type Answer, levelsAmong } from "./theme-score";
import { thresholds } from "./thresholds";

export type LinkedChange = {
  status: "comparable" | "not_comparable";
  questionsEarlier: number;
  questionsLater: number;
  /** Questions with the same link, answered with a level both times. */
  sameQuestion: number;
  /** Their links, in the earlier order. */
  compared: string[];
  up: number;
  same: number;
  down: number;
  /** Both scores are on the compared questions only, 0 to 100; absent when not comparable. */
  scoreEarlier?: number;
  scoreLater?: number;
  /** Later less earlier, in points. */
  change?: number;
  /** Points by which one level on one compared question moves either score. */
  step?: number;
};

/**
 * The change in one theme between two years, on the questions that stayed the same (honest-numbers 4). Each map
 * goes from a question's permanent link to its answer; a question that was asked but has no level counts
 * towards the size of its version and is not compared. Comparable means at least two compared
 * questions and at least 60% of the larger version; otherwise there are no scores. There is no
 * interval: one team's judgement has no sampling error to describe. Throws on a level off the scale.
 */
export function compareLinked(
  earlier: Readonly<Record<string, Answer>>,
  later: Readonly<Record<string, Answer>>,
  levels: number,
): LinkedChange {
  requireLevels(levels);
  const before = answeredLinks(earlier, levels);
  const after = answeredLinks(later, levels);
  const pairs = [...before].flatMap(([link, from]) => {
    const to = after.get(link);
    return to === undefined ? [] : [{ link, from, to }];
  });
  const questionsEarlier = askedCount(earlier);
  const questionsLater = askedCount(later);
  const comparable = enoughInCommon(pairs.length, Math.max(questionsEarlier, questionsLater));
  return {
    status: comparable ? "comparable" : "not_comparable",
    questionsEarlier,
    questionsLater,
    sameQuestion: pairs.length,
    compared: pairs.map((pair) => pair.link),
    up: pairs.filter((pair) => pair.to > pair.from).length,
    same: pairs.filter((pair) => pair.to === pair.from).length,
    down: pairs.filter((pair) => pair.to < pair.from).length,
    ...(comparable && scoresOn(pairs, levels - 1)),
  };
}

function answeredLinks(
  answers: Readonly<Record<string, Answer>>,
  levels: number,
): Map<string, number> {
  const answered = new Map<string, number>();
  for (const [link, answer] of Object.entries(answers)) {
    for (const level of levelsAmong([answer], levels)) answered.set(link, level);
  }
  return answered;
}

function askedCount(answers: Readonly<Record<string, Answer>>): number {
  return Object.values(answers).filter((answer) => answer !== "not_shown").length;
}

function enoughInCommon(common: number, larger: number): boolean {
  const { linkedQuestionsMin, linkedQuestionsShare } = thresholds;
  return common >= linkedQuestionsMin && atLeastShare(common, larger, linkedQuestionsShare);
}

function scoresOn(pairs: readonly { from: number; to: number }[], highest: number) {
  const full = highest * pairs.length;
  const from = pairs.reduce((sum, pair) => sum + pair.from, 0);
  const to = pairs.reduce((sum, pair) => sum + pair.to, 0);
  return {
    scoreEarlier: (100 * from) / full,
    scoreLater: (100 * to) / full,
    change: (100 * (to - from)) / full,
    step: 100 / full,
  };
}
