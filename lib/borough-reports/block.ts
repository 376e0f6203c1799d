/**
 * The report as what it says, before it is a page or a PDF: both are made from these blocks, so that neither says what the
 * other does not (C-12).
 */
export type ReportBlock =
  | { kind: "heading"; level: 2; text: string }
  | { kind: "paragraph" | "small"; text: string }
  | {
      kind: "table";
      caption: string;
      header: readonly string[];
      /** A cell's first line stands out; what follows is small print. */
      rows: readonly string[][];
      /** How many settings are at each level, drawn in a row's second cell. */
      bars?: readonly (readonly number[] | undefined)[];
    };

export function heading(text: string): ReportBlock {
  return { kind: "heading", level: 2, text };
}

export function paragraph(text: string): ReportBlock {
  return { kind: "paragraph", text };
}

export function small(text: string): ReportBlock {
  return { kind: "small", text };
}

/** A commissioner's own words, as they were typed; nothing where nothing was. */
export function ownWords(title: string, words: string): ReportBlock[] {
  const said = words.split(/\n+/).filter(Boolean);
  return said.length > 0 ? [heading(title), ...said.map(paragraph)] : [];
}

/** "Parents who work", of words from within a sentence. */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
