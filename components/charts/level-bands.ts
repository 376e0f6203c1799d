import { levelWords } from "@/components/charts/level-words";
import { placeOfLevel } from "@/lib/statistics/theme-score";

export type Band = { level: number; at: number; from: number; to: number };

/**
 * Where each level sits on 0 to 100, and the stretch that carries its own name; what lies between two stretches is
 * "between" two levels.
 */
export const levelBands: Band[] = levelWords.map((_, level) => {
  const { at, reach } = placeOfLevel(level, levelWords.length);
  return { level, at, from: Math.max(at - reach, 0), to: Math.min(at + reach, 100) };
});
