import type { Hidden } from "@/lib/statistics/estimate";
import { hideBreakdown } from "@/lib/statistics/hide-breakdown";
import type { Breakdown, ReleasedFigures, SurveyQuestion } from "../model";
import type { Cell } from "./cells";
import { type Counting, cellOf, cellsOf, countingOf } from "./counting";
import { inNumbers, inWords, withheld } from "./figures";
import type { Entry, Form } from "./ledger";
import type { RawSurvey } from "./raw";
import { pinOne, undoesItsWords } from "./words-at-risk";

export type Outcome = {
  breakdown: string | null;
  group: string | null;
  form: Form | "hidden";
  figures: ReleasedFigures;
};

/**
 * One question at the end of an opening: everybody, then each breakdown in its fixed order, in numbers where that is
 * safe, in words where that is, and hidden otherwise (honest-numbers 3.2). What was out before and cannot be
 * renewed yet is left out: it stands as it was.
 */
export function releaseQuestion(
  raw: RawSurvey,
  question: SurveyQuestion,
  opening: number,
  earlier: readonly Entry[],
): Outcome[] {
  const counting = countingOf(raw, question, opening, earlier);
  const everybody = releaseEverybody(counting);
  if (!everybody) return [];
  const { breakdowns } = raw.survey;
  // Numbers first for every breakdown: words may not take the place of numbers that were safe.
  const numbers = breakdowns.map((each) =>
    everybody.form === "numbers" ? releaseBreakdown(counting, each, "numbers", false) : undefined,
  );
  const rest = breakdowns.map(
    (each, at) =>
      numbers[at] ?? releaseInWords(counting, each, everybody.form) ?? hideWhole(counting, each),
  );
  return [everybody, ...rest.flat()];
}

/** Everybody's answers; nothing when what is already out has to stand. */
function releaseEverybody(counting: Counting): Outcome | undefined {
  const { ledger, raw, earlier } = counting;
  const cell = cellOf(counting, null, null);
  const people = ledger.peopleIn(cell);
  const { words, numbers } = raw.survey.floors;
  const isOut = isOutAlready(earlier, null);
  if (people >= numbers) {
    if (!undoesItsWords(counting, cell) && ledger.enter([cell], "numbers"))
      return shown(counting, cell, "numbers");
    if (isOut) return undefined;
  }
  if (people >= words && people < numbers && ledger.enter([cell], "words"))
    return shown(counting, cell, "words");
  return isOut ? undefined : hidden(cell, "few_people");
}

/** Every group of a breakdown in one form, or nothing when that form would give somebody away. */
function releaseBreakdown(
  counting: Counting,
  breakdown: Breakdown,
  form: Form,
  everybodyInWords: boolean,
): Outcome[] | undefined {
  const { ledger, raw } = counting;
  const floor = raw.survey.floors[form];
  const cells = cellsOf(counting, breakdown);
  const people = new Map(cells.map((cell) => [cell.group ?? "", ledger.peopleIn(cell)]));
  const { visible } = hideBreakdown(people, floor);
  const seen = cells.filter(({ group }) => visible.includes(group ?? ""));
  if (seen.length === 0) return undefined;
  const atRisk =
    form === "words"
      ? pinOne(counting, cells, seen, everybodyInWords)
      : seen.some((cell) => undoesItsWords(counting, cell));
  if (atRisk || !ledger.enter(seen, form)) return undefined;
  return cells.map((cell) => {
    if (seen.includes(cell)) return shown(counting, cell, form);
    const size = ledger.peopleIn(cell);
    return size === 0 ? nobody(cell) : hidden(cell, size < floor ? "few_people" : "complement");
  });
}

function releaseInWords(counting: Counting, breakdown: Breakdown, everybody: Outcome["form"]) {
  const outInNumbers = counting.earlier.some(
    ({ cell, form }) => form === "numbers" && cell.breakdown === breakdown.key,
  );
  // Words after numbers would say less about more people, and the difference about a few.
  if (everybody === "hidden" || outInNumbers) return undefined;
  return releaseBreakdown(counting, breakdown, "words", everybody === "words");
}

/** Every group hidden; or nothing, when an earlier release of the breakdown stands. */
function hideWhole(counting: Counting, breakdown: Breakdown): Outcome[] {
  if (isOutAlready(counting.earlier, breakdown.key)) return [];
  const { words } = counting.raw.survey.floors;
  return cellsOf(counting, breakdown).map((cell) =>
    hidden(cell, counting.ledger.peopleIn(cell) < words ? "few_people" : "complement"),
  );
}

function isOutAlready(earlier: readonly Entry[], breakdown: string | null): boolean {
  return earlier.some(({ cell }) => cell.breakdown === breakdown);
}

function shown(counting: Counting, cell: Cell, form: Form): Outcome {
  const counted = counting.countIn(cell);
  const everybody = cell.breakdown === null ? { roll: counting.raw.survey.roll } : undefined;
  const figures = form === "words" ? inWords(counted) : inNumbers(counted, everybody);
  return { breakdown: cell.breakdown, group: cell.group, form, figures };
}

function nobody({ breakdown, group }: Cell): Outcome {
  const figures = withheld({ status: "not_computable", reason: "no_replies" });
  return { breakdown, group, form: "hidden", figures };
}

function hidden({ breakdown, group }: Cell, reason: Hidden["reason"]): Outcome {
  return { breakdown, group, form: "hidden", figures: withheld({ status: "hidden", reason }) };
}
