import { expect, test } from "vitest";
import { download } from "./download";

const nameOf = (...parts: (string | number)[]) =>
  download("x", "csv", ...parts).headers.get("content-disposition");

test("F29 a download is a named file that nobody keeps", () => {
  const response = download(new Uint8Array([1]), "pdf", "Larch Lane Nursery", "elppeg", 2026);
  expect(response.headers.get("content-disposition")).toBe(
    'attachment; filename="larch-lane-nursery-elppeg-2026.pdf"',
  );
  expect(response.headers.get("content-type")).toBe("application/pdf");
  expect(response.headers.get("cache-control")).toContain("no-store");
});

test("R-WEB-06 a name holds nothing that a header or a folder could take for more than a name", () => {
  expect(nameOf('Zoë’s "Nest"\r\n')).toBe('attachment; filename="zoe-s-nest.csv"');
  expect(nameOf("../幼稚園")).toBe('attachment; filename="table.csv"');
});
