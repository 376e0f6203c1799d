import { levelNames } from "@/lib/instruments/model";
import type { Profile, ProfileQuestion } from "./model";

/** One question picked out, with the theme it stands in. */
export type Highlight = {
  theme: { number: number; title: string };
  question: ProfileQuestion;
  level: number;
};

const wanted = 3;
const established = 2;
const highest = levelNames.length - 1;

/** Three questions that go well: the highest levels first, those with evidence before those without. */
export function goingWell(profile: Profile): Highlight[] {
  const order = (one: Highlight) => [-one.level, isEvidenced(one) ? 0 : 1, moved(one, "up")];
  return picked(
    leveled(profile).filter(({ level }) => level >= established),
    order,
  );
}

/** Three questions to work on: the lowest levels first, what moved down before what did not. Never one at Embedded. */
export function toWorkOn(profile: Profile): Highlight[] {
  const well = new Set(goingWell(profile).map(({ question }) => question.code));
  const order = (one: Highlight) => [one.level, moved(one, "down")];
  return picked(
    leveled(profile).filter(({ level, question }) => level < highest && !well.has(question.code)),
    order,
  );
}

type Open = { theme: Highlight["theme"]; question: ProfileQuestion };

/** Questions somebody answered with "We don't know": a finding, not a gap to hide (honest-numbers 1.3). */
export function thingsWeDontKnow(profile: Profile): Open[] {
  return questionsOf(profile).filter(({ question }) => question.answer === "DK");
}

/** Questions this year asked and nobody answered. */
export function thingsNotAnswered(profile: Profile): Open[] {
  return questionsOf(profile).filter(({ question }) => question.answer === null);
}

function isEvidenced({ question }: Highlight): boolean {
  return question.note !== undefined || question.evidence.length > 0;
}

function moved({ question }: Highlight, way: "up" | "down"): number {
  return question.direction === way ? 0 : 1;
}

function leveled(profile: Profile): Highlight[] {
  return questionsOf(profile).flatMap(({ theme, question }) =>
    typeof question.answer === "number" ? [{ theme, question, level: question.answer }] : [],
  );
}

function questionsOf({ themes }: Profile): Open[] {
  return themes.flatMap(({ number, title, questions }) =>
    questions.map((question) => ({ theme: { number, title }, question })),
  );
}

/** The first three by that order, one from each theme while there are themes left, ties in the published order. */
function picked(all: Highlight[], order: (one: Highlight) => number[]): Highlight[] {
  const sorted = all.toSorted((one, other) => compare(order(one), order(other)));
  const seen = new Set<number>();
  const firsts = sorted.filter(({ theme }) => !seen.has(theme.number) && seen.add(theme.number));
  const rest = sorted.filter((one) => !firsts.includes(one));
  return [...firsts, ...rest].slice(0, wanted);
}

function compare(one: number[], other: number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
