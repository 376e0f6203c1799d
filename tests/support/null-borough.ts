import { chance } from "@/db/seed/chance";
import type { SurveyResponse } from "@/lib/surveys/model";

/** How nine tenths of families feel about most things: few at the bottom of the scale, more than half at its end. */
const typical = [0.05, 0.1, 0.3, 0.55];

/** One setting's replies in a year in which nothing differs from any other setting or year but by chance. */
export function nullReplies(
  codes: readonly string[],
  ...who: (string | number)[]
): SurveyResponse[] {
  const families = 10 + Math.floor(31 * chance("families", ...who));
  return Array.from({ length: families }, (_, family) => ({
    ...{ opening: 1, groups: {} },
    answers: Object.fromEntries(
      codes.map((code) => [code, levelAt(chance("answer", code, family, ...who))]),
    ),
  }));
}

function levelAt(drawn: number): number {
  let [level, left] = [0, drawn];
  for (const share of typical.slice(0, -1)) {
    if (left < share) break;
    left -= share;
    level += 1;
  }
  return level;
}
