import { Unzip, UnzipInflate } from "fflate";
import { elementsOf, isBroken, type Opened, type Words } from "./workbook-xml";

/** A row somebody wrote something into, by its number in the sheet; cells by their column, from 0. */
export type WorkbookLine = {
  line: number;
  cells: string[];
  /** Columns that hold a formula: what stands there is what a program made of it, and nobody typed it. */
  formulas: number[];
};

type Refused = { refused: "unreadable" | "too_large" | "not_only_words" };

/** A workbook that unpacks to more than this many times its size is made to do harm (R-WEB-07). */
const mostTimesLarger = 50;
/** Unpacked in pieces, so that what is too large is noticed long before it is all there. */
const pieceBytes = 1024;
const mostColumns = 100;

/** Whether a file calls itself a workbook: every one begins as a zip archive does. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, at) => bytes[at] === byte);
}

/**
 * The sheets of a workbook (XLSX) as lines of words, in their order. Nothing in it is run, looked up or fetched: one that
 * brings programs or links to other files is refused whole.
 *
 * @param mostLines how many lines of a sheet are read, at most
 */
export function readWorkbook(bytes: Uint8Array, mostLines: number): WorkbookLine[][] | Refused {
  const parts = partsOf(bytes);
  if ("refused" in parts) return parts;
  const shared = sharedTexts(parts.texts.get(sharedPath) ?? "");
  const numberOf = (path: string) => Number(sheetPath.exec(path)?.[1]);
  const sheets = [...parts.texts]
    .filter(([path]) => sheetPath.test(path))
    .toSorted(([one], [other]) => numberOf(one) - numberOf(other))
    .map(([, xml]) => shared && linesOf(xml, shared, mostLines));
  const read = sheets.flatMap((lines) => (lines ? [lines] : []));
  return read.length === sheets.length && read.length > 0 ? read : { refused: "unreadable" };
}

const sharedPath = "xl/sharedStrings.xml";
const sheetPath = /^xl\/worksheets\/sheet(\d{1,4})\.xml$/;
const harmful = /^xl\/(externalLinks|embeddings|activeX)\/|vbaProject\.bin$/;

/** The parts that hold words. */
function partsOf(bytes: Uint8Array): { texts: Map<string, string> } | Refused {
  const found = new Map<string, Uint8Array[]>();
  let unpacked = 0;
  let refused: Refused["refused"] | undefined;
  const unzip = new Unzip((file) => {
    if (harmful.test(file.name)) refused ??= "not_only_words";
    if (file.name !== sharedPath && !sheetPath.test(file.name)) return;
    // Two parts of one name: which of them counts would be anybody's guess.
    if (found.has(file.name)) refused ??= "unreadable";
    const pieces: Uint8Array[] = [];
    found.set(file.name, pieces);
    file.ondata = (error, piece) => {
      if (error) refused ??= "unreadable";
      unpacked += piece?.length ?? 0;
      if (unpacked > bytes.length * mostTimesLarger) refused ??= "too_large";
      if (!refused) pieces.push(piece);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && !refused; at += pieceBytes) {
      unzip.push(bytes.subarray(at, at + pieceBytes), at + pieceBytes >= bytes.length);
    }
    if (refused) return { refused };
    return { texts: new Map([...found].map(([path, pieces]) => [path, utf8(pieces)])) };
  } catch {
    return { refused: refused ?? "unreadable" };
  }
}

/** @throws where it is not UTF-8 */
function utf8(pieces: readonly Uint8Array[]): string {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const texts = pieces.map((piece) => decoder.decode(piece, { stream: true }));
  return texts.join("") + decoder.decode();
}

/** Texts that cells name by their number; nothing where they cannot be read. */
function sharedTexts(xml: string): string[] | undefined {
  const texts: string[] = [];
  let text = "";
  for (const element of elementsOf(xml)) {
    if (isBroken(element)) return undefined;
    if (element.kind === "text") text += element.within === "t" ? element.text : "";
    else if (element.name === "si" && element.kind === "open") text = "";
    else if (element.name === "si") texts.push(text);
  }
  return texts;
}

type Cell = { column: number; type: string; text: string; isFormula: boolean };
type Reading = { lines: WorkbookLine[]; line: WorkbookLine; cell?: Cell };

function linesOf(
  xml: string,
  shared: readonly string[],
  mostLines: number,
): WorkbookLine[] | undefined {
  const reading: Reading = { lines: [], line: { line: 0, cells: [], formulas: [] } };
  for (const step of elementsOf(xml)) {
    if (isBroken(step)) return undefined;
    if (step.kind === "text") addWords(reading, step);
    else if (step.kind === "open") begin(reading, step);
    else end(reading, step.name, shared);
    if (reading.lines.length >= mostLines) break;
  }
  return reading.lines;
}

function addWords({ cell }: Reading, { within, text }: Words): void {
  if (cell && (within === "v" || within === "t")) cell.text += text;
}

function end(reading: Reading, name: string, shared: readonly string[]): void {
  if (name === "c") place(reading, shared);
  if (name === "row" && reading.line.cells.some(Boolean)) reading.lines.push(reading.line);
}

function begin(reading: Reading, { name, attributes }: Opened): void {
  const { line, cell } = reading;
  if (name === "row") {
    reading.line = { line: Number(attributes.r) || line.line + 1, cells: [], formulas: [] };
  } else if (name === "c") {
    const column = columnOf(attributes.r) ?? line.cells.length;
    reading.cell = { column, type: attributes.t ?? "n", text: "", isFormula: false };
  } else if (name === "f" && cell) cell.isFormula = true;
}

/** A cell to the far right of everything we ask for is left out. */
function place(reading: Reading, shared: readonly string[]): void {
  const { line, cell } = reading;
  reading.cell = undefined;
  if (!cell || cell.column >= mostColumns) return;
  while (line.cells.length <= cell.column) line.cells.push("");
  line.cells[cell.column] = cell.type === "s" ? (shared[Number(cell.text)] ?? "") : cell.text;
  if (cell.isFormula) line.formulas.push(cell.column);
}

/** "AB12" is in column 27. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference ?? "")?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
