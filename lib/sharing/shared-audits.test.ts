import { expect, test } from "vitest";
import { sharedFiguresOnRead } from "./shared-audits";

const year = (detail: string, ...theme: unknown[]) => ({
  ...{ instrument: "ecf", year: 2026 },
  audits: [["setting", "sign-off", "2024", detail, [theme]]],
});
const read = (stored: unknown) => sharedFiguresOnRead.safeParse(stored);

test("F48 figures of many settings are read with their scores, and without one where there is none", () => {
  const answers = { "ecf.rights.article-30": 2, "ecf.rights.home-visits": "NA" };
  expect(read(year("questions", 1, 50, [0, 1, 1, 0], answers)).data?.[0]).toMatchObject({
    ...{ settingId: "setting", signOffId: "sign-off", edition: "2024", year: 2026 },
    results: new Map([[1, { score: { score: 50 }, counts: [0, 1, 1, 0], answers }]]),
  });
  const silent = read(year("themes", 1, null, [0, 0, 0, 0], null)).data?.[0];
  expect(silent?.results.get(1)).toEqual({
    ...{ score: { score: undefined }, counts: [0, 0, 0, 0], answers: undefined },
  });
  expect(read({ instrument: "ecf", year: 2026, audits: [] }).data).toEqual([]);
});

test("R-AZ-07 what does not fit its grade is a fault, and so is what no sign-off stores", () => {
  for (const stored of [
    year("themes", 1, 50, [0, 1, 1, 0], {}),
    year("everything", 1, 50, [0, 1, 1, 0], null),
    year("themes", "1", 50, [0, 1, 1, 0], null),
    year("themes", 1, "50", [0, 1, 1, 0], null),
    year("themes", 1, 50, [0, -1, 1, 0], null),
    year("questions", 1, 50, [0, 1, 1, 0], { code: "yes" }),
    year("questions", 1, 50, [0, 1, 1, 0], { code: 1.5 }),
    year("questions", 1, 50, [0, 1, 1, 0], [1]),
    year("themes", 1, 50),
    { ...year("themes", 1, 50, [0, 1, 1, 0], null), audits: [["setting"]] },
    { ...year("themes", 1, 50, [0, 1, 1, 0], null), audits: null },
  ]) {
    expect(read(stored).success).toBe(false);
  }
});
