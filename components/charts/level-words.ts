/** The four levels as charts print them. The short form always appears together with the key. */
export const levelWords = [
  { name: "Not yet", short: "NY" },
  { name: "Starting", short: "St" },
  { name: "Established", short: "Es" },
  { name: "Embedded", short: "Em" },
] as const;

export type LevelCode = 0 | 1 | 2 | 3;

/** Halfway from a level to "between": a score this near a level, in points of 100, carries its name. */
export const bandHalfWidth = 100 / 12;

/** Where a level sits on the 0 to 100 strip. */
export function levelPosition(level: number): number {
  return (level * 100) / (levelWords.length - 1);
}

/** "Established", or "between Starting and Established" when the score is over a quarter of a level away. */
export function levelInWords(score: number): string {
  const steps = (score * (levelWords.length - 1)) / 100;
  const nearest = Math.round(steps);
  if (Math.abs(steps - nearest) <= 0.25) return levelWords[nearest]?.name ?? "";
  return `between ${levelWords[Math.floor(steps)]?.name} and ${levelWords[Math.ceil(steps)]?.name}`;
}
