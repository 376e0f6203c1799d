import type { SignedYear } from "@/lib/profiles/model";
import type { OwnLevel } from "./model";

/** The newest signed level of each of these questions; one nobody could answer then has none. */
export function ownLevelsIn(
  years: readonly Pick<SignedYear, "year" | "results">[],
  codes: ReadonlySet<string>,
): Map<string, OwnLevel> {
  const levels = new Map<string, OwnLevel>();
  const oldestFirst = years.toSorted((a, b) => a.year - b.year);
  for (const { year, results } of oldestFirst) {
    const answers = [...results.values()].flatMap((result) => Object.entries(result.answers));
    for (const [code, level] of answers) {
      if (codes.has(code) && typeof level === "number") levels.set(code, { level, year });
    }
  }
  return levels;
}
