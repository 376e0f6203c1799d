/** The four levels as charts print them. The short form always appears together with the key. */
export const levelWords = [
  { name: "Not yet", short: "NY" },
  { name: "Starting", short: "St" },
  { name: "Established", short: "Es" },
  { name: "Embedded", short: "Em" },
] as const;

/** Halfway from a level to "between": a score this near a level, in points of 100, carries its name. */
export const bandHalfWidth = 100 / 12;

/** Where a level sits on the 0 to 100 strip. */
export function levelPosition(level: number): number {
  return (level * 100) / (levelWords.length - 1);
}
