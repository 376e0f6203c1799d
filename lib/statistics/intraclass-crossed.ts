import { completeRows } from "./complete-rows";
import { fQuantile } from "./distributions/fisher-f";
import { DEGREES_MIN } from "./distributions/student-t";
import { hasSpread, meanOf, ratioOf, sumOf } from "./moments";
import { thresholds } from "./thresholds";

/** A coefficient, at most 1 and possibly below 0, with its 95% interval. Absent where it has no value. */
type Coefficient = { value?: number; lower?: number; upper?: number };

type CrossedIntraclass = {
  /** Complete rows. */
  nUsed: number;
  raters: number;
  /** Shrout and Fleiss's ICC(1,1), (2,1), (3,1), then the same for the mean of k raters. */
  icc1: Coefficient;
  icc2: Coefficient;
  icc3: Coefficient;
  icc1k: Coefficient;
  icc2k: Coefficient;
  icc3k: Coefficient;
};

/**
 * The six intraclass correlations of raters who all rated the same things (Shrout and Fleiss 1979; McGraw and
 * Wong 1996 for the interval of ICC(2); honest-numbers 2.3). One row for each thing rated, one column for each rater; rows
 * with a blank (null) are set aside. Absent below two complete rows or two raters, and where
 * nothing varies. Throws on a rating that is not finite and on rows of different length.
 */
export function crossedIntraclass(
  targetsByRaters: readonly (readonly (number | null)[])[],
): CrossedIntraclass {
  const rows = completeRows(targetsByRaters);
  const raters = targetsByRaters[0]?.length ?? 0;
  const size = { nUsed: rows.length, raters };
  if (rows.length < 2 || raters < 2 || !hasSpread(rows.flat())) {
    return { ...size, icc1: {}, icc2: {}, icc3: {}, icc1k: {}, icc2k: {}, icc3k: {} };
  }
  const squares = meanSquares(rows, raters);
  const { n, k, between, within, residual } = squares;
  const oneWay = fLimits(ratioOf(between, within), n - 1, n * (k - 1));
  const fixed = fLimits(ratioOf(between, residual), n - 1, (n - 1) * (k - 1));
  const single = (f: number) => (f - 1) / (f + k - 1);
  const average = (f: number) => 1 - 1 / f;
  const icc2 = randomRaters(squares);
  const raterShare = (squares.judges - residual) / n;
  return {
    ...size,
    icc1: coefficient(between - within, between + (k - 1) * within, oneWay, single),
    icc2,
    icc3: coefficient(between - residual, between + (k - 1) * residual, fixed, single),
    icc1k: coefficient(between - within, between, oneWay, average),
    icc2k: {
      value: ratioOf(between - residual, between + raterShare),
      lower: steppedUp(icc2.lower, k),
      upper: steppedUp(icc2.upper, k),
    },
    icc3k: coefficient(between - residual, between, fixed, average),
  };
}

type MeanSquares = {
  n: number;
  k: number;
  between: number;
  within: number;
  judges: number;
  residual: number;
};
type Limits = { lower?: number; upper?: number };

function meanSquares(rows: readonly number[][], k: number): MeanSquares {
  const n = rows.length;
  const grand = meanOf(rows.flat()) ?? 0;
  const squaresOf = (values: number[]) => sumOf(values.map((value) => (value - grand) ** 2));
  const columns = Array.from({ length: k }, (_, j) => rows.flatMap((row) => row[j] ?? []));
  const total = squaresOf(rows.flat());
  const ofRows = k * squaresOf(rows.flatMap((row) => meanOf(row) ?? []));
  const ofColumns = n * squaresOf(columns.flatMap((column) => meanOf(column) ?? []));
  // Exact zeros come out as roundings of either sign; below this share of the total they are zero.
  const settled = (squares: number) => (squares < total * 1e-12 ? 0 : squares);
  return {
    n,
    k,
    between: settled(ofRows) / (n - 1),
    within: settled(total - ofRows) / (n * (k - 1)),
    judges: settled(ofColumns) / (k - 1),
    residual: settled(total - ofRows - ofColumns) / ((n - 1) * (k - 1)),
  };
}

function fLimits(f: number | undefined, d1: number, d2: number): Limits {
  if (f === undefined) return {};
  return { lower: f / fQuantile(UPPER, d1, d2), upper: f * fQuantile(UPPER, d2, d1) };
}

const UPPER = (1 + thresholds.confidence) / 2;

function coefficient(
  numerator: number,
  denominator: number,
  limits: Limits,
  fromF: (f: number) => number,
): Coefficient {
  const at = (f: number | undefined) => (f === undefined ? undefined : ratioOf(fromF(f), 1));
  return {
    value: ratioOf(numerator, denominator),
    lower: at(limits.lower),
    upper: at(limits.upper),
  };
}

/** ICC(2,1): raters are a sample too, so the degrees of freedom are Satterthwaite's. */
function randomRaters({ n, k, between, judges, residual }: MeanSquares): Coefficient {
  const value = ratioOf(
    between - residual,
    between + (k - 1) * residual + (k * (judges - residual)) / n,
  );
  const judgesF = ratioOf(judges, residual);
  if (value === undefined || judgesF === undefined) return { value };
  const spread = n * (1 + (k - 1) * value) - k * value;
  const top = (k - 1) * (n - 1) * (k * value * judgesF + spread) ** 2;
  const freedom = ratioOf(top, (n - 1) * (k * value * judgesF) ** 2 + spread ** 2);
  if (freedom === undefined || freedom < DEGREES_MIN) return { value };
  const high = fQuantile(UPPER, n - 1, freedom);
  const low = fQuantile(UPPER, freedom, n - 1);
  const shared = k * judges + (k * n - k - n) * residual;
  return {
    value,
    lower: ratioOf(n * (between - high * residual), high * shared + n * between),
    upper: ratioOf(n * (low * between - residual), shared + n * low * between),
  };
}

/** Spearman and Brown: from one rater to the mean of k. */
function steppedUp(single: number | undefined, k: number): number | undefined {
  return single === undefined ? undefined : ratioOf(k * single, 1 + (k - 1) * single);
}
