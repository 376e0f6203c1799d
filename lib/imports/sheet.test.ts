import { expect, test } from "vitest";
import { mostRows } from "./model";
import { readSheet } from "./sheet";

const row = { line: 2, name: "", urn: "", type: "", places: "", ward: "", email: "" };

test("F82 reads columns in any order, pasted from a spreadsheet or saved as CSV", () => {
  const wanted = { ...row, name: "Hill, The", urn: "EY123456", places: "40" };
  for (const text of [
    'Ofsted URN,Setting name,Places\nEY123456,"Hill, The",40\n',
    "\ufeffProvider URN\tName\tRegistered places\r\nEY123456\tHill, The\t40\r\n",
    "URN;Name;Places;Something else\nEY123456;Hill, The;40;x\n",
  ]) {
    expect(readSheet(text)).toEqual({ rows: [wanted] });
  }
});

test("F82 a short, long or odd line is kept as it was typed, at its own line", () => {
  const read = readSheet('name,urn\nOnly a name\n\n=1+1,2"x"3,more,and more\n');
  expect(read).toEqual({
    rows: [
      { ...row, name: "Only a name" },
      { ...row, line: 4, name: "=1+1", urn: '2"x"3' },
    ],
  });
});

test("F82 says why nothing could be read", () => {
  expect(readSheet("  \n ")).toEqual({ refused: "empty" });
  expect(readSheet("name,urn\n")).toEqual({ refused: "empty" });
  expect(readSheet("Larch Lane,EY123456\nMillrace,EY123457")).toEqual({ refused: "no_heading" });
  expect(readSheet('name,urn\n"never closed,1')).toEqual({ refused: "unreadable" });
  const long = `name,urn\n${"Larch,1\n".repeat(mostRows + 1)}`;
  expect(readSheet(long)).toEqual({ refused: "too_many" });
});
