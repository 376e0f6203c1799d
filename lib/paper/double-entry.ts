import { familyContexts } from "@/lib/surveys/model";
import type { SurveySheet } from "@/lib/surveys/sheet";
import type { PileSheet, TypedSheet } from "./model";

/** One sheet in ten is typed twice, and at least one (O-12). */
const typedTwiceShare = 0.1;
/** Of a hundred answers, more than these that differ mean that the sheets are typed once more. */
export const mostDiffering = 2;

/** What has to be done next with a pile. */
export type PileStep =
  | { step: "type"; number: number }
  | { step: "type_again"; number: number }
  | { step: "too_many" }
  | { step: "finish" };

/**
 * What comes next: each sheet once, then those drawn a second time, then the end. Which ones are drawn is known only
 * when all are typed, so that nobody types those with more care.
 */
export function nextStep(declared: number, sheets: readonly PileSheet[]): PileStep {
  if (sheets.length > declared) return { step: "too_many" };
  if (sheets.length < declared) return { step: "type", number: nextNumber(sheets) };
  const [waiting] = drawnSheets(sheets).filter(({ again }) => again === undefined);
  return waiting ? { step: "type_again", number: waiting.number } : { step: "finish" };
}

/** The number a new sheet of the pile gets. */
export function nextNumber(sheets: readonly PileSheet[]): number {
  return Math.max(0, ...sheets.map(({ number }) => number)) + 1;
}

/** The sheets to be typed twice, in the order of the pile. */
export function drawnSheets(sheets: readonly PileSheet[]): PileSheet[] {
  const many = Math.max(1, Math.ceil(sheets.length * typedTwiceShare));
  return [...sheets]
    .sort((a, b) => a.drawn - b.drawn)
    .slice(0, many)
    .sort((a, b) => a.number - b.number);
}

/** How many answers of the sheets typed twice were compared, and how many differed. */
export function disagreement(sheet: SurveySheet, sheets: readonly PileSheet[]) {
  const pairs = sheets.flatMap(({ number, typed, again }) =>
    again ? [{ number, ...compared(sheet, typed, again) }] : [],
  );
  const answers = pairs.reduce((sum, each) => sum + each.answers, 0);
  const differing = pairs.reduce((sum, each) => sum + each.differing, 0);
  return {
    answers,
    differing,
    /** Of a hundred answers; 0 where nothing was typed twice. */
    perHundred: answers === 0 ? 0 : (100 * differing) / answers,
    sheets: pairs.filter((each) => each.differing > 0).map(({ number }) => number),
  };
}

/** An empty box and one with two crosses come to the same: not answered. Comments are not compared. */
function compared(sheet: SurveySheet, one: TypedSheet, other: TypedSheet) {
  const said = (typed: TypedSheet) => [
    ...sheet.questions.map(({ code }) => (typed.marks[code] ?? "x") as string),
    ...(sheet.asksForum ? [typed.forum === "yes"] : []),
    ...(sheet.asksImportance ? [[...typed.matters].sort().join(" ")] : []),
    ...(sheet.asksAboutFamily ? familyContexts.map((each) => typed.contexts.includes(each)) : []),
    typed.language,
  ];
  const second = said(other);
  const differing = said(one).filter((answer, index) => answer !== second[index]).length;
  return { answers: second.length, differing };
}
