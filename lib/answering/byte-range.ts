export type ByteRange = { first: number; last: number };

/**
 * The part of a file that a player asks for (RFC 9110, 14.2). Both ends are counted from 0 and belong to it.
 *
 * @returns nothing where the whole file is the answer, "unsatisfiable" for a part that it does not have
 */
export function byteRange(
  asked: string | null,
  length: number,
): ByteRange | "unsatisfiable" | undefined {
  // Several parts at once, and units other than bytes, may be answered with the whole.
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(asked ?? "") ?? [];
  if (from === "" && to === "") return undefined;
  const first = from === "" ? Math.max(0, length - Number(to)) : Number(from);
  const last = from === "" || to === "" ? length - 1 : Math.min(Number(to), length - 1);
  if (from !== "" && to !== "" && Number(to) < Number(from)) return undefined;
  return first <= last ? { first, last } : "unsatisfiable";
}
