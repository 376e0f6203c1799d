import type { QuestionResult } from "./model";

/**
 * The results as what they say, before they are a page, a print or a PDF: all are made from these blocks, so that none
 * says what another hides (C-12). Who answered comes first, and nothing turns it off.
 */
export type ResultsBlock =
  | { kind: "heading"; level: 2 | 3; text: string }
  | { kind: "paragraph" | "small" | "quote"; text: string }
  | { kind: "table"; caption: string; header: readonly string[]; rows: readonly string[][] }
  /** One question: its picture is drawn from `result`, its words are here. */
  | { kind: "question"; result: QuestionResult; paragraphs: string[]; table: QuestionTable };

/** The table under a picture: what it shows, and nothing more. */
export type QuestionTable = {
  caption: string;
  header: readonly string[];
  rows: readonly string[][];
};
