import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What each page of a PDF says, in one text a page. */
export async function textsOfPdf(bytes: Uint8Array): Promise<string[]> {
  // The reader keeps what it is given: it gets a copy.
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = Array.from({ length: pdf.numPages }, async (_, index) => {
    const { items } = await (await pdf.getPage(index + 1)).getTextContent();
    return items.map((item) => ("str" in item ? item.str : "")).join(" ");
  });
  return Promise.all(pages);
}
