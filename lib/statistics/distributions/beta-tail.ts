import { requireBetween } from "../exact-input";
import { normalUpperTail } from "./normal";
import { stirlingError } from "./stirling";

const FRACTION_TERMS_MAX = 100_000;
// Where both shapes are this large the fraction needs more terms than that, and the expansion is exact to the digit.
const EXPANSION_FROM = 1e9;

const SHAPE_MIN = 1e-6;
const SHAPE_MAX = 1e15;

/** Shapes from a millionth to 1e15: what lies beyond is no longer computed to the digits that are promised. */
export function requireShape(a: number, b: number): void {
  requireBetween("a beta shape", a, SHAPE_MIN, SHAPE_MAX);
  requireBetween("a beta shape", b, SHAPE_MIN, SHAPE_MAX);
}

/**
 * The chance of a Beta(a, b) variable below share, where rest is 1 - share, for a share up to about the mean. By its
 * continued fraction (Didonato and Morris 1992, (9)) or, for enormous shapes, by Temme's uniform expansion
 * (Temme 1982; DLMF 8.18.9).
 */
export function lowerTail(share: number, rest: number, a: number, b: number): number {
  requireShape(a, b);
  requireShares(share, rest);
  // Beyond it the fraction's denominators may vanish; a caller asks for the other tail there.
  requireBetween("a share up to the mean", share, Number.MIN_VALUE, (a + 1) / (a + b));
  const exponent = exponentAt(share, rest, a, b);
  if (Math.min(a, b) >= EXPANSION_FROM) return expansion(share, rest, a, b, exponent);
  return weight(exponent, a, b) / fraction(share, rest, a, b);
}

/** The derivative of that chance with respect to share. */
export function density(share: number, rest: number, a: number, b: number): number {
  requireShape(a, b);
  requireShares(share, rest);
  const height = weight(exponentAt(share, rest, a, b), a, b) / share / rest;
  return Math.min(height, Number.MAX_VALUE);
}

/** They add up to 1. One of the two may round to it, but neither may be 0: there is no logarithm of it. */
function requireShares(share: number, rest: number): void {
  requireBetween("a share and its rest", share + rest, 1 - Number.EPSILON, 1 + Number.EPSILON);
  requireBetween("a share", share, Number.MIN_VALUE, 1);
  requireBetween("a share", rest, Number.MIN_VALUE, 1);
}

/**
 * The logarithm of share^a rest^b less its value at the mean a/(a+b): at most 0. Written around the mean, where the
 * large logarithms that cancel in the plain form are gone before they are computed.
 */
function exponentAt(share: number, rest: number, a: number, b: number): number {
  const [mean, otherMean] = [a / (a + b), b / (a + b)];
  const distance = distanceFromMean(share, rest, a, b);
  return (
    a * logLessLinear(distance / mean, share / mean) +
    b * logLessLinear(-distance / otherMean, rest / otherMean)
  );
}

function distanceFromMean(share: number, rest: number, a: number, b: number): number {
  return share < rest ? share - a / (a + b) : b / (a + b) - rest;
}

/** share^a rest^b / B(a, b), from its exponent. */
function weight(exponent: number, a: number, b: number): number {
  const correction = stirlingError(a + b) - stirlingError(a) - stirlingError(b);
  return Math.sqrt((a / (a + b)) * (b / (2 * Math.PI))) * Math.exp(exponent + correction);
}

/** ln(ratio) - u, where ratio is 1 + u. The linear parts of the two sides cancel, so they may be left out. */
function logLessLinear(u: number, ratio: number): number {
  if (Math.abs(u) < 0.01) return seriesLessLinear(u);
  // Far below the mean, 1 + u has lost the digits of the share; the plain ratio keeps them.
  return (u < -0.5 ? Math.log(ratio) : Math.log1p(u)) - u;
}

/** -u²/2 + u³/3 - …, which near the mean keeps the digits that a difference of two near numbers would lose. */
function seriesLessLinear(u: number): number {
  let sum = 0;
  for (let power = 9; power >= 2; power--) sum = -u * sum - 1 / power;
  return sum * u * u;
}

/** Lentz's evaluation, from the first denominator on; every denominator is above 0. */
function fraction(share: number, rest: number, a: number, b: number): number {
  // a rest - b share, by the distance from the mean, which has kept its digits.
  const lead = -(a + b) * distanceFromMean(share, rest, a, b);
  let value = denominatorAt(0, share, lead, a, b);
  let [c, d] = [value, 0];
  for (let m = 1; m <= FRACTION_TERMS_MAX; m++) {
    const numerator =
      ((a + m - 1) / (a + 2 * m - 1)) *
      ((a + b + m - 1) / (a + 2 * m - 1)) *
      m *
      (b - m) *
      share *
      share;
    const denominator = denominatorAt(m, share, lead, a, b);
    d = 1 / (denominator + numerator * d);
    c = denominator + numerator / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 2 * Number.EPSILON) break;
  }
  return value;
}

function denominatorAt(m: number, share: number, lead: number, a: number, b: number): number {
  const first = ((a + m) * (lead + 1 + m * (2 - share))) / (a + 2 * m + 1);
  // At 0 the second part is 0, even for a shape of 1, where it would be written as 0/0.
  return m === 0 ? first : first + m + (m * (b - m) * share) / (a + 2 * m - 1);
}

function expansion(share: number, rest: number, a: number, b: number, exponent: number): number {
  const [mean, otherMean] = [a / (a + b), b / (a + b)];
  const distance = distanceFromMean(share, rest, a, b);
  const z = Math.sqrt(-2 * exponent);
  const ofNormal = distance < 0 ? normalUpperTail(z) : 1 - normalUpperTail(z);
  return ofNormal + skewness(distance, mean, otherMean, a + b, z, exponent);
}

/** The first term beyond the normal; the next is smaller by the size of the shapes. */
function skewness(
  distance: number,
  mean: number,
  otherMean: number,
  size: number,
  z: number,
  exponent: number,
): number {
  const atMean = (otherMean - mean) / (3 * Math.sqrt(mean * otherMean));
  const eta = (Math.sign(distance) * z) / Math.sqrt(size);
  const away = 1 / eta - Math.sqrt(mean * otherMean) / distance;
  const coefficient = Math.abs(eta) < 1e-6 ? atMean : away;
  return (coefficient * Math.exp(exponent)) / Math.sqrt(2 * Math.PI * size);
}
