import { chance } from "./chance";
import type { ExampleSetting } from "./setting";

/** Share of the whole at each level: nobody; some; most; nearly everybody. */
const shares = [
  [0, 0],
  [0.15, 0.45],
  [0.55, 0.85],
  [0.85, 1],
] as const;

/** "How many of how many" for a question that asks about everybody; about half of the settings count. */
export function countedFor(
  { slug, places, staff }: ExampleSetting,
  whole: string,
  code: string,
  level: number,
  year: number,
): { countedYes: number; countedOf: number } | undefined {
  if (chance(slug, code, year, "counts") < 0.45) return undefined;
  const countedOf = whole === "parents" ? Math.round(places * 1.4) : staff;
  const [least, most] = shares[level] ?? [0, 0];
  const share = least + (most - least) * chance(slug, code, year, "share");
  const countedYes = Math.round(share * countedOf);
  return { countedYes, countedOf };
}
