const ITERATIONS_MAX = 1200; // Enough halvings to walk from 1 to the smallest number there is.
const RELATIVE_TOLERANCE = 1e-15;

type Search = {
  /** Increasing between lower and upper, negative at lower and positive at upper. */
  height: (x: number) => number;
  /** The derivative of height; may be zero or infinite, which only costs speed. */
  slope: (x: number) => number;
  lower: number;
  upper: number;
  start: number;
};

/**
 * Where an increasing function crosses zero, to about 15 significant digits. Newton's step while it stays
 * inside the bracket and shrinks, otherwise a halving, so it cannot run away on the flat tails of
 * a distribution.
 */
export function zeroOf({ height, slope, lower, upper, start }: Search): number {
  let [low, high, x, previousStep] = [lower, upper, start, upper - lower];
  for (let i = 0; i < ITERATIONS_MAX; i++) {
    const y = height(x);
    if (y === 0) return x;
    if (y < 0) low = x;
    else high = x;
    const newton = x - y / slope(x);
    const trusted = newton > low && newton < high && Math.abs(newton - x) < previousStep / 2;
    const next = trusted ? newton : (low + high) / 2;
    previousStep = Math.abs(next - x);
    if (previousStep <= RELATIVE_TOLERANCE * Math.abs(next)) return next;
    x = next;
  }
  return x;
}
