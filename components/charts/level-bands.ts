import { bandHalfWidth, levelPosition, levelWords } from "@/components/charts/level-words";

export type Band = { level: number; from: number; to: number };

/** The stretches of 0 to 100 that carry a level's own name; what lies between them is "between" two levels. */
export const levelBands: Band[] = levelWords.map((_, level) => ({
  level,
  from: Math.max(levelPosition(level) - bandHalfWidth, 0),
  to: Math.min(levelPosition(level) + bandHalfWidth, 100),
}));
