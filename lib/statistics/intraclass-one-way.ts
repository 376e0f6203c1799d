import { requireFinite } from "./exact-input";
import { hasSpread, meanOf, ratioOf, sumOf } from "./moments";

type OneWayIntraclass = {
  status: "ok" | "undefined";
  groups: number;
  /** Values. */
  n: number;
  msBetween?: number;
  msWithin?: number;
  /** The group size that stands for unequal ones. */
  k0?: number;
  /** How much of the variation lies between groups; at most 1, below 0 when there is less than chance. */
  icc1?: number;
  /** How far one group's mean can be trusted, at group size k0. */
  icc1K?: number;
};

/**
 * ICC(1) and ICC(1,k) of values in groups of unequal size, by one-way analysis of variance (Shrout and Fleiss 1979;
 * honest-numbers 2.3). Undefined for fewer than two groups, for groups of one value each, and where nothing
 * varies. A blank value (null) leaves with its group label. Throws on lists of different length.
 */
export function oneWayIntraclass(
  values: readonly (number | null)[],
  groups: readonly string[],
): OneWayIntraclass {
  const members = [...byGroup(values, groups).values()];
  const all = members.flat();
  const size = { groups: members.length, n: all.length };
  const grand = meanOf(all);
  if (grand === undefined || size.groups < 2 || size.n === size.groups || !hasSpread(all)) {
    return { status: "undefined", ...size };
  }
  const means = members.map((group) => ({ group, mean: meanOf(group) ?? grand }));
  const between = sumOf(means.map(({ group, mean }) => group.length * (mean - grand) ** 2));
  const within = sumOf(
    means.flatMap(({ group, mean }) => group.map((value) => (value - mean) ** 2)),
  );
  const msBetween = between / (size.groups - 1);
  const msWithin = within / (size.n - size.groups);
  const squaredSizes = sumOf(members.map((group) => group.length ** 2));
  const k0 = (size.n - squaredSizes / size.n) / (size.groups - 1);
  return {
    status: "ok",
    ...size,
    msBetween,
    msWithin,
    k0,
    icc1: ratioOf(msBetween - msWithin, msBetween + (k0 - 1) * msWithin),
    icc1K: ratioOf(msBetween - msWithin, msBetween),
  };
}

function byGroup(
  values: readonly (number | null)[],
  groups: readonly string[],
): Map<string, number[]> {
  if (values.length !== groups.length) {
    throw new RangeError("every value needs its group: lengths differ");
  }
  const members = new Map<string, number[]>();
  for (const [i, group] of groups.entries()) {
    const value = values[i] ?? null;
    if (value === null) continue;
    requireFinite("a value", value);
    members.set(group, [...(members.get(group) ?? []), value]);
  }
  return members;
}
