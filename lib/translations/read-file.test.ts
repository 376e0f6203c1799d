import { randomBytes } from "node:crypto";
import { stringify } from "csv-stringify/sync";
import { describe, expect, test } from "vitest";
import { csvOf } from "@/lib/reports/csv";
import { workbookOf } from "@/lib/reports/workbook";
import { surveyWords } from "@/lib/surveys/words";
import { aSheet } from "@/tests/support/survey-sheet";
import { sheetOf, workbookFile, workbookOfParts } from "@/tests/support/workbook-file";
import { largestFileBytes } from "./model";
import { readTranslationFile } from "./read-file";
import { fileHeader, translationTable } from "./translation-table";
import { wordRows } from "./word-rows";

const survey = { title: "=Mornings", sheet: aSheet() };
const words = surveyWords(survey, "ur");
const rows = wordRows(survey.sheet, words);
const bytes = (text: string) => new TextEncoder().encode(text);
const head = "key,English,What it is for,Glossary,Translation\n";

type Rows = readonly (readonly string[])[];
/** The same lines in each form a translator's program may save them in. */
const forms = [
  ["CSV", (rows: Rows) => bytes(stringify(rows.map((row) => [...row])))],
  ["XLSX", (rows: Rows) => workbookFile(rows)],
] as const;

describe.each(forms)("F66 a translator's file comes back as %s", (form, fileOf) => {
  const read = (...rows: Rows) => readTranslationFile(fileOf(rows), words);

  test("R-WEB-06 everything that went out is read again as it was, formulas and all", async () => {
    const filled = rows.map((row) => ({ ...row, text: `=${row.text || "نیا"}, "${row.key}"\nدو` }));
    const table = translationTable("Urdu", filled);
    const file =
      form === "CSV" ? bytes(csvOf(table)) : await workbookOf([{ name: "Texts", table }]);
    const back = readTranslationFile(file, words);
    if ("problem" in back) throw new Error(back.problem);
    expect(back.typed).toEqual(Object.fromEntries(filled.map(({ key, text }) => [key, text])));
    expect(back).toMatchObject({ refused: [], empty: 0 });
  });

  test("columns in another order and more columns than ours are all the same", () => {
    const back = read(
      ["Translation", "Note", "key", "English"],
      ["صبح", "x", "title", "=Mornings"],
      ["", "", "contact", "-"],
    );
    expect(back).toMatchObject({ typed: { title: "صبح" }, refused: [], empty: 1 });
  });

  test("L-08 each line that cannot be taken is named with its reason, and nothing else is lost", () => {
    const back = read(
      fileHeader,
      ["title", "Evenings", "", "", "شام"],
      ["contact", "Ask Amina at the gate", "", "", "آمنہ"],
      ["contact", "Ask Amina at the gate", "", "", "دوبارہ"],
      ["q.gone.text", "Old", "", "", "پرانا"],
      ["", "", "", "", "بے نام"],
      ["resultsBy", "in July", "", "", "x".repeat(1001)],
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
    ["no line of headers", fileOf([["title", "Poranki"]])],
    ["no line at all", fileOf([])],
    ["nothing", new Uint8Array()],
    ["too many lines", fileOf([fileHeader, ...Array<string[]>(3000).fill(["a", "b", "c"])])],
  ])("R-WEB-07 %s is refused as a whole, in a sentence", (_what, file) => {
    expect(readTranslationFile(file, words)).toHaveProperty("problem");
  });
});

test("F66 CSV apart by semicolons or tabs is the same", () => {
  for (const sign of [";", "\t"]) {
    const lines = ["key;English;Translation", "title;=Mornings;صبح"].join("\n");
    const back = readTranslationFile(bytes(lines.replaceAll(";", sign)), words);
    expect(back).toMatchObject({ typed: { title: "صبح" }, refused: [] });
  }
});

const noise = randomBytes(600_000);
const taken = [fileHeader, ["title", "=Mornings", "", "", "صبح"]];

test.each([
  ["letters that are not UTF-8", new Uint8Array([0x6b, 0x65, 0x79, 0xff, 0xfe])],
  ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47])],
  ["an open quote", bytes(`${head}title,"=Mornings`)],
  ["more than half a megabyte", bytes(head + "x".repeat(600_000))],
  [
    "a workbook of letters that are not UTF-8",
    workbookFile(taken, { "xl/sharedStrings.xml": new Uint8Array([0x3c, 0xff, 0xfe]) }),
  ],
  ["a picture that calls itself a workbook", new Uint8Array([0x50, 0x4b, 3, 4, 0x89, 0x50])],
  ["a workbook cut short", workbookFile(taken).subarray(0, 200)],
  ["a workbook without a sheet", workbookOfParts({ "word/document.xml": "<w/>" })],
  ["a workbook whose sheet never ends", sheetFile("<x:row><x:c>")],
  ["more than half a megabyte of workbook", workbookFile(taken, { "xl/media/a.png": noise })],
])("R-WEB-07 %s is refused as a whole, in a sentence", (_what, file) => {
  expect(readTranslationFile(file, words)).toHaveProperty("problem");
});

describe("R-WEB-07 a workbook that is made to do harm", () => {
  const problemOf = (file: Uint8Array) => {
    const read = readTranslationFile(file, words);
    return "problem" in read ? read.problem : "none";
  };

  test("by unpacking to far more than it is, is left before it is all there", () => {
    const bomb = workbookFile(taken, { "xl/worksheets/sheet2.xml": new Uint8Array(80_000_000) });
    expect(bomb.length).toBeLessThan(largestFileBytes);
    expect(problemOf(bomb)).toMatch(/unpacks to far more/);
  });

  test("by declaring words that stand for more words, is not read", () => {
    const declared = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
    const file = workbookOfParts({ "xl/worksheets/sheet1.xml": declared + sheetOf("") });
    expect(problemOf(file)).toMatch(/cannot be read/);
  });

  test.each([
    "xl/externalLinks/externalLink1.xml",
    "xl/vbaProject.bin",
    "xl/embeddings/oleObject1.bin",
  ])("by bringing %s, is refused", (path) => {
    expect(problemOf(workbookFile(taken))).toBe("none");
    expect(problemOf(workbookFile(taken, { [path]: bytes("x") }))).toMatch(/programs or links/);
  });

  test("R-WEB-06 by a formula in a cell, loses that line alone", () => {
    const cell = (column: string, text: string) =>
      `<x:c r="${column}2" t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`;
    const heading = fileHeader.map(
      (name, at) => `<x:c r="${"ABCDE"[at]}1" t="inlineStr"><x:is><x:t>${name}</x:t></x:is></x:c>`,
    );
    const line = [cell("A", "title"), cell("B", "=Mornings")].join("");
    const formula = '<x:c r="E2" t="str"><x:f>HYPERLINK("x")</x:f><x:v>صبح</x:v></x:c>';
    const rowsOf = (last: string) =>
      sheetFile(`<x:row r="1">${heading.join("")}</x:row><x:row r="2">${line}${last}</x:row>`);
    expect(readTranslationFile(rowsOf(cell("E", "صبح")), words)).toMatchObject({
      ...{ typed: { title: "صبح" }, refused: [] },
    });
    const refused = [{ line: 2, key: "title", reason: expect.stringContaining("formula") }];
    expect(readTranslationFile(rowsOf(formula), words)).toMatchObject({ typed: {}, refused });
  });
});

function sheetFile(rows: string): Uint8Array {
  return workbookOfParts({ "xl/worksheets/sheet1.xml": sheetOf(rows) });
}
