import { editionOf, findItem } from "@/lib/instruments/editions";
import { type Instrument, levelNames } from "@/lib/instruments/model";
import type { Answer } from "@/lib/statistics/theme-score";
import type { ProfileQuestion } from "./model";

/** An answer in words: a level's name, or which of the four blanks it is. */
export function answerInWords(answer: Answer | undefined): string {
  if (typeof answer === "number") return levelNames[answer] ?? `Level ${answer}`;
  if (answer === "DK") return "We don’t know";
  if (answer === "NA") return "Does not apply to us";
  return answer === null ? "Not answered" : "Not asked";
}

/** The whole question: a part is read with its stem. */
export function questionInWords({
  stem,
  wording,
}: Pick<ProfileQuestion, "stem" | "wording">): string {
  return stem ? `${stem} ${sentenceStart(wording)}` : wording;
}

/** The whole question of a code, as its edition worded it. */
export function askedInWords(of: {
  instrument: Instrument;
  edition: string;
  code: string;
}): string {
  const item = findItem(editionOf(of.instrument, of.edition), of.code)?.item;
  return item ? questionInWords({ wording: item.wording, stem: item.stem?.wording }) : of.code;
}

/** How a question stands against last year's, in words; nothing when it is simply the same. */
export function revisionInWords({
  revision,
}: Pick<ProfileQuestion, "revision">): string | undefined {
  switch (revision) {
    case "typo":
      return "Same question, wording tidied";
    case "meaning":
      return "≠ wording changed";
    case "new":
      return "New this year";
    case "retired":
      return "No longer asked";
    case "same":
      return undefined;
  }
}

const directions = { up: "Up", same: "Same", down: "Down" };

/** "Up", "Same", "Down", or why two years are not compared. */
export function directionInWords(
  question: Pick<ProfileQuestion, "direction" | "revision">,
): string {
  if (question.direction !== "not_compared") return directions[question.direction];
  if (question.revision === "meaning") return "Not compared: the wording changed";
  if (question.revision === "new") return "Not compared: new this year";
  if (question.revision === "retired") return "Not compared: no longer asked";
  return "Not compared: no level in one of the years";
}

/** A long text cut at a word, with a mark that something is left out. */
export function shortened(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const cut = text.slice(0, characters);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), characters / 2))} …`;
}

function sentenceStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
