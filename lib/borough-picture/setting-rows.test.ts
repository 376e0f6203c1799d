import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { settingTypes } from "@/lib/organisations/model";
import { listed } from "@/tests/support/shared-settings";
import { choiceFrom, settingOrders } from "./choice";
import { settingRows } from "./setting-rows";

const themes = [{ number: 1 }, { number: 2 }];
const years = [
  { instrument: "ecf" as const, year: 2026, settings: 6, edition: "2024" },
  { instrument: "elppeg" as const, year: 2024, settings: 3, edition: "2024" },
  { instrument: "elppeg" as const, year: 2026, settings: 8, edition: "2026" },
];

describe("G10 settings by themes", () => {
  test("stand in the same order whatever they scored and whether they share", () => {
    const level = fc.constantFrom(0, 1, 2, 3, "none" as const, undefined);
    const setting = fc.record({ type: fc.constantFrom(...settingTypes), one: level, other: level });
    fc.assert(
      fc.property(fc.array(setting, { maxLength: 20 }), (made) => {
        for (const order of settingOrders) {
          const namesWith = (which: "one" | "other") =>
            settingRows(
              made.map((each, index) =>
                listed({ name: `s ${index % 7} ${index}`, type: each.type, level: each[which] }),
              ),
              themes,
              { order },
            ).map((row) => row.setting.name);
          expect(namesWith("one")).toEqual(namesWith("other"));
        }
      }),
      { numRuns: 100, seed: 20_261_122 },
    );
  });

  test("by name, or by type and then by name; of one type when it is chosen", () => {
    const settings = [
      listed({ name: "Oak", type: "childminder", level: 3 }),
      listed({ name: "Ash", level: 0 }),
      listed({ name: "Elm", level: 2 }),
    ];
    const names = (choice: Parameters<typeof settingRows>[2]) =>
      settingRows(settings, themes, choice).map((row) => row.setting.name);
    expect(names({ order: "name" })).toEqual(["Ash", "Elm", "Oak"]);
    expect(names({ order: "type" })).toEqual(["Ash", "Elm", "Oak"]);
    expect(names({ order: "name", type: "childminder" })).toEqual(["Oak"]);
  });

  test("F41 a setting that does not share has its row, and nothing in it", () => {
    const rows = settingRows([listed({ name: "Ash" }), listed({ name: "Elm", level: 2 })], themes, {
      order: "name",
    });
    expect(rows[0]?.cells).toEqual([{ kind: "not_shared" }, { kind: "not_shared" }]);
    expect(rows[1]?.cells[0]).toMatchObject({ kind: "level", level: 2, words: "Established" });
  });
});

describe("what is looked at", () => {
  test("is the newest year that most settings share, unless the address says otherwise", () => {
    expect(choiceFrom({}, years)).toMatchObject({
      instrument: "elppeg",
      year: 2026,
      order: "name",
    });
    expect(choiceFrom({ framework: "ecf" }, years)).toMatchObject({ instrument: "ecf" });
    expect(choiceFrom({}, [])).toBeUndefined();
  });

  test("G10 knows no order but name and type, whatever the address asks for", () => {
    for (const order of ["score", "level", "points", "1", "-name", "theme", "desc"]) {
      expect(choiceFrom({ order, sort: order }, years)?.order).toBe("name");
    }
  });

  test("F44 a baseline is a shared year before the one looked at, and nothing else", () => {
    const wanted = (baseline: string) =>
      choiceFrom({ framework: "elppeg", year: "2026", baseline }, years)?.baseline;
    expect(wanted("2024")).toBe(2024);
    expect(wanted("2026")).toBeUndefined();
    expect(wanted("1999")).toBeUndefined();
  });
});
