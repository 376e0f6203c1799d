import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { exampleProfile } from "@/lib/profiles/example-setting";
import { answersTable } from "./answers-table";
import { profileTable } from "./profile-table";
import type { Cell } from "./table";
import { workbookOf } from "./workbook";

const profile = exampleProfile();

test("F30 a workbook holds a sheet for each table, and every question with its answer", async () => {
  const parts = await partsOf([
    { name: "Answers", table: answersTable(profile) },
    { name: "Themes", table: profileTable(profile) },
  ]);
  expect(parts["xl/workbook.xml"]).toContain('name="Answers"');
  expect(parts["xl/workbook.xml"]).toContain('name="Themes"');
  const words = allWords(parts);
  for (const { questions } of profile.themes) {
    for (const { code, answer } of questions) {
      if (answer !== undefined) expect(words).toContain(code);
    }
  }
  expect(words).toContain("This is our own view of our work");
});

test("R-WEB-06 no text runs, whatever it begins with, and numbers stay numbers", async () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .constantFrom("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\u0000=1", "＝1", "</v><f>1</f>")
      .chain((start) => fc.string().map((rest) => start + rest)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(hostile, { maxLength: 6 }), fc.double(), async (texts, number) => {
      const figure = Number.isFinite(number) ? number : 0;
      const rows: Cell[][] = [[...texts, figure]];
      const header = [...texts.map((_, index) => `Column ${index}`), "Figure"];
      const parts = await partsOf([{ name: "One", table: { caution: "c", header, rows } }]);
      const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
      expect(sheet).not.toMatch(/<f[\s>]/);
      expect(sheet).toContain(`<v>${figure}</v>`);
    }),
    { numRuns: 60 },
  );
});

async function partsOf(sheets: Parameters<typeof workbookOf>[0]): Promise<Record<string, string>> {
  const files = unzipSync(await workbookOf(sheets));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function allWords(parts: Record<string, string>): string {
  return Object.values(parts).join("\n");
}
