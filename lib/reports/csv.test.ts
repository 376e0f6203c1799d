import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvOf, harmless } from "./csv";
import type { Cell } from "./table";

/** A reader of RFC 4180 of its own, so that what is written is checked by something that did not write it. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = text.replace("\ufeff", "").matchAll(/("(?:[^"]|"")*"|[^",\r]*)(,|\r\n)/g);
  for (const [, cell = "", end] of cells) {
    rows.at(-1)?.push(cell.replace(/^"|"$/g, "").replaceAll('""', '"'));
    if (end !== ",") rows.push([]);
  }
  return rows.slice(0, -1);
}

const dangerous = /^[\s\u200b\u2060\ufeff]*[=+\-@\0\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;
const nasty = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc
    .tuple(
      fc.constantFrom("", " ", "  ", "\u00a0", "\ufeff", "\t", "\r", "\n", "\u3000", "\u200b"),
      fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\0", "＝", "＋", "－", "＠", '"', ","),
      fc.string(),
    )
    .map((parts) => parts.join("")),
);

describe("R-WEB-06 a download cannot run anything in a spreadsheet", () => {
  test("no text cell ever begins like a formula, and none loses its words", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(nasty, { minLength: 1, maxLength: 4 }), { minLength: 1 }),
        (rows) => {
          const cells = read(csvOf({ caution: "caution", header: ["head"], rows: rows })).slice(2);
          expect(cells.flat().filter((cell) => dangerous.test(cell))).toEqual([]);
          const words = cells.map((row) => row.map((cell) => cell.replace(/^'/, "")));
          expect(words).toEqual(rows.map((row) => row.map((cell) => cell.replace(/^'/, ""))));
        },
      ),
      { numRuns: 500 },
    );
  });

  test("numbers stay numbers, below nought too", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(harmless(number)).toBe(number);
        expect(
          Number(read(csvOf({ caution: "c", header: ["h"], rows: [[number]] }))[2]?.[0]),
        ).toBeCloseTo(number, 10);
      }),
    );
    expect(csvOf({ caution: "c", header: ["h"], rows: [[-3]] })).toMatch(/\r\n-3\r\n$/);
  });

  test.each(["=1+1", " =1+1", "\t=1", "＝1", "-2", "@SUM(A1)", "+44 20", "\0=1"])(
    "%j is made harmless",
    (text) => {
      expect(harmless(text)).toBe(`'${text}`);
    },
  );

  test("ordinary words are left alone", () => {
    for (const text of ["Not yet", "a=b", "", "’tis", "3 up"]) expect(harmless(text)).toBe(text);
  });
});

test("F29 a table begins with its mark and its caution, and ends its lines as spreadsheets expect", () => {
  const rows: Cell[][] = [["Listening, both ways", 3]];
  expect(csvOf({ caution: "Our own view.", header: ["Theme", "n"], rows: rows })).toBe(
    '\ufeff"Our own view."\r\n"Theme","n"\r\n"Listening, both ways",3\r\n',
  );
});
