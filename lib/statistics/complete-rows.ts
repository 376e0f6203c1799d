import { requireFinite } from "./exact-input";

/**
 * The rows without a blank (null), in order. Throws on a value that is not finite and on rows of
 * different length, which would pair one question's answers with another's.
 */
export function completeRows(rows: readonly (readonly (number | null)[])[]): number[][] {
  const width = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== width)) {
    throw new RangeError("every row needs the same places: row lengths differ");
  }
  for (const value of rows.flat()) if (value !== null) requireFinite("a value", value);
  return rows
    .map((row) => row.filter((value) => value !== null))
    .filter((row) => row.length === width);
}
