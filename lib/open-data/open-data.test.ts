import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { sha256 } from "@/lib/kernel/hash";
import standard from "@/tests/golden/datapackage-2.0.json";
import { fullFigures } from "@/tests/support/a-report";
import type { OpenReport } from "./model";
import { dataPackage, openFiles, openTitle } from "./package";
import { hidden, openTables } from "./tables";

const address = "https://alongside.example/open-data/1";

function open(more: Partial<OpenReport> = {}): OpenReport {
  return {
    ...{ reportId: "1", boroughName: "Alderbrook", isExample: false, instrument: "elppeg" },
    ...{ year: 2026, baseline: 2024, licence: "OGL-UK-3.0", contentHash: "ab".repeat(32) },
    ...{ issuedAt: new Date("2026-06-12"), publishedAt: new Date("2026-06-20") },
    ...{ figures: fullFigures() },
    ...more,
  };
}

/** Every whole number there is in what was frozen, with shares as the report rounds them. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value, Math.round(value)];
  return value && typeof value === "object" ? Object.values(value).flatMap(numbersIn) : [];
}

describe("F53 an open data set", () => {
  test("F53 is a Data Package by the published schema of the standard, which refuses what is none", async () => {
    // datapackage.org/profiles/2.0/datapackage.json without its descriptions; what it requires of a resource names its type.
    const schema = z.fromJSONSchema(standard as never);
    const described = JSON.parse(JSON.stringify(await dataPackage(open(), address)));
    expect(schema.safeParse(described).error?.issues ?? []).toEqual([]);
    expect(schema.safeParse({ ...described, resources: undefined }).success).toBe(false);
    expect(schema.safeParse({ ...described, licenses: "Ours" }).success).toBe(false);
    const [first] = described.resources;
    const fields = [{ name: "settings", type: "whole" }];
    const wrong = { ...first, schema: { fields } };
    expect(schema.safeParse({ ...described, resources: [wrong] }).success).toBe(false);
  });

  test("F53 each file is what its description says: header, types, words, bytes and hash", async () => {
    const report = open();
    const { resources } = (await dataPackage(report, address)) as { resources: Described[] };
    const files = await openFiles(report);
    expect(resources.map(({ path }) => path)).toEqual(files.map(({ name }) => name));
    for (const [at, { content }] of files.entries()) {
      const { bytes, hash, schema } = resources[at] as Described;
      expect(hash).toBe(`sha256:${await sha256(content)}`);
      expect(bytes).toBe(Buffer.byteLength(content));
      const [header, ...lines] = parse(content) as string[][];
      expect(header).toEqual(schema.fields.map(({ name }) => name));
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) {
        for (const [column, field] of schema.fields.entries()) {
          expect(fits(field, String(line[column])), `${field.name}: ${line[column]}`).toBe(true);
        }
      }
    }
  });

  test("F53 C-12 every number is in the frozen figures, and none of a hidden figure", () => {
    for (const report of [open(), open({ figures: fullFigures("earlier_report") })]) {
      const { figures, year, baseline } = report;
      const frozen = new Set([...numbersIn(figures), year, baseline]);
      const cells = openTables(report).flatMap(({ rows }) => rows.flat());
      const numbers = cells.filter((cell) => typeof cell === "number");
      expect(numbers.length).toBeGreaterThan(20);
      expect(numbers.filter((number) => !frozen.has(number))).toEqual([]);
    }
    const levels = openTables(open({ figures: fullFigures("few_settings") })).find(
      ({ name }) => name === "themes",
    );
    const column = (name: string) => levels?.columns.findIndex((each) => each.name === name) ?? -1;
    const shown = (levels?.rows ?? []).map((row) => [
      ...["settings", "base", "status"].map((name) => row[column(name)]),
    ]);
    expect(new Set(shown.map(String))).toEqual(new Set([`${hidden},${hidden},few_settings`]));
  });

  test("F53 who shares by type, who wants help and a year with its own report are left out", () => {
    const words = openTables(open()).map(({ columns, rows }) => JSON.stringify([columns, rows]));
    expect(words.join()).not.toContain("2025");
    expect(openTables(open()).map(({ name }) => name)).not.toContain("help");
    expect(openTables(open()).find(({ name }) => name === "who-shares")?.rows).toHaveLength(1);
    const { before: _out, ...figures } = fullFigures();
    const counted = openTables(open({ figures: { ...figures, before: { year: 2025 } } }));
    expect(JSON.stringify(counted)).toContain("2025");
  });

  test("G10 lines stand in the order of the framework, and no column sorts or ranks", () => {
    for (const { columns, rows } of openTables(open())) {
      const at = columns.findIndex(({ name }) => name === "theme_number");
      const order = at < 0 ? [] : rows.map((row) => Number(row[at]));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      expect(columns.filter(({ name }) => /rank|order|score|position/.test(name))).toEqual([]);
    }
  });

  test("F53 what is made up says so in its title, its description and each line", async () => {
    const made = open({ isExample: true });
    expect(openTitle(made)).toContain("made-up");
    expect(await dataPackage(made, address)).toMatchObject({
      madeUp: true,
      title: expect.stringContaining("made-up"),
      description: expect.stringContaining("Made-up example"),
    });
    for (const { columns, rows } of openTables(made)) {
      const at = columns.findIndex(({ name }) => name === "made_up");
      expect(rows.map((row) => row[at])).toEqual(rows.map(() => "true"));
    }
  });

  test("R-WEB-06 a borough’s name runs in no spreadsheet", async () => {
    const [first] = await openFiles(open({ boroughName: "=1+1" }));
    expect(first?.content).toContain("'=1+1");
    expect(first?.content).not.toContain('"=1+1');
  });
});

type Field = { name: string; type: string; constraints?: { enum: string[] } };
type Described = {
  path: string;
  bytes: number;
  hash: string;
  schema: { fields: Field[] };
};

function fits({ type, constraints }: Field, cell: string): boolean {
  if (type === "integer") return cell === hidden || /^\d+$/.test(cell);
  if (type === "boolean") return ["true", "false"].includes(cell);
  return cell !== "" && (constraints?.enum.includes(cell) ?? true);
}
