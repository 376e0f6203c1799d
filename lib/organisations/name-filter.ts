/** More than anybody types to find a name. */
const longest = 100;

/** Part of a name to look for, from an address; nothing when there is none. */
export function nameFrom(asked: string | string[] | undefined): string | undefined {
  return [asked].flat()[0]?.trim().slice(0, longest) || undefined;
}

/** Those whose name has each of these words in it, however they are spelt: "st barts" finds "St Bart’s Nursery". */
export function withName<T>(
  items: readonly T[],
  wanted: string | undefined,
  nameOf: (item: T) => string,
): readonly T[] {
  if (!wanted) return items;
  const words = plain(wanted).split(/\s+/);
  return items.filter((item) => words.every((word) => plain(nameOf(item)).includes(word)));
}

/** Without accents, capitals and apostrophes: people leave them out. */
function plain(words: string): string {
  return words
    .normalize("NFD")
    .replaceAll(/[\p{M}'’]/gu, "")
    .toLowerCase();
}
