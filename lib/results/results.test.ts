import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvOf } from "@/lib/reports/csv";
import type { SurveyResponse } from "@/lib/surveys/model";
import {
  askedTexts,
  type Reader,
  randomReplies,
  releasedTo,
  sheetOf,
} from "@/tests/support/released-to";
import { numbersNotOut, numbersOut, textOf } from "@/tests/support/results-text";
import { repliesOf } from "@/tests/support/survey-shaped";
import type { ResultsBlock } from "./block";
import { resultsOf } from "./results";
import { resultsBlocks } from "./results-blocks";
import { resultsTable } from "./results-table";

function resultsFor(
  reader: Reader,
  replies: readonly SurveyResponse[],
  more: Partial<Parameters<typeof resultsOf>[0]> = {},
) {
  const asked = { title: "How we work with families", year: 2026, settingName: "Larch Lane" };
  return resultsOf({
    survey: { ...asked, ownerName: "Parents’ Forum", isExample: false, sheet: sheetOf() },
    released: releasedTo(reader, replies),
    comments: [],
    ...more,
  });
}

const words = (blocks: readonly ResultsBlock[]) => blocks.map(textOf).join("\n");
const saidBy = (reader: Reader, replies: readonly SurveyResponse[], more = {}) =>
  words(resultsBlocks(resultsFor(reader, replies, more)));
const happy = (n: number, forum?: string) =>
  repliesOf(n, { welcome: 3, listening: 2, play: 1 }, forum);

describe("F71 R-04 who answered comes first, and nothing turns it off", () => {
  test.each([0, 4, 7, 12, 40])("with %i replies", (n) => {
    const [first, second, third] = resultsBlocks(resultsFor("setting", happy(n)));
    expect(first).toMatchObject({ text: "Who answered, and who we have not heard from" });
    expect(textOf(second)).toContain("of 60 on the roll");
    expect(textOf(third)).toContain("We have not heard from");
    expect(saidBy("setting", happy(n)).indexOf("Who answered")).toBe(0);
  });

  test("R-05 without a roll no share is said to have answered", () => {
    const said = saidBy("setting", happy(12), { released: releasedTo("setting", happy(12), null) });
    expect(said).toContain("We don’t know how many families use this setting");
    expect(said).not.toContain("If every family who didn’t answer");
  });

  test("a family context nobody came from is said in words, one not known is not taken for none", () => {
    const said = saidBy("setting", happy(12));
    expect(said).toContain("We heard from no parents who do not live with their child.");
    expect(said).toMatch(/Parents who do not live with their child\s+nobody\s+not known/);
    expect(said).toMatch(/Families who speak another language at home\s+nobody\s+12/);
  });
});

describe("F28 F84 each question is shown as far as it may be", () => {
  test("F47 4 replies: nothing but how many; 7: words, to the setting alone; 10: numbers", () => {
    expect(saidBy("setting", happy(4))).toContain("Fewer than 5 families answered");
    const seven = saidBy("setting", happy(7));
    expect(seven).toContain(
      "Nearly all of the families who answered said this happens usually or always",
    );
    expect(seven).not.toMatch(/\d+%/);
    const outside = saidBy("shared", happy(7));
    expect(outside).not.toContain("Nearly all");
    expect(outside).toContain("Fewer than 10 families answered");
    const ten = saidBy("shared", happy(10));
    expect(ten).toContain(
      "We asked how often. 10 of 10 families who answered said “usually or always”.",
    );
  });

  test("F84 the interval and the silent families stand beside the share", () => {
    const said = saidBy("setting", [...happy(30), ...repliesOf(10, { welcome: 0 })]);
    expect(said).toContain("75% of the 40 families who answered said “usually or always”.");
    expect(said).toMatch(/anywhere from \d+% to \d+%\. That covers chance only/);
    expect(said).toContain(
      "If every family who didn’t answer felt the opposite, this would be 50%. If they all agreed, 83%.",
    );
  });

  test("F83 the setting’s own rating stands beside it for the setting, and is nowhere for anybody else", () => {
    const ownLevels = new Map([["elppeg.1.welcome", { level: 3, year: 2026 }]]);
    const sad = repliesOf(20, { welcome: 0, listening: 2, play: 1 });
    const said = saidBy("setting", sad, { ownLevels });
    expect(said).toContain("The setting put this at Embedded in 2026.");
    expect(said).toContain("You rate this higher than the families who answered.");
    expect(said).toContain("a good place to start to talk");
    expect(said).not.toMatch(/inflat|overrat|wrong|error/i);
    expect(saidBy("setting", sad)).not.toContain("The setting put this at");
    expect(saidBy("setting", repliesOf(7, { welcome: 0 }), { ownLevels })).not.toContain(
      "You rate",
    );
  });

  test("forum families and everyone else come with what the comparison does not show", () => {
    const replies = [
      ...happy(12, "attends"),
      ...repliesOf(14, { welcome: 0, listening: 2, play: 1 }),
    ];
    const said = saidBy("setting", replies);
    expect(said).toContain("Those who come to the forum: higher than everyone else.");
    expect(said).toMatch(/Come to the forum\s+12 Always\s+100%, from 12 families/);
    expect(said).toContain("doesn’t show that the forum made it so");
    expect(saidBy("setting", [...happy(3, "attends"), ...happy(14)])).toContain(
      "each alone: fewer than 5 families answered",
    );
  });

  test("F22 last year’s survey is compared on the same questions, with its caution", () => {
    const before = releasedTo("setting", repliesOf(30, { welcome: 0, listening: 2, play: 1 }));
    const earlier = { year: 2025, rows: before.rows };
    const said = saidBy("setting", happy(30), { earlier });
    expect(said).toContain("Higher than 2025. This is more than chance would explain.");
    expect(said).toContain("Based on 3 questions asked in both years (3 asked then, 3 now).");
    expect(said).toContain("a change of families");
  });

  test("G9 from four verdicts on a page each is held to the stricter test, and the page says so", () => {
    const before = releasedTo("setting", happy(30));
    const forum = [...happy(15, "attends"), ...happy(15)];
    const results = resultsFor("setting", forum, { earlier: { year: 2025, rows: before.rows } });
    expect(results.verdicts).toBe(6);
    expect(words(resultsBlocks(results))).toContain("We compared 6 things.");
    expect(saidBy("setting", happy(30))).not.toContain("We compared");
  });

  test("F87 what matters most stands beside how it goes", () => {
    const said = saidBy("setting", happy(12));
    expect(said).toContain("12 families chose up to three things");
    expect(said).toMatch(/How often do staff make you feel welcome\?\s+12\s+We asked how often/);
    expect(saidBy("shared", happy(7))).toContain("Too few families chose");
  });

  test("F62 comments are quoted as they were decided, and below ten there is a sentence", () => {
    const comments = ["The gate was locked"];
    expect(saidBy("setting", happy(12), { comments })).toContain("The gate was locked");
    expect(saidBy("setting", happy(7))).toContain("shown when at least 10 families have answered");
  });
});

describe("G6 every number that is said is in the released rows", () => {
  test("G6 F76 of 200 random surveys, in blocks and in CSV, for each reader", () => {
    fc.assert(
      fc.property(randomReplies, fc.constantFrom("setting", "shared"), (replies, reader) => {
        const released = releasedTo(reader, replies);
        const results = resultsFor(reader, replies, { released });
        const known = numbersOut(released);
        for (const block of resultsBlocks(results))
          expect(numbersNotOut(textOf(block), known)).toEqual([]);
        expect(numbersNotOut(csvOf(resultsTable(results)), known)).toEqual([]);
      }),
      { numRuns: 200, seed: 20_261_122 },
    );
  }, 60_000);

  test("F76 a hidden question leaves no number in any file", () => {
    const lone = [...happy(12), ...repliesOf(3, { welcome: 0, listening: 1, play: 0 }, "attends")];
    const { rows } = resultsTable(resultsFor("setting", lone));
    const hidden = rows.filter((row) => row.includes("Hidden"));
    expect(hidden.length).toBeGreaterThan(0);
    for (const row of hidden)
      expect(row.slice(8, -1).filter((cell) => typeof cell === "number")).toEqual([]);
    for (const row of rows) expect(row.filter((cell) => cell === "")).toEqual([]);
  });

  test("G10 the file has a place for each question and none for a total or an order", () => {
    const { header, rows } = resultsTable(resultsFor("setting", happy(12)));
    expect(header.join(" ")).not.toMatch(/total|overall|rank|position/i);
    const codes = rows
      .map((row) => row[4])
      .filter((code) => typeof code === "string" && code in askedTexts);
    expect([...new Set(codes)]).toEqual(Object.keys(askedTexts));
  });
});
