import { METHOD_VERSION, type Shown } from "@/lib/statistics/estimate";
import type { SurveyOfBorough } from "@/lib/surveys/released-survey";

const question = {
  ...{ code: "welcome", link: "welcome", origin: "ready", scale: "frequency", text: "Welcome?" },
  ...{ hint: "", why: "", theme: "elppeg.2", mirrors: [] },
} as const;

/** One setting's released answers to one question; nothing in numbers below ten families. */
export function releasedAnswers(
  settingId: string,
  counts: [number, number, number, number],
  year = 2026,
): SurveyOfBorough {
  const n = counts.reduce((sum, each) => sum + each, 0);
  const favourable = counts[2] + counts[3];
  const shown = { value: (100 * favourable) / n, lower: 0, upper: 100, confidence: 0.95, n };
  const share: Shown = {
    ...{ status: "shown", ...shown, base: "families", caveats: [], method: METHOD_VERSION },
  };
  const hidden = { status: "hidden", reason: "few_people" } as const;
  const figures =
    n < 10
      ? { favourable: hidden, mean: hidden }
      : {
          ...{ favourable: share, mean: share },
          levels: { counts, medianLow: 2, medianHigh: 2, shownAs: "counts" as const },
        };
  const about = { audience: "both", kind: "question", breakdown: null, group: null } as const;
  const row = { ...about, code: "welcome", link: "welcome", opening: 1, edition: "2026" };
  return {
    ...{ surveyId: `${settingId} ${year}`, settingId, year, questions: [{ ...question }] },
    coverage: { opening: 1, completed: n, roll: null, floor: 10 },
    rows: [{ ...row, method: METHOD_VERSION, thresholds: "1.0", figures }],
  } as unknown as SurveyOfBorough;
}
