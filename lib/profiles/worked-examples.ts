import { levelNames } from "@/lib/instruments/model";
import { levelCount, placeInWords } from "@/lib/scoring/theme-result";
import { compareLinked } from "@/lib/statistics/linked-change";
import { type Answer, blanksOf, scoreTheme } from "@/lib/statistics/theme-score";

/** Invented answers of one theme, given to the same functions that score a signed audit. */
export const exampleAnswers: readonly Answer[] = [0, 2, 2, 3, "DK", "NA"];

export const exampleScore = scoreTheme(exampleAnswers, levelCount);
export const exampleBlanks = blanksOf(exampleScore);

/** How many of them are at the lowest level, and how many at the highest. */
export const exampleAtNotYet = exampleAnswers.filter((answer) => answer === 0).length;
export const exampleAtEmbedded = exampleAnswers.filter(
  (answer) => answer === levelCount - 1,
).length;

/** The same theme when only two of five questions that apply have a level. */
export const tooFewScore = scoreTheme([2, 1, null, null, "DK"], levelCount);

/** Two years of one theme: the fourth question was reworded, so it has a new link. */
export const exampleChange = compareLinked(
  { one: 1, two: 2, three: 2, four: 1 },
  { one: 2, two: 2, three: 1, "four, reworded": 3 },
  levelCount,
);

/** Two years with so little in common that nothing is compared. */
export const exampleBreak = compareLinked(
  { one: 1, two: 2, three: 2, four: 1 },
  { one: 2, "two, reworded": 2, "three, reworded": 1, "four, reworded": 3 },
  levelCount,
);

/** A score near a level takes its name; one between two levels says so; a question at the lowest level counts. */
export const exampleLabels = [
  { score: 70, hasZero: false },
  { score: 50, hasZero: false },
  { score: 95, hasZero: true },
].map(({ score, hasZero }) => ({ score, hasZero, words: placeInWords(score, hasZero) }));

/** The answers as a reader sees them: "Not yet, Established, …". */
export function answersInWords(answers: readonly Answer[]): string {
  return answers.map(answerWord).join(", ");
}

function answerWord(answer: Answer): string {
  if (typeof answer === "number") return levelNames[answer] ?? "";
  if (answer === "DK") return "we don’t know";
  return answer === "NA" ? "does not apply" : "not answered";
}
