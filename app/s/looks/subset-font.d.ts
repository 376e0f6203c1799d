declare module "subset-font" {
  /** Only the glyphs that a text needs, with the rules that shape them. */
  function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: "woff2"; variationAxes?: Record<string, number> },
  ): Promise<Buffer>;
  export = subsetFont;
}
