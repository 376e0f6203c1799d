import { describe, expect, test } from "vitest";
import { csvOf } from "@/lib/reports/csv";
import { surveyWords } from "@/lib/surveys/words";
import { aSheet } from "@/tests/support/survey-sheet";
import { readTranslationFile } from "./read-file";
import { translationTable } from "./translation-table";
import { wordRows } from "./word-rows";

const survey = { title: "=Mornings", sheet: aSheet() };
const words = surveyWords(survey, "ur");
const rows = wordRows(survey.sheet, words);
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readTranslationFile(bytes(text), words);
const head = "key,English,What it is for,Glossary,Translation\n";

describe("F66 a translator's file comes back", () => {
  test("R-WEB-06 everything that went out is read again as it was, formulas and all", () => {
    const filled = rows.map((row) => ({ ...row, text: `=${row.text || "نیا"}, "${row.key}"\nدو` }));
    const file = csvOf(translationTable("Urdu", filled));
    expect(file).not.toMatch(/(^|,)"=/m);
    const back = read(file);
    if ("problem" in back) throw new Error(back.problem);
    expect(back.typed).toEqual(Object.fromEntries(filled.map(({ key, text }) => [key, text])));
    expect(back).toMatchObject({ refused: [], empty: 0 });
  });

  test("columns in another order, semicolons and more columns than ours are all the same", () => {
    const back = read("Translation;Note;key;English\nصبح;x;title;=Mornings\n;;contact;-\n");
    expect(back).toMatchObject({ typed: { title: "صبح" }, refused: [], empty: 1 });
  });

  test("L-08 each line that cannot be taken is named with its reason, and nothing else is lost", () => {
    const back = read(
      `${head}title,Evenings,,,شام\ncontact,Ask Amina at the gate,,,آمنہ\ncontact,Ask Amina at the gate,,,دوبارہ\nq.gone.text,Old,,,پرانا\n,,,,بے نام\nresultsBy,in July,,,${"x".repeat(1001)}\n`,
    );
    if ("problem" in back) throw new Error(back.problem);
    expect(back.typed).toEqual({ contact: "آمنہ" });
    expect(back.refused.map(({ line, key }) => [line, key])).toEqual([
      [2, "title"],
      [4, "contact"],
      [5, "q.gone.text"],
      [6, ""],
      [7, "resultsBy"],
    ]);
    expect(back.refused[0]?.reason).toMatch(/English has changed/);
  });

  test.each([
    ["letters that are not UTF-8", new Uint8Array([0x6b, 0x65, 0x79, 0xff, 0xfe])],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47])],
    ["no line of headers", bytes("title,Poranki\n")],
    ["an open quote", bytes(`${head}title,"=Mornings`)],
    ["nothing", new Uint8Array()],
    ["more than half a megabyte", bytes(head + "x".repeat(600_000))],
    ["too many lines", bytes(head + "a,b,c,d,e\n".repeat(3000))],
  ])("R-WEB-07 %s is refused as a whole, in a sentence", (_what, file) => {
    expect(readTranslationFile(file, words)).toHaveProperty("problem");
  });
});
