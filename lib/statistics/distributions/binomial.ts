import { requireBetween, requireWhole } from "../exact-input";
import { betaTails } from "./beta";

const TRIES_MAX = 1e15; // Beyond it a count is no longer told from the next one by its chance.

/**
 * The exact chances of x or fewer, and of x or more, successes in n tries of chance p. x from 0 to n, n to 1e15, p
 * from 0 to 1, ends included. A binomial tail is an incomplete beta function (Abramowitz and Stegun 26.5.24).
 */
export function binomialTails(x: number, n: number, p: number): { low: number; high: number } {
  requireWhole("n", n, 0, TRIES_MAX - 1);
  requireWhole("x", x, 0, n);
  requireBetween("a chance", p, 0, 1);
  return {
    low: x === n ? 1 : betaTails(p, x + 1, n - x).above,
    high: x === 0 ? 1 : betaTails(p, x, n - x + 1).below,
  };
}
