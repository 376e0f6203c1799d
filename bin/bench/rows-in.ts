/** The rows of a statement; the two drivers wrap them differently. */
export async function rowsIn<Row>(answer: Promise<unknown>): Promise<Row[]> {
  const result = (await answer) as Row[] | { rows: Row[] };
  return Array.isArray(result) ? [...result] : result.rows;
}
