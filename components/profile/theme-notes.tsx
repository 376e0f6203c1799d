import { levelNames } from "@/lib/instruments/model";
import { answerInWords } from "@/lib/profiles/answer-words";
import type { ProfileTheme } from "@/lib/profiles/model";
import { weakestCodes } from "@/lib/scoring/theme-result";
import {
  atLevelInWords,
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
  const notes = [lowestInWords(theme)];
  if (withoutEvidence.length > 0) notes.push(withoutEvidenceInWords(withoutEvidence.length));
  if (score.mostlyNotApplicable) notes.push(mostlyNotApplicable);
  if (score.step !== undefined && !brief) notes.push(stepInShort(score.step));
  return notes.filter((note) => note !== undefined);
}

function lowestInWords({ result, questions }: ProfileTheme): string | undefined {
  const codes = result ? weakestCodes(result) : [];
  const lowest = result?.answers[codes[0] ?? ""];
  if (!result || typeof lowest !== "number") return undefined;
  const level = answerInWords(lowest);
  const [first, ...others] = questions.filter(({ code }) => codes.includes(code));
  if (others.length > 0 || lowest === 0 || lowest === levelNames.length - 1) {
    return atLevelInWords(codes.length, result.score.answered, level);
  }
  return `Lowest is ${level}: ${first?.wording}`;
}
