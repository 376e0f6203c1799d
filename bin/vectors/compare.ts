/**
 * Where actual departs from expected, as one sentence for each place; empty when they agree. Numbers may
 * differ by tolerance, everything else must be equal. null in expected means not computable: the figure must be
 * absent. Names are compared in the file's snake_case.
 */
export function departures(
  expected: unknown,
  actual: unknown,
  tolerance: number,
  path = "",
): string[] {
  if (typeof expected === "number" && typeof actual === "number") {
    // Written so that NaN departs: no comparison with it is true.
    return Math.abs(actual - expected) <= tolerance ? [] : [sentence(path, expected, actual)];
  }
  if (expected === null) return isBlank(actual) ? [] : [sentence(path, expected, actual)];
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length) {
    return expected.flatMap((item, i) => departures(item, actual[i], tolerance, `${path}[${i}]`));
  }
  if (isFigures(expected) && (isFigures(actual) || isBlank(actual))) {
    const figures = inSnakeCase(actual ?? {});
    return Object.entries(expected).flatMap(([key, value]) =>
      departures(value, figures.get(key), tolerance, path ? `${path}.${key}` : key),
    );
  }
  return expected === actual ? [] : [sentence(path, expected, actual)];
}

/** Nothing at all, or a group of figures none of which could be computed. */
function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return isFigures(value) && Object.values(value).every(isBlank);
}

function isFigures(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function inSnakeCase(figures: object): Map<string, unknown> {
  return new Map(
    Object.entries(figures).map(([key, value]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
}

function sentence(path: string, expected: unknown, actual: unknown): string {
  return `${path}: expected ${shown(expected)}, got ${shown(actual)}`;
}

function shown(value: unknown): string {
  return Number.isNaN(value) ? "NaN" : (JSON.stringify(value) ?? "nothing");
}
