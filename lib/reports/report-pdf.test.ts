import { statSync } from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Action } from "@/lib/plans/model";
import { exampleProfile } from "@/lib/profiles/example-setting";
import type { Fonts } from "./pdf-sheet";
import { findReportFonts } from "./queries";
import { type ReportBlock, reportOf } from "./report-content";
import { reportPdf } from "./report-pdf";

type Opened = Awaited<ReturnType<typeof getDocument>["promise"]>;

const profile = exampleProfile();
const actions = [
  exampleAction("Ring every family that missed the meeting", "not_started"),
  exampleAction("Ask two parents to look at our letters", "done"),
];
let pdf: Opened;
let text: string;
let fonts: Fonts;

beforeAll(async () => {
  fonts = await findReportFonts();
  const bytes = await reportPdf(profile, actions, fonts);
  pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  text = squeezed((await pages((page) => page.getTextContent())).flatMap(({ items }) => items));
});

describe("F30 the report as a PDF", () => {
  test("is tagged, titled and says what language it is in", async () => {
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Language: "en-GB" });
    expect((info as { Title: string }).Title).toContain(reportOf(profile, actions).title);
  });

  test("says everything that the page says, in its order", () => {
    let from = 0;
    for (const words of wordsIn(reportOf(profile, actions).blocks)) {
      const at = text.indexOf(squeezed([{ str: words }]), from);
      expect(at, words).toBeGreaterThanOrEqual(from);
      from = at;
    }
    for (const { title, result } of profile.themes) {
      if (result) expect(text).toContain(squeezed([{ str: title }]));
    }
  });

  test("F34 says what we will do, who and by when, and leaves out what is done", () => {
    expect(text).toContain(squeezed([{ str: "Ring every family that missed the meeting" }]));
    expect(text).toContain(squeezed([{ str: "Amina Begum" }]));
    expect(text).toContain(squeezed([{ str: "due 30 September 2026" }]));
    expect(text).not.toContain(squeezed([{ str: "Ask two parents" }]));
  });

  test("has its headings, paragraphs and table in a tree for those who hear it", async () => {
    const roles = (await pages((page) => page.getStructTree())).flatMap(rolesIn);
    for (const role of ["H1", "H2", "H3", "P", "Table", "TR", "TH", "TD"]) {
      expect(roles, role).toContain(role);
    }
    expect(roles.filter((role) => role === "H1")).toHaveLength(1);
  });

  test("is set in the typeface of the screens, from the file its package keeps", () => {
    const of = import.meta.resolve("@expo-google-fonts/atkinson-hyperlegible-next/package.json");
    const file = new URL("400Regular/AtkinsonHyperlegibleNext_400Regular.ttf", of);
    expect(fonts.regular.byteLength).toBe(statSync(file).size);
  });

  test("stays short enough for two sheets", () => {
    expect(pdf.numPages).toBeLessThanOrEqual(3);
  });
});

function exampleAction(what: string, status: Action["status"]): Action {
  const at = new Date("2026-06-20T12:00:00Z");
  return {
    ...{ id: what, settingId: "s", auditId: profile.auditId, code: "elppeg.1.policy-practice" },
    ...{ instrument: profile.instrument, edition: profile.edition, year: profile.year },
    ...{ what, dueOn: "2026-09-30", owner: { name: "Amina Begum", hasLeft: false } },
    ...{ version: 1, addedByName: "Priya Nair", addedAt: at, changedByName: "Priya Nair" },
    ...{ changedAt: at, status },
    lastMove: status === "done" ? { kind: "done", byName: "Priya Nair", at } : undefined,
  };
}

async function pages<T>(ask: (page: Awaited<ReturnType<Opened["getPage"]>>) => Promise<T>) {
  const all: T[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    all.push(await ask(await pdf.getPage(number)));
  }
  return all;
}

function wordsIn(blocks: readonly ReportBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "columns") return wordsIn(block.columns.flat());
    return "text" in block ? [block.text] : [];
  });
}

/** The tag of each part of a page, its parts' tags after it. */
function rolesIn(node: object | null): string[] {
  if (!node || !("role" in node)) return [];
  const children = "children" in node && Array.isArray(node.children) ? node.children : [];
  return [String(node.role), ...children.flatMap(rolesIn)];
}

/** Lines break on paper where they must: blanks make no difference to what is said. */
function squeezed(items: readonly object[]): string {
  return items
    .map((item) => ("str" in item ? String(item.str) : ""))
    .join("")
    .replaceAll(/\s+/g, "");
}
