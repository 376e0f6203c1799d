import { completeRows } from "./complete-rows";
import { correlationOf, hasSpread, sumOf } from "./moments";

type Omega = {
  status: "ok" | "not_identified" | "undefined";
  nUsed?: number;
  /** One for each question with spread, -1 to 1, their sum not below 0. */
  loadings?: number[];
  /** 0 to 1. */
  omega?: number;
};

const ROWS_MIN = 3;
const QUESTIONS_MIN = 3;
const ROUNDS_MAX = 20_000;
const SETTLED = 1e-12;
// A question never explains all of its own variance: at least half a percent stays its own.
const LOADING_MAX = Math.sqrt(0.995);

/**
 * McDonald's omega total of one factor (honest-numbers 6): loadings by minimum residuals (Harman and Jones 1966) on
 * Pearson correlations, then the squared sum of loadings over itself plus the uniquenesses. One row
 * for each person; people with a blank (null) are set aside, then questions with no spread. Fewer than three
 * questions do not identify a factor; below three people it is undefined.
 */
export function omegaOneFactor(peopleByQuestions: readonly (readonly (number | null)[])[]): Omega {
  const rows = completeRows(peopleByQuestions);
  const width = peopleByQuestions[0]?.length ?? 0;
  const items = Array.from({ length: width }, (_, item) =>
    rows.flatMap((row) => row[item] ?? []),
  ).filter(hasSpread);
  if (width < QUESTIONS_MIN) return { status: "not_identified" };
  if (rows.length < ROWS_MIN) return { status: "undefined" };
  if (items.length < QUESTIONS_MIN) return { status: "not_identified" };
  const correlations = items.map((a) => items.map((b) => correlationOf(a, b) ?? 0));
  const loadings = pointingUp(minimumResidualLoadings(correlations));
  const common = sumOf(loadings) ** 2;
  const unique = sumOf(loadings.map((loading) => 1 - loading ** 2));
  return { status: "ok", nUsed: rows.length, loadings, omega: common / (common + unique) };
}

/**
 * Each loading in turn is set to what fits its off-diagonal correlations closest while the others stay,
 * until none moves. Every step lowers the squared residuals, so it settles.
 */
function minimumResidualLoadings(correlations: readonly number[][]): number[] {
  const loadings = startingRow(correlations);
  for (let round = 0; round < ROUNDS_MAX; round++) {
    let moved = 0;
    for (const [i, row] of correlations.entries()) {
      const fitted = closestLoading(row, loadings, i);
      moved = Math.max(moved, Math.abs(fitted - (loadings[i] ?? 0)));
      loadings[i] = fitted;
    }
    if (moved < SETTLED) break;
  }
  return loadings;
}

function closestLoading(row: readonly number[], loadings: readonly number[], i: number): number {
  let [products, squares] = [0, 0];
  for (const [j, loading] of loadings.entries()) {
    if (j === i) continue;
    products += (row[j] ?? 0) * loading;
    squares += loading ** 2;
  }
  const fitted = squares === 0 ? 0 : products / squares;
  return Math.max(-LOADING_MAX, Math.min(LOADING_MAX, fitted));
}

/** The row of the question most tied to the others already has the signs the factor will have. */
function startingRow(correlations: readonly number[][]): number[] {
  const strength = (row: readonly number[]) => sumOf(row.map((r) => r * r));
  const strongest = correlations.reduce((a, b) => (strength(b) > strength(a) ? b : a));
  return [...strongest];
}

function pointingUp(loadings: readonly number[]): number[] {
  return sumOf(loadings) < 0 ? loadings.map((loading) => -loading) : [...loadings];
}
