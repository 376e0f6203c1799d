import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, test } from "vitest";
import { findReportFonts } from "@/lib/reports/queries";
import { coverageOf } from "@/lib/surveys/coverage";
import { designOf } from "@/lib/surveys/sheet";
import { textOf } from "@/tests/support/results-text";
import { released, repliesOf } from "@/tests/support/survey-shaped";
import { aSheet } from "@/tests/support/survey-sheet";
import type { Results } from "./model";
import { resultsOf } from "./results";
import { resultsBlocks } from "./results-blocks";
import { resultsPdf } from "./results-pdf";

type Opened = Awaited<ReturnType<typeof getDocument>["promise"]>;

const sheet = aSheet({ asksForum: true, comment: "public" });
let pdf: Opened;
let text: string;
let results: Results;

beforeAll(async () => {
  const replies = [
    ...repliesOf(4, { "own.gate": 0 }, "attends"),
    ...repliesOf(9, { "own.gate": 3 }),
  ];
  const { setting: coverage } = coverageOf({
    ...{ opening: 1, contexts: [], roll: 30, known: {}, floors: sheet.floors, earlier: [] },
    replies: replies.map(() => {
      return { opening: 1, mode: "paper", language: "en", wording: "reviewed", matters: [] };
    }),
    asks: { contexts: true, matters: [] },
  });
  const asked = {
    title: "The gate",
    year: 2026,
    settingName: "Larch Lane",
    ownerName: "The forum",
  };
  const rows = released({ ...designOf(sheet), roll: 30 }, replies);
  results = resultsOf({
    survey: { ...asked, isExample: false, sheet },
    released: { completed: 13, waiting: 0, releasedAt: new Date("2026-06-12"), coverage, rows },
    comments: ["The gate was locked"],
  });
  const bytes = await resultsPdf(results, await findReportFonts());
  pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1));
  const found = (await Promise.all(pages)).map((page) => page.getTextContent());
  const items = (await Promise.all(found)).flatMap((page) => page.items);
  text = squeezed(items.map((item) => ("str" in item ? item.str : "")).join(""));
});

const squeezed = (words: string) => words.replace(/\s/g, "");

describe("F29 F76 the results as a PDF", () => {
  test("is tagged, titled, says its language, and has tables for those who hear it", async () => {
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Language: "en-GB", Title: "The gate. Larch Lane, 2026" });
    const roles = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
    for (const role of ["H1", "H2", "H3", "P", "Table", "TR", "TH", "TD"])
      expect(roles, role).toContain(`"${role}"`);
  });

  test("says what the page says and hides what it hides", () => {
    for (const block of resultsBlocks(results)) {
      for (const line of textOf(block).split("\n"))
        for (const cell of line.split("  ")) expect(text, cell).toContain(squeezed(cell));
    }
    expect(text).toContain(squeezed("Forum families and all others, each alone"));
    expect(text).toContain(squeezed("Come to the forum not in numbers"));
  });

  test("R-04 begins with who answered", () => {
    const first = text.indexOf(squeezed("Who answered, and who we have not heard from"));
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(text.indexOf(squeezed("How often does someone greet you")));
  });
});
