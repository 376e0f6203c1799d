import { parse } from "csv-parse/sync";
import { harmless } from "@/lib/reports/csv";
import { isWorkbook, readWorkbook } from "@/lib/reports/read-workbook";
import type { SurveyWords } from "@/lib/surveys/words";
import { tidy } from "./changed-texts";
import { largestFileBytes, longestText, mostFileRows } from "./model";
import { fileHeader } from "./translation-table";

/** A line that cannot be taken, by its number in the file, and why. */
export type RefusedLine = { line: number; key: string; reason: string };

export type ReadFile = {
  typed: Record<string, string>;
  /** Where each text stands in the file, for a reason found later. */
  lines: Record<string, number>;
  refused: RefusedLine[];
  empty: number;
};

/**
 * Reads a translator's file as it came back from whatever spreadsheet, as a workbook or as CSV. Columns are found by their
 * names and may stand in any order, in CSV apart by commas, semicolons or tabs. A line whose English is no longer what the survey says is refused: it
 * is a translation of something else.
 *
 * @returns a sentence when nothing in the file can be read
 */
export function readTranslationFile(
  bytes: Uint8Array,
  { words }: SurveyWords,
): ReadFile | { problem: string } {
  if (bytes.byteLength > largestFileBytes)
    return { problem: "This file is over half a megabyte: send only the columns you were given" };
  const lines = isWorkbook(bytes) ? tableInWorkbook(bytes) : tableInText(bytes);
  if ("problem" in lines) return lines;
  if (lines.length > mostFileRows)
    return { problem: `This file has more than ${mostFileRows} lines` };
  const top = lines.findIndex(({ cells }) => columnsOf(cells) !== undefined);
  const columns = columnsOf(lines[top]?.cells ?? []);
  if (!columns)
    return {
      problem: `We look for a line with ${fileHeader[0]}, ${fileHeader[1]} and ${fileHeader[4]} in it, and there is none. Start from our file`,
    };
  const read: ReadFile = { typed: {}, lines: {}, refused: [], empty: 0 };
  for (const line of lines.slice(top + 1)) takeLine(read, words, columns, line);
  return read;
}

function takeLine(
  read: ReadFile,
  words: SurveyWords["words"],
  columns: Columns,
  { cells, line, formulas }: Line,
): void {
  const key = asWritten(cells[columns.key]);
  const english = asWritten(cells[columns.english]);
  const translation = asWritten(cells[columns.translation]);
  if (translation === "") {
    if (key) read.empty += 1;
    return;
  }
  const reason = formulas.includes(columns.translation)
    ? "A formula stands in it: type the words themselves"
    : reasonAgainst(read, words[key]?.english, { key, english, translation });
  if (reason) {
    read.refused.push({ line, key, reason });
    return;
  }
  read.typed[key] = translation;
  read.lines[key] = line;
}

function reasonAgainst(
  { typed }: ReadFile,
  asked: string | undefined,
  { key, english, translation }: { key: string; english: string; translation: string },
): string | undefined {
  if (key === "") return "It has no key, so we cannot tell which text it is";
  if (asked === undefined) return "This survey has no text of that name";
  if (Object.hasOwn(typed, key)) return "It is there twice: the first one was taken";
  if (translation.length > longestText) return `It is longer than ${longestText} characters`;
  if (oneLine(english) !== oneLine(asked))
    return "The English has changed since this file was made: take a new file and translate it again";
  return undefined;
}

type Line = { cells: string[]; line: number; formulas: readonly number[] };
type Problem = { problem: string };

/** The first sheet with our columns in it, or, where none has them, the first. */
function tableInWorkbook(bytes: Uint8Array): Line[] | Problem {
  const sheets = readWorkbook(bytes, mostFileRows + 1);
  if ("refused" in sheets) return { problem: workbookProblems[sheets.refused] };
  return ours(sheets) ?? sheets[0] ?? [];
}

const workbookProblems = {
  unreadable: "This workbook cannot be read. Save the sheet as XLSX or as “CSV UTF-8”",
  too_large: "This workbook unpacks to far more than it should. Save the sheet as “CSV UTF-8”",
  not_only_words:
    "This workbook holds programs or links to other files. Save the sheet alone, as XLSX without them or as “CSV UTF-8”",
};

/** Read by the sign that makes our columns of it, or, where none does, by commas. */
function tableInText(bytes: Uint8Array): Line[] | Problem {
  const text = utf8(bytes);
  if (text === undefined)
    return { problem: "These letters cannot be read. Save the file as “CSV UTF-8” and try again" };
  const readings = [",", ";", "\t"].map((delimiter) => linesOf(text, delimiter));
  const notCsv = "This is not a CSV file. Save the sheet as XLSX or as “CSV UTF-8”";
  return ours(readings) ?? readings[0] ?? { problem: notCsv };
}

function ours(tables: readonly (Line[] | undefined)[]): Line[] | undefined {
  return tables.find((lines) => lines?.some(({ cells }) => columnsOf(cells)));
}

/** Text of a file that says it is UTF-8 and is; a mark at its start is no part of it. */
function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function linesOf(text: string, delimiter: string): Line[] | undefined {
  try {
    const parsed = parse(text, {
      ...{ delimiter, relax_column_count: true, skip_empty_lines: true },
      ...{ info: true, to: mostFileRows + 1 },
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return parsed.map(({ record, info }) => ({
      ...{ cells: record, line: info.lines, formulas: [] },
    }));
  } catch {
    return undefined;
  }
}

type Columns = { key: number; english: number; translation: number };

function columnsOf(cells: readonly string[]): Columns | undefined {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const at = (name: string) => names.indexOf(name.toLowerCase());
  const key = at(fileHeader[0]);
  const english = at(fileHeader[1]);
  const translation = at(fileHeader[4]);
  return Math.min(key, english, translation) < 0 ? undefined : { key, english, translation };
}

/** A cell without the apostrophe that we put before what a spreadsheet would run (R-WEB-06). */
function asWritten(cell = ""): string {
  const bare = cell.startsWith("'") ? cell.slice(1) : cell;
  return tidy(bare !== cell && harmless(bare) === cell ? bare : cell);
}

function oneLine(text: string): string {
  return tidy(text).replaceAll(/\s+/g, " ");
}
