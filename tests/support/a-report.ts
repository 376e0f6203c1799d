import type { ReportFigures } from "@/lib/borough-reports/figures-on-read";
import type { BoroughReport, ReportWords } from "@/lib/borough-reports/model";
import { currentEdition } from "@/lib/instruments/editions";
import { settingTypes } from "@/lib/organisations/model";
import { METHOD_VERSION } from "@/lib/statistics/estimate";
import type { notShownInReport } from "@/lib/statistics/wording-for-reports";
import { familyContexts } from "@/lib/surveys/model";

/** A report of the longest framework, with these words. */
export function aReport(words: Partial<ReportWords>): BoroughReport {
  return {
    ...{ id: "r", boroughId: "b", instrument: "elppeg", year: 2026, baseline: 2024, version: 1 },
    ...{ changedAt: new Date("2026-06-12"), title: "How settings work with families" },
    ...{ opening: "", reading: "", plan: "", ...words },
  };
}

/** Figures with everything there can be in a report; or with every level hidden for a reason. */
export function fullFigures(hiddenFor?: keyof typeof notShownInReport): ReportFigures {
  const hidden = hiddenFor && ({ status: "hidden", reason: hiddenFor } as const);
  const { themes } = currentEdition("elppeg");
  const levels = (most: number) =>
    hidden ?? { status: "shown" as const, counts: [3, 7, most, 1], scored: 11 + most };
  return {
    method: METHOD_VERSION,
    coverage: {
      ...{ sharing: 40, of: 52 },
      types: settingTypes.map((type) => ({ type, sharing: type === "preschool" ? 0 : 10, of: 12 })),
    },
    themes: themes.map(({ title }, index) => ({
      ...{ number: index + 1, title, all: levels(index % 2 ? 29 : 9), before: levels(14) },
      types: settingTypes.map((type) => ({ type, counted: levels(5) })),
      moved: { status: "shown", up: 12, same: 10, down: 3, compared: 25 },
    })),
    before: { year: 2025, issuedOn: "2025-11-03" },
    parents: {
      settings: 20,
      questions: Array.from({ length: 24 }, (_, index) => ({
        ...{
          link: `q${index}`,
          text: `How often do staff tell you how your child’s day was? ${index}`,
        },
        theme: `elppeg.${(index % 10) + 1}`,
        share: {
          ...{ status: "shown", value: 72, lower: 61, upper: 81, families: 540, settings: 18 },
        },
      })),
      contexts: familyContexts.map((context) => {
        return { context, heard: { status: "shown", some: 9, of: 12 } };
      }),
    },
    help: { asked: 40, wanted: 7 },
  };
}
