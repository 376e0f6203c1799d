import { levelNames } from "@/lib/instruments/model";
import { answerInWords } from "@/lib/profiles/answer-words";
import type { ProfileTheme } from "@/lib/profiles/model";
import { weakestCodes } from "@/lib/scoring/theme-result";
import {
  atLevelInWords,
  baseInWords,
  mostlyNotApplicable,
  stepInShort,
  withoutEvidenceInWords,
} from "@/lib/statistics/wording";

/** Small print under a theme's name: its lowest answers first, because a mean must never bury a zero. */
export function ThemeNotes({ theme, brief = false }: { theme: ProfileTheme; brief?: boolean }) {
  const notes = notesOf(theme, brief);
  return notes.map((note) => (
    <span key={note} className="soft small block font-normal">
      {note}
    </span>
  ));
}

function notesOf(theme: ProfileTheme, brief: boolean): string[] {
  const { result } = theme;
  if (!result) return [];
  const { score, withoutEvidence } = result;
  if (brief)
    return [`${baseInWords(score.answered, score.applicable)}. ${countedLowest(theme) ?? ""}`];
  const notes = [lowestInWords(theme)];
  if (withoutEvidence.length > 0) notes.push(withoutEvidenceInWords(withoutEvidence.length));
  if (score.mostlyNotApplicable) notes.push(mostlyNotApplicable);
  if (score.step !== undefined) notes.push(stepInShort(score.step));
  return notes.filter((note) => note !== undefined);
}

/** The lowest level given and how many questions are there; a single one above Not yet is named. */
function lowestInWords(theme: ProfileTheme): string | undefined {
  const { result, questions } = theme;
  const codes = result ? weakestCodes(result) : [];
  const lowest = result?.answers[codes[0] ?? ""];
  const isMiddle = typeof lowest === "number" && lowest > 0 && lowest < levelNames.length - 1;
  if (codes.length !== 1 || !isMiddle) return countedLowest(theme);
  const named = questions.find(({ code }) => code === codes[0]);
  return `Lowest is ${answerInWords(lowest)}: ${named?.wording}`;
}

function countedLowest({ result }: ProfileTheme): string | undefined {
  const codes = result ? weakestCodes(result) : [];
  const lowest = result?.answers[codes[0] ?? ""];
  if (!result || lowest === undefined) return undefined;
  return atLevelInWords(codes.length, result.score.answered, answerInWords(lowest));
}
