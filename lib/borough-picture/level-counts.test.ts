import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { settingTypes } from "@/lib/organisations/model";
import { sizeOf } from "@/lib/organisations/size";
import { attack, type Published } from "@/tests/support/differencing-attack";
import { listed, several } from "@/tests/support/shared-settings";
import { coverageOf, levelCounts, sizeCounts } from "./level-counts";
import type { LevelAggregate, ListedSetting } from "./model";

const floor = 5;

describe("who shares", () => {
  test("is counted by type, with those who do not, and no type that is not there", () => {
    const settings = [
      ...several(2, { prefix: "a", level: 2 }),
      listed({ name: "b" }),
      listed({ name: "c", type: "childminder" }),
    ];
    expect(coverageOf(settings)).toEqual({
      ...{ sharing: 2, of: 4 },
      types: [
        { type: "nursery", sharing: 2, of: 3 },
        { type: "childminder", sharing: 0, of: 1 },
      ],
    });
  });
});

describe("F46 how many settings reached each level", () => {
  test("is said of five settings with a level and of no fewer", () => {
    const four = several(4, { prefix: "a", level: 1 });
    const none = listed({ name: "b", level: "none" });
    const [few] = levelCounts([...four, none]);
    expect(few?.all).toEqual({ status: "hidden", reason: "few_settings", sharing: 5 });
    const [enough] = levelCounts([...four, none, listed({ name: "c", level: 3 })]);
    expect(enough?.all).toEqual({ status: "shown", counts: [0, 4, 0, 1], scored: 5, sharing: 6 });
  });

  test("F47 one childminder is not given away by the total less the nurseries", () => {
    const nurseries = several(6, { prefix: "a", level: 2 });
    const childminder = listed({ name: "b", type: "childminder", level: 0 });
    const [theme] = levelCounts([...nurseries, childminder]);
    expect(theme?.all).toMatchObject({ status: "shown", scored: 7 });
    expect(theme?.types).toEqual([
      { type: "nursery", counted: { status: "hidden", reason: "complement", sharing: 6 } },
      { type: "childminder", counted: { status: "hidden", reason: "few_settings", sharing: 1 } },
    ]);
  });

  test("a borough where nobody shares has no theme to count", () => {
    expect(levelCounts([listed({ name: "a" })])).toEqual([]);
  });

  test("G5 F47 whoever adds and subtracts the counts of all groups never reaches fewer than five settings", () => {
    const setting = fc.record({
      type: fc.constantFrom(...settingTypes.slice(0, 3)),
      level: fc.constantFrom(0, 1, 2, 3, "none" as const, undefined),
    });
    let published = 0;
    fc.assert(
      fc.property(fc.array(setting, { minLength: 12, maxLength: 40 }), (made) => {
        const settings = made.map((each, index) => listed({ ...each, name: `s ${index}` }));
        const figures = figuresOf(settings);
        published += figures.length;
        expect(attack(figures, floor)).toBeUndefined();
      }),
      { numRuns: 400, seed: 20_261_122 },
    );
    expect(published).toBeGreaterThan(400);
  });
});

describe("F42 settings of one type by size", () => {
  test("F46 a size has a count from five settings on, and none where its type has none", () => {
    const small = several(5, { prefix: "a", level: 1, places: 12 });
    const medium = several(5, { prefix: "b", level: 2, places: 40 });
    const whole = counted(11);
    const found = sizeCounts([...small, ...medium], 1, whole);
    expect(found).toEqual([
      { size: "small", counted: { status: "shown", counts: [0, 5, 0, 0], scored: 5, sharing: 5 } },
      { size: "medium", counted: { status: "shown", counts: [0, 0, 5, 0], scored: 5, sharing: 5 } },
    ]);
    const hidden = { status: "hidden", reason: "complement", sharing: 10 } as const;
    for (const { counted } of sizeCounts([...small, ...medium], 1, hidden))
      expect(counted).toEqual({ status: "hidden", reason: "complement", sharing: 5 });
  });

  test("G5 F47 whoever adds and subtracts types and their sizes never reaches fewer than five settings", () => {
    const setting = fc.record({
      type: fc.constantFrom(...settingTypes.slice(0, 2)),
      places: fc.constantFrom(10, 40),
      level: fc.constantFrom(1, 2, "none" as const),
    });
    let sized = 0;
    fc.assert(
      fc.property(fc.array(setting, { minLength: 24, maxLength: 50 }), (made) => {
        const settings = made.map((each, index) => listed({ ...each, name: `s ${index}` }));
        const bySize = sizesOf(settings);
        sized += bySize.length;
        expect(attack([...figuresOf(settings), ...bySize], floor)).toBeUndefined();
      }),
      { numRuns: 120, seed: 20_261_123 },
    );
    expect(sized).toBeGreaterThan(120);
  });
});

function counted(scored: number): LevelAggregate {
  return { status: "shown", counts: [0, scored, 0, 0], scored, sharing: scored };
}

/** Each count of a size within its type, of the first theme. */
function sizesOf(settings: readonly ListedSetting[]): Published[] {
  const [theme] = levelCounts(settings);
  return (theme?.types ?? []).flatMap(({ type, counted: whole }) => {
    const ofType = settings.filter((each) => each.type === type);
    return sizeCounts(ofType, 1, whole).flatMap(({ size, counted: of }): Published[] => {
      if (of.status !== "shown") return [];
      const is = (each: ListedSetting) =>
        each.type === type && sizeOf(each) === size && hasLevel(each);
      return [{ people: settings.map((each) => (is(each) ? 1 : 0)), form: "numbers" }];
    });
  });
}

const hasLevel = (each: ListedSetting) => each.audit?.results.get(1)?.score.score !== undefined;

/** Each count of the first theme, as the settings it stands for. */
function figuresOf(settings: readonly ListedSetting[]): Published[] {
  const [theme] = levelCounts(settings);
  if (!theme) return [];
  const over = (counted: LevelAggregate, is: (each: ListedSetting) => boolean): Published[] => {
    if (counted.status !== "shown") return [];
    return [
      { people: settings.map((each) => (hasLevel(each) && is(each) ? 1 : 0)), form: "numbers" },
    ];
  };
  return [
    ...over(theme.all, () => true),
    ...theme.types.flatMap(({ type, counted }) => over(counted, (each) => each.type === type)),
  ];
}
