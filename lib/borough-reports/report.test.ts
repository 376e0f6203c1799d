import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import { findReportFonts } from "@/lib/reports/queries";
import { aReport, fullFigures } from "@/tests/support/a-report";
import { automatedAge, kincaidAge } from "@/tests/support/reading-age";
import { plainBlocks } from "./plain-words";
import { reportBlocks } from "./report-blocks";
import { boroughReportPdf } from "./report-pdf";
import { reportSheets } from "./report-sheets";

const borough = { placeName: "Alderbrook", isExample: false };
const squeezed = (words: string) => words.replace(/\s/g, "");
const long = "We will ask each of our centres to hold one evening for families. ".repeat(13);
const report = aReport({ opening: long, reading: long, plan: long });

async function opened(figures = fullFigures()) {
  const bytes = await boroughReportPdf(
    borough,
    report,
    { at: new Date("2026-06-12"), figures },
    await findReportFonts(),
  );
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1));
  const all = await Promise.all(pages);
  const found = await Promise.all(all.map((page) => page.getTextContent()));
  const items = found.flatMap((page) => page.items);
  const text = squeezed(items.map((item) => ("str" in item ? item.str : "")).join(""));
  const roles = JSON.stringify(await Promise.all(all.map((page) => page.getStructTree())));
  return { pdf, text, roles };
}

describe("a report to a committee as a PDF", () => {
  test("F30 it has four pages at most with everything there can be in it, and the longest words", async () => {
    const { pdf } = await opened();
    expect(pdf.numPages).toBeGreaterThan(1);
    expect(pdf.numPages).toBeLessThanOrEqual(4);
  });

  test("C-12 it is tagged and titled, and says what the page says in its order", async () => {
    const { pdf, text, roles } = await opened();
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Language: "en-GB", Title: `${report.title}. Alderbrook, 2026` });
    for (const role of ["H1", "H2", "P", "Table", "TR", "TH", "TD"])
      expect(roles, role).toContain(`"${role}"`);
    let from = 0;
    for (const words of reportBlocks(report, fullFigures()).flatMap(wordsIn)) {
      const at = text.indexOf(squeezed(words), from);
      expect(at, words).toBeGreaterThanOrEqual(from);
      from = at;
    }
  });

  test("F76 what is hidden on the page is hidden in the PDF and the workbook", async () => {
    const figures = fullFigures("earlier_report");
    const { text } = await opened(figures);
    expect(text).toContain(squeezed("an earlier report would give it away"));
    const levels = reportSheets(borough, report, figures).find(({ name }) => name === "Levels");
    expect(levels?.table.rows.every((cells) => cells.includes("hidden"))).toBe(true);
  });
});

function wordsIn(block: ReturnType<typeof reportBlocks>[number]): string[] {
  return block.kind === "table"
    ? [...block.header, ...block.rows.flat().flatMap((cell) => cell.split("\n"))]
    : [block.text];
}

describe("what a report says", () => {
  test("coverage comes first, with the types of which nobody shares", () => {
    const [title, first] = reportBlocks(report, fullFigures());
    expect(title).toMatchObject({ text: "Who shares, and who does not" });
    expect(first).toMatchObject({ text: expect.stringContaining("We miss this one: Pre-school.") });
  });

  test("a commissioner’s own words keep their paragraphs, and are left out where there are none", () => {
    const blocks = reportBlocks(aReport({ plan: "First.\n\nSecond." }), fullFigures());
    const texts = blocks.flatMap((block) => ("text" in block ? [block.text] : []));
    expect(texts.slice(texts.indexOf("What we will do"), -3)).toEqual([
      ...["What we will do", "First.", "Second."],
    ]);
    expect(texts).not.toContain("Why this report");
  });

  test("G10 the workbook’s tables stand in the framework’s order and have a caution first", () => {
    const sheets = reportSheets(borough, report, fullFigures());
    expect(sheets.map(({ name }) => name)).toEqual([
      ...["Who shares", "Levels", "What moved", "Families", "Families heard from"],
    ]);
    for (const { table } of sheets) {
      expect(table.caution).toContain("not to be compared");
      for (const cells of table.rows) expect(cells).toHaveLength(table.header.length);
    }
    const numbers = sheets[1]?.table.rows.map((cells) => Number(cells[2])) ?? [];
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });
});

describe("the plain version", () => {
  const blocks = plainBlocks(aReport({}), fullFigures());
  const texts = blocks.flatMap((block) => ("text" in block ? [block.text] : []));

  test("G13 is read at twelve, and about a page long", () => {
    const passage = texts.map((text) => (/[.”]$/.test(text) ? text : `${text}.`)).join(" ");
    expect(kincaidAge(passage)).toBeLessThan(12);
    expect(automatedAge(passage)).toBeLessThan(12);
    expect(passage.split(/\s+/).length).toBeLessThan(400);
  });

  test("tells of what moved where most of those compared went the same way", () => {
    const figures = fullFigures();
    const most = { status: "shown", up: 16, same: 9, down: 0, compared: 25 } as const;
    const [first, ...rest] = figures.themes;
    if (!first) throw new Error("There are themes");
    const told = plainBlocks(aReport({}), {
      ...figures,
      themes: [{ ...first, moved: most }, ...rest],
    });
    const said = told.flatMap((block) => ("text" in block ? [block.text] : []));
    expect(said).toContain("Where most settings moved since 2024");
    expect(said.filter((words) => words.includes("moved down."))).toHaveLength(1);
    expect(texts.join()).not.toContain("moved since");
  });

  test("lists themes in their order under what most say, and none of which nothing can be said", () => {
    expect(texts).toContain("What most settings say they do");
    expect(texts).toContain("What fewer settings say they do");
    const hidden = plainBlocks(aReport({}), fullFigures("few_settings"));
    const said = hidden.flatMap((block) => ("text" in block ? [block.text] : []));
    expect(said.some((words) => words.includes("settings are at"))).toBe(false);
  });
});
