import { requireBetween, requireWhole } from "../exact-input";
import { betaCdf } from "./beta";

/**
 * The exact chances of x or fewer, and of x or more, successes in n tries of chance p. x from 0 to n, p from 0
 * to 1, ends included. A binomial tail is an incomplete beta function (Abramowitz and Stegun 26.5.24).
 */
export function binomialTails(x: number, n: number, p: number): { low: number; high: number } {
  requireWhole("n", n, 0);
  requireWhole("x", x, 0, n);
  requireBetween("a chance", p, 0, 1);
  return {
    low: x === n ? 1 : betaCdf(1 - p, n - x, x + 1),
    high: x === 0 ? 1 : betaCdf(p, x, n - x + 1),
  };
}
