/**
 * The guards of the statistics module. A blank answer is data and gets a status; a level of 1.5 or a count of
 * -2 is a fault in the caller, and a figure computed from it would look as sound as any other, so it throws.
 */

/** A whole number from min to max, or a RangeError that names the thing and shows the value. */
export function requireWhole(
  what: string,
  value: number,
  min: number,
  max: number = Number.MAX_SAFE_INTEGER,
): void {
  if (!Number.isSafeInteger(value) || value < min || value > max) {
    const upTo = max === Number.MAX_SAFE_INTEGER ? `${min} or more` : `from ${min} to ${max}`;
    throw new RangeError(`${what} must be a whole number, ${upTo}; got ${shown(value)}`);
  }
}

const LEVELS_MAX = 100; // Far beyond any scale in use; above it a count of levels is a fault in the caller.

/** How many levels a scale has: from 2, so that there is something to choose, to 100. */
export function requireLevels(levels: number): void {
  requireWhole("levels", levels, 2, LEVELS_MAX);
}

/** Any finite number, or a RangeError that names the thing and shows the value. */
export function requireFinite(what: string, value: number): void {
  requireBetween(what, value, -Number.MAX_VALUE, Number.MAX_VALUE);
}

/** A finite number from min to max, or a RangeError that names the thing and shows the value. */
export function requireBetween(what: string, value: number, min: number, max: number): void {
  if (!Number.isFinite(value) || value < min || value > max) {
    throw new RangeError(`${what} must be a finite number${span(min, max)}; got ${shown(value)}`);
  }
}

/** A number strictly inside (0, 1), such as a confidence; both ends have no finite quantile. */
export function requireInside(what: string, value: number): void {
  if (typeof value !== "number" || !(value > 0 && value < 1)) {
    throw new RangeError(
      `${what} must be a number between 0 and 1, ends excluded; got ${shown(value)}`,
    );
  }
}

function span(min: number, max: number): string {
  if (max === Number.MAX_VALUE) {
    if (min > 0) return " above 0";
    return min === 0 ? " of 0 or more" : "";
  }
  return min === -Number.MAX_VALUE ? ` up to ${max}` : ` from ${min} to ${max}`;
}

function shown(value: unknown): string {
  return typeof value === "string" ? `"${value}"` : String(value);
}

/** Counts that stand in a sentence: whole, and none below zero. */
export function requireCounts(...counts: number[]): void {
  for (const each of counts) requireWhole("a count in a sentence", each, 0);
}

/** Points that stand in a sentence: from 0 to 100. */
export function requirePoints(...points: number[]): void {
  for (const each of points) requireBetween("points in a sentence", each, 0, 100);
}
