import { requireBetween, requireFinite } from "./exact-input";

type Separability = {
  name: string;
  /** The places the setting could hold, counted from the highest. Internal: only the next figure is shown. */
  best: number;
  worst: number;
  /** How many of the others it cannot be told apart from. */
  cannotSeparate: number;
};

/**
 * How many of the others each setting cannot be told apart from (honest-numbers 5; joint rank region of Klein, Wright
 * and Wieczorek 2020). Two are apart when their intervals do not touch. In the given order, never sorted. Throws
 * on an interval that is not finite or whose ends are swapped.
 */
export function separability(
  settings: readonly { name: string; lower: number; upper: number }[],
): Separability[] {
  for (const { lower, upper } of settings) {
    requireFinite("the upper end", upper);
    requireBetween("the lower end", lower, -Number.MAX_VALUE, upper);
  }
  return settings.map((setting) => {
    const above = settings.filter((other) => other.lower > setting.upper).length;
    const below = settings.filter((other) => other.upper < setting.lower).length;
    const [best, worst] = [1 + above, settings.length - below];
    return { name: setting.name, best, worst, cannotSeparate: worst - best };
  });
}
