/** The type of the words, as the bytes of two font files. */
export type Fonts = { regular: Uint8Array; bold: Uint8Array };

const ink = "#17232b";
const soft = "#51616b";
const brand = "#0b4f5c";
const edge = "#77848b";

/** Sizes in points; the colours are those of the screens in daylight. */
const styles = {
  eyebrow: { size: 9.5, before: 0, after: 2, colour: soft, bold: false },
  title: { size: 21, before: 0, after: 6, colour: ink, bold: true },
  section: { size: 14, before: 14, after: 4, colour: brand, bold: true },
  item: { size: 10.5, before: 8, after: 1, colour: ink, bold: true },
  body: { size: 10, before: 0, after: 4, colour: ink, bold: false },
  small: { size: 9, before: 0, after: 3, colour: soft, bold: false },
  quote: { size: 10, before: 0, after: 4, colour: ink, bold: false },
} as const;

const levelColours = ["#e9dfcf", "#a9cdca", "#2e7d82", "#0b4f5c"];
const line = "#d9d5cb";
const quoteIndent = 12;
const cellPadding = 5;
const tableSize = 9;
const pictureHeight = 7;

type Tag = "P" | "H1" | "H2" | "H3" | "BlockQuote";
type TableRow = {
  cells: string[];
  /** Drawn above the words of the second cell: how many questions are at each level. */
  bar?: readonly number[];
  /** Drawn above the words of the third cell: places from 0 to 100, last year's a square and this year's a dot. */
  strip?: { earlier?: number; later?: number };
};

/**
 * What a report is written on: each call puts words down and tags them for those who hear the page. Lines, bars and
 * the foot of a page are for eyes only and left out of what is read aloud.
 */
export class PdfSheet {
  private readonly root: PDFKit.PDFStructureElement;
  private readonly left: number;
  private readonly width: number;

  constructor(
    private readonly document: PDFKit.PDFDocument,
    fonts: Fonts,
  ) {
    document.registerFont("regular", Buffer.from(fonts.regular));
    document.registerFont("bold", Buffer.from(fonts.bold));
    this.root = document.struct("Document");
    document.addStructure(this.root);
    const { left, right } = document.page.margins;
    this.left = left;
    this.width = document.page.width - left - right;
  }

  /** @param lead words in bold that begin the paragraph */
  words(tag: Tag, text: string, style: keyof typeof styles, lead = ""): void {
    const { document } = this;
    const { size, before, after, colour, bold } = styles[style];
    const indent = style === "quote" ? quoteIndent : 0;
    const width = this.width - indent;
    document.font(bold ? "bold" : "regular").fontSize(size);
    const height = document.heightOfString(lead + text, { width });
    // A heading never stands alone at the foot of a page.
    if (!this.fits(before + (tag.startsWith("H") ? height + 40 : Math.min(height, 40)))) {
      document.addPage();
    } else document.y += before;
    const top = document.y;
    this.root.add(
      document.struct(tag, {}, () => {
        document.x = this.left + indent;
        document.fillColor(colour);
        if (lead) document.font("bold").text(`${lead} `, { continued: true, width });
        document.font(bold ? "bold" : "regular").text(text, { width });
      }),
    );
    if (style === "quote" && document.y > top) this.rule(this.left, top, this.left, document.y);
    document.y += after;
  }

  /** @param shares of the width for each column */
  table(header: readonly string[], rows: readonly TableRow[], shares: readonly number[]): void {
    const total = shares.slice(0, header.length).reduce((sum, share) => sum + share, 0);
    const widths = header.map((_, index) => ((shares[index] ?? 0) / total) * this.width);
    const table = this.document.struct("Table");
    this.root.add(table);
    this.row(table, { cells: [...header] }, widths, true);
    for (const row of rows) this.row(table, row, widths, false);
    table.end();
    this.document.x = this.left;
    this.document.y += 6;
  }

  nextPage(): void {
    this.document.addPage();
  }

  footer(text: string): void {
    const { document } = this;
    const { start, count } = document.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      document.switchToPage(page);
      const { margins, height } = document.page;
      // Below the margin, where a line of text would otherwise begin a new page.
      const kept = margins.bottom;
      margins.bottom = 0;
      this.aside(() => {
        document.font("regular").fontSize(8.5).fillColor(soft);
        const words = `${text} · page ${page + 1} of ${count}`;
        document.text(words, this.left, height - 36, { lineBreak: false });
      });
      margins.bottom = kept;
    }
  }

  end(): void {
    this.root.end();
    this.document.end();
  }

  private row(
    table: PDFKit.PDFStructureElement,
    row: TableRow,
    widths: readonly number[],
    isHeader: boolean,
  ) {
    const { document } = this;
    const pictures = [undefined, row.bar, row.strip];
    const above = (index: number) => (pictures[index] ? pictureHeight + 3 : 0);
    const heights = row.cells.map((cell, index) => {
      document.font(isHeader || index === 0 ? "bold" : "regular").fontSize(tableSize);
      const width = (widths[index] ?? 0) - cellPadding;
      return above(index) + document.heightOfString(cell, { width });
    });
    const height = Math.max(...heights) + 2 * cellPadding;
    if (!this.fits(height)) document.addPage();
    const top = document.y;
    const made = document.struct("TR");
    table.add(made);
    let x = this.left;
    row.cells.forEach((cell, index) => {
      const width = (widths[index] ?? 0) - cellPadding;
      const y = top + cellPadding;
      if (index === 1 && row.bar) this.levels(row.bar, x, y, width - 8);
      if (index === 2 && row.strip) this.strip(row.strip, x, y, width - 8);
      made.add(this.cell(cell, isHeader || index === 0, { x, y: y + above(index), width }));
      x += widths[index] ?? 0;
    });
    made.end();
    document.y = top + height;
    this.rule(this.left, document.y, this.left + this.width, document.y);
  }

  /** Its first line stands out; what follows is small print. */
  private cell(words: string, isHead: boolean, at: { x: number; y: number; width: number }) {
    const { document } = this;
    const [first = "", ...rest] = words.split("\n");
    return document.struct(isHead ? "TH" : "TD", {}, () => {
      document
        .font(isHead ? "bold" : "regular")
        .fontSize(tableSize)
        .fillColor(ink);
      document.text(first, at.x, at.y, { width: at.width });
      if (rest.length === 0) return;
      document.font("regular").fillColor(soft);
      document.text(rest.join("\n"), at.x, document.y, { width: at.width });
    });
  }

  /** Four shades from the lowest level up, as wide as their questions are many. */
  private levels(counts: readonly number[], x: number, y: number, wide: number) {
    const { document } = this;
    const all = counts.reduce((sum, count) => sum + count, 0);
    if (all === 0) return;
    this.aside(() => {
      let at = x;
      counts.forEach((count, level) => {
        const part = (count / all) * wide;
        if (count > 0) document.rect(at, y, part, pictureHeight).fill(levelColours[level] ?? line);
        at += part;
      });
      document.rect(x, y, wide, pictureHeight).lineWidth(0.5).stroke(edge);
    });
  }

  private strip(
    { earlier, later }: { earlier?: number; later?: number },
    x: number,
    y: number,
    wide: number,
  ) {
    const { document } = this;
    const middle = y + pictureHeight / 2;
    const place = (points: number) => x + 3 + (points / 100) * (wide - 6);
    this.aside(() => {
      document
        .moveTo(x, middle)
        .lineTo(x + wide, middle)
        .lineWidth(1)
        .stroke(line);
      if (earlier !== undefined && later !== undefined) {
        document
          .moveTo(place(earlier), middle)
          .lineTo(place(later), middle)
          .lineWidth(2)
          .stroke(soft);
      }
      if (earlier !== undefined) {
        document
          .rect(place(earlier) - 3, middle - 3, 6, 6)
          .lineWidth(1)
          .fillAndStroke("#ffffff", ink);
      }
      if (later !== undefined) document.circle(place(later), middle, 2.8).fill(brand);
    });
  }

  private rule(fromX: number, fromY: number, toX: number, toY: number) {
    const { document } = this;
    this.aside(() => document.moveTo(fromX, fromY).lineTo(toX, toY).lineWidth(1).stroke(line));
  }

  private aside(draw: () => void) {
    this.document.markContent("Artifact", { type: "Layout" });
    draw();
    this.document.endMarkedContent();
  }

  private fits(height: number): boolean {
    const { page, y } = this.document;
    return y + height <= page.height - page.margins.bottom;
  }
}
