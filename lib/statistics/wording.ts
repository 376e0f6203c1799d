import { count, listInWords } from "@/lib/kernel/words";
import { requireBetween, requireCounts, requireFinite, requirePoints } from "./exact-input";
import type { ThemeScore } from "./theme-score";

/**
 * The catalogue of sentences about figures (honest-numbers 9): whole sentences made from numbers, with their
 * plurals right for none, one and all. Every page, print and export takes its words from here, so that the same
 * figure is never described in two ways.
 */

/** Who speaks: said once on every profile. */
export const ownView = "This is our own view of our work. It is not an inspection.";

/** "38 of 39 questions that apply have a level." */
export function answeredInWords(answered: number, applicable: number): string {
  requireCounts(answered, applicable);
  if (applicable === 0) return "No question applies to us.";
  if (answered === applicable && applicable > 1) {
    return `All ${applicable} questions that apply have a level.`;
  }
  const verb = answered === 1 ? "has" : "have";
  return `${answered} of ${questions(applicable)} that ${applicable === 1 ? "applies" : "apply"} ${verb} a level.`;
}

type Blanks = { dontKnow: number; notAnswered: number; notApplicable: number };

/** The three blanks, each in its own words and never merged; says so when there is none. */
export function blanksInWords({ dontKnow, notAnswered, notApplicable }: Blanks): string {
  requireCounts(dontKnow, notAnswered, notApplicable);
  const parts = [
    dontKnow > 0 && `${dontKnow} we don’t know`,
    notAnswered > 0 && `${notAnswered} not answered`,
    notApplicable > 0 && `${notApplicable} ${notApplicable === 1 ? "does" : "do"} not apply`,
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join(", ")}.` : "No question was left open.";
}

/** "4 of 5 answered": the base beside a bar. */
export function baseInWords(answered: number, applicable: number): string {
  requireCounts(answered, applicable);
  return applicable === 0 ? "none applies" : `${answered} of ${applicable} answered`;
}

/** How many questions are at a level, and that it is all of them when it is. */
export function atLevelInWords(n: number, answered: number, level: string): string {
  requireCounts(n, answered);
  if (n === answered && n > 1) return `All ${n} answered questions are at ${level}.`;
  return `${questions(n)} ${n === 1 ? "is" : "are"} at ${level}.`;
}

/** Questions at the highest level for which nothing was recorded (honest-numbers 1.1). */
export function withoutEvidenceInWords(n: number): string {
  requireCounts(n);
  if (n === 0) return "We have evidence for each question we put at Embedded.";
  return `We have no evidence yet for ${questions(n)} at Embedded.`;
}

/** @param points by which one level on one question moves the score, 0 to 100 */
export function stepInWords(points: number): string {
  requirePoints(points);
  const whole = wholePoints(points);
  return `Moving one question up one level changes this by ${count(whole, "point")}.`;
}

/** The same, short enough for a table's small print. */
export function stepInShort(points: number): string {
  requirePoints(points);
  return `One level on one question is ${count(wholePoints(points), "point")}.`;
}

/** The range a score lies in for certain, given what is unanswered; both ends from 0 to 100. */
export function possibleRangeInWords(lower: number, upper: number): string {
  requirePoints(lower, upper);
  const [from, to] = [wholePoints(lower), wholePoints(upper)];
  if (from === to) return "Everything that applies was answered, so there is no range.";
  return `Not everything was answered. The score could be anywhere from ${from} to ${to}.`;
}

/** The score, for small print only, always with what it rests on. */
export function scoreInWords(display: number, answered: number, applicable: number): string {
  requireCounts(display, answered, applicable);
  return `${display} of 100 possible points, from ${answered} of ${questions(applicable)} that ${applicable === 1 ? "applies" : "apply"}.`;
}

/** Why a theme has no score; nothing when it has one. */
export function noScoreInWords(score: ThemeScore): string | undefined {
  requireCounts(score.answered, score.applicable, score.needed);
  switch (score.status) {
    case "ok":
      return undefined;
    case "single_item":
      return "No score: this is one question, so read the question itself.";
    case "not_applicable":
      return "No score: none of these questions applies to us.";
    case "too_few_applicable":
      return "No score: only 1 question applies.";
    case "too_few_answers":
      return `No score: ${score.answered} of ${questions(score.applicable)} ${score.answered === 1 ? "has" : "have"} a level, and ${score.needed} are needed.`;
  }
}

export const mostlyNotApplicable = "Most of these questions do not apply to us.";

type Moved = { up: number; same: number; down: number };

/** "3 up, 1 same, 1 down", leaving out what did not happen. */
export function movedInWords({ up, same, down }: Moved): string {
  requireCounts(up, same, down);
  const parts = [up > 0 && `${up} up`, same > 0 && `${same} same`, down > 0 && `${down} down`];
  return parts.filter(Boolean).join(", ") || "nothing to compare";
}

/** "2 questions went up, 1 went down and 3 stayed the same.": one theme since last year, as a sentence. */
export function movedSentence({ up, same, down }: Moved): string {
  requireCounts(up, same, down);
  const said = [up > 0 && `${up} went up`, down > 0 && `${down} went down`].filter(Boolean);
  if (same > 0) said.push(`${same} stayed the same`);
  const [first, ...rest] = said;
  if (!first) return "There is nothing to compare.";
  const firstCount = up || down || same;
  const whole = first.toString().replace(/^\d+/, questions(firstCount));
  return `${listInWords([whole, ...rest.map(String)])}.`;
}

/** Themes in which every compared question has the level it had. */
export function unmovedInWords(themes: number, others: boolean): string {
  requireCounts(themes);
  const which = others
    ? `${themes} other ${themes === 1 ? "theme" : "themes"}`
    : count(themes, "theme");
  return `Nothing moved in ${which}.`;
}

/** Questions that stand in this year's list and are not compared with last year's. */
export function notComparedInWords(n: number): string {
  requireCounts(n);
  if (n === 0) return "We could compare all of them with last year.";
  const verb = n === 1 ? "is" : "are";
  return `${questions(n)} ${verb} not compared: new wording, or no level in one of the years.`;
}

/** What a change between two years rests on. */
export function linkedInWords(compared: number, earlier: number, later: number): string {
  requireCounts(compared, earlier, later);
  if (compared === 0) return "No question has a level in both years, so nothing is compared.";
  return `Compared on the ${questions(compared)} asked and answered in both years (${earlier} asked then, ${later} now).`;
}

export const notComparable = "Not compared: most of the questions here changed.";
export const tooFewInBoth = "No score compared: too few questions have a level in both years.";

/** Questions of a theme that were reworded, added or dropped since the year before. */
export function rewordedInWords(n: number): string {
  requireCounts(n);
  return `wording of ${questions(n)} changed`;
}

/** @param years how many years there are to look at, fewer than five */
export function yearsInWords(years: number): string {
  requireCounts(years);
  if (years === 0) return "There is no signed year yet.";
  return `${years === 1 ? "1 year is" : `${years} years are`} too few to call a trend.`;
}

/** What nobody knows is a finding (honest-numbers 1.3). */
export function unknownInWords(n: number): string {
  requireCounts(n);
  if (n === 0) return "We gave no answer of “We don’t know”.";
  return `We don’t know the answer to ${questions(n)}. Finding out may be the first step.`;
}

export function notAnsweredInWords(n: number): string {
  requireCounts(n);
  if (n === 0) return "No question was left without an answer.";
  return `${questions(n)} ${n === 1 ? "was" : "were"} not answered.`;
}

/** "answered by 3 people". */
export function peopleInWords(n: number): string {
  requireCounts(n);
  return n === 1 ? "answered by 1 person" : `answered by ${n} people`;
}

const mostLevels = 100;

/** How near a team's own answers are, question by question. */
export function withinOneLevelInWords(within: number, asked: number): string {
  requireCounts(within, asked);
  if (asked === 0) return "No question has enough answers to compare.";
  if (within === asked && asked > 1) {
    return `We were within one level of each other on all ${asked} questions.`;
  }
  return `We were within one level of each other on ${within} of ${questions(asked)}.`;
}

/**
 * How far people are from the middle answer, in levels; below `cutoff` they count as close (honest-numbers 2.3). Half a
 * tenth rounds up, so nobody who differs is rounded to agreement.
 */
export function distanceInWords(levels: number, cutoff: number): string {
  requireBetween("levels from the middle", levels, 0, mostLevels);
  requireFinite("the cut-off", cutoff);
  if (levels === 0) return "We all chose the same level.";
  const tenths = Math.max(1, Math.floor(levels * 10 + 0.5)) / 10;
  const how = levels <= cutoff ? "We were close" : "We stood further apart";
  return `${how}: ${tenths} of a level from the middle, as a rule.`;
}

export const seenDifferently =
  "People saw this differently. That’s useful: ask what each had in mind.";

/** @param asked those who gave a level or said that they don't know */
export function couldNotSayInWords(n: number, asked: number): string {
  requireCounts(n, asked);
  return `${n} of ${asked} could not say. Finding out may be the first step.`;
}

/** @param floor how many practitioners must have chosen a level before it is shown */
export function tooFewToShowInWords(floor: number): string {
  requireCounts(floor);
  return `Fewer than ${floor} of the team chose a level here, so we don’t show this. It keeps answers private.`;
}

/** Whole points, half rounded up: the only rounding a page shows (honest-numbers 1.5). */
export function wholePoints(points: number): number {
  requireFinite("points", points);
  return Math.floor(points + 0.5);
}

function questions(n: number): string {
  return count(n, "question");
}
