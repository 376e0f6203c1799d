import { sumOf } from "@/lib/statistics/moments";
import { answeredInWords, linkedInWords, yearsInWords } from "@/lib/statistics/wording";
import type { Profile } from "./model";

/** What a reader must know before comparing: how many years there are, and on which questions. */
export function notesOf({ earlier, totals, themes }: Profile): string[] {
  const asked = sumOf(themes.map(({ result }) => result?.score.items ?? 0));
  if (!earlier) return [yearsInWords(1), answeredInWords(totals.answered, totals.applicable)];
  const strip =
    "The square and the dot stand on those questions alone, so they may differ from each year’s own score.";
  return [yearsInWords(2), linkedInWords(earlier.compared, earlier.asked, asked), strip];
}
