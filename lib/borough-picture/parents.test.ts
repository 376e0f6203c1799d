import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { releasedAnswers as survey } from "@/tests/support/released-answers";
import { parentsAcross } from "./parents";

const named = (names: string[]) =>
  names.map((name) => ({ id: name, name, type: "nursery" as const }));

describe("what families said across settings", () => {
  test("F46 stands by name, from each setting's newest survey, with no total of fewer than five settings", () => {
    const surveys = [
      survey("b", [1, 1, 5, 5], 2025),
      survey("a", [0, 0, 6, 6]),
      survey("b", [6, 6, 0, 0]),
      survey("c", [1, 1, 1, 1]),
    ];
    const [asked] = parentsAcross(surveys, named(["c", "b", "a"]));
    expect(asked?.settings.map(({ setting, year }) => [setting.name, year])).toEqual([
      ...[
        ["a", 2026],
        ["b", 2026],
        ["c", 2026],
      ],
    ]);
    expect(asked?.settings[1]?.share).toMatchObject({ status: "shown", value: 0 });
    expect(asked?.settings[2]?.share).toEqual({ status: "hidden", reason: "few_people" });
    expect(asked?.total).toEqual({ status: "hidden", reason: "few_settings" });
  });

  test("F43 says from how many others one cannot be told apart, and never a place among them", () => {
    const surveys = [
      survey("a", [30, 0, 0, 0]),
      survey("b", [0, 0, 0, 30]),
      survey("c", [0, 0, 1, 29]),
    ];
    const [asked] = parentsAcross(surveys, named(["a", "b", "c"]));
    expect(asked?.settings.map(({ notApartFrom }) => notApartFrom)).toEqual([0, 1, 1]);
    expect(JSON.stringify(asked)).not.toMatch(/best|worst|rank|direction|below|above/);
  });

  test("a setting further from its type than chance is marked the same whichever way, from eight on", () => {
    const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const surveys = names.map((name) => survey(name, [3, 3, 7, 7]));
    surveys[0] = survey("a", [20, 0, 0, 0]);
    surveys[1] = survey("b", [0, 0, 0, 40]);
    const [asked] = parentsAcross(surveys, named(names));
    const marks = asked?.settings.map(({ furtherThanChance }) => furtherThanChance);
    expect(marks).toEqual([true, true, false, false, false, false, false, false]);
    const [seven] = parentsAcross(surveys.slice(1), named(names));
    expect(seven?.settings.every((each) => each.furtherThanChance === undefined)).toBe(true);
  });

  test("G5 the total counts the families of the settings named beside it and of no others", () => {
    const counts = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9));
    fc.assert(
      fc.property(fc.array(counts, { minLength: 5, maxLength: 12 }), (made) => {
        const names = made.map((_, index) => `s${index}`);
        const surveys = made.map((each, index) => survey(names[index] ?? "", each));
        const [asked] = parentsAcross(surveys, named(names));
        const shown = asked?.settings.flatMap(({ share }) =>
          share.status === "shown" ? [share.n] : [],
        );
        const families = (shown ?? []).reduce((sum, n) => sum + n, 0);
        if (asked?.total.status === "shown") expect(asked.total.n).toBe(families);
        else expect(shown?.length).toBeLessThan(5);
      }),
      { numRuns: 300, seed: 20_261_122 },
    );
  });
});
