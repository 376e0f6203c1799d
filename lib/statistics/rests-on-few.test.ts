import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hideBreakdown } from "./hide-breakdown";
import { publishableGroups } from "./hide-nested";
import { restsOnFew } from "./rests-on-few";

const bit = fc.constantFrom(0 as const, 1 as const);
const cases = fc.nat(5).chain((columns) =>
  fc.record({
    sums: fc.array(fc.array(bit, { minLength: columns, maxLength: columns }), { maxLength: 4 }),
    people: fc.array(fc.nat(7), { minLength: columns, maxLength: columns }),
    floor: fc.constantFrom(5, 10),
  }),
);

/** Every combination with weights from -2 to 2: for up to four sums of 0 and 1 no other weights can empty a column. */
function byHand(sums: (0 | 1)[][], people: number[], floor: number): boolean {
  let reached = [people.map(() => 0)];
  for (const sum of sums) {
    reached = reached.flatMap((values) =>
      [-2, -1, 0, 1, 2].map((weight) => values.map((value, at) => value + weight * (sum[at] ?? 0))),
    );
  }
  return reached.some((values) => {
    const standing = people.reduce((all, n, at) => all + (values[at] === 0 ? 0 : n), 0);
    return standing > 0 && standing < floor;
  });
}

describe("what adding and subtracting sums can come down to", () => {
  it("G5 agrees with trying every combination", { timeout: 60_000 }, () => {
    let few = 0;
    fc.assert(
      fc.property(cases, ({ sums, people, floor }) => {
        const found = restsOnFew(sums, people, floor);
        if (found) few += 1;
        expect(found).toBe(byHand(sums, people, floor));
      }),
      { numRuns: 2000, seed: 20_261_112 },
    );
    expect(few).toBeGreaterThan(200);
    expect(few).toBeLessThan(1800);
  });

  it("G5 counts somebody once who said one thing first and another later", () => {
    // Four the same in both, and three who changed: their two answers are six columns' worth of people, and three people.
    const changed: (0 | 1)[][] = [
      [1, 1, 0],
      [1, 0, 1],
    ];
    expect(restsOnFew(changed, [4, 3, 3], 5)).toBe(false);
    expect(restsOnFew(changed, [4, 3, 3], 5, [0, 1, 1])).toBe(true);
    expect(restsOnFew(changed, [4, 5, 5], 5, [0, 1, 1])).toBe(false);
  });

  it("G5 finds what one group less another, or two groups less a third, leave", () => {
    expect(restsOnFew([[1, 1]], [20, 3], 10)).toBe(false);
    expect(
      restsOnFew(
        [
          [1, 1],
          [1, 0],
        ],
        [20, 3],
        10,
      ),
    ).toBe(true);
    const twoInOne: (0 | 1)[][] = [
      [1, 1, 1, 1],
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [1, 1, 1, 0],
    ];
    expect(restsOnFew(twoInOne, [12, 12, 2, 12], 5)).toBe(true);
    expect(restsOnFew(twoInOne, [12, 12, 5, 12], 5)).toBe(false);
    // Two groups of a dozen that differ by one family each way: the difference tells both families' answers.
    expect(
      restsOnFew(
        [
          [1, 1, 0],
          [1, 0, 1],
        ],
        [11, 1, 1],
        5,
      ),
    ).toBe(true);
  });

  it("G5 never lets through what the rules for groups and for pairs refuse", () => {
    const members = fc.uniqueArray(fc.nat(24), { minLength: 5, maxLength: 20 });
    fc.assert(
      fc.property(members, members, fc.constantFrom(5, 10), (one, other, floor) => {
        const everyone = [...new Set([...one, ...other])];
        const groups = new Map(Object.entries({ one, other }));
        const sums = [everyone, one, other].map((group) =>
          everyone.map((person) => (group.includes(person) ? 1 : 0)),
        );
        const people = everyone.map(() => 1);
        if (publishableGroups(groups, floor).length < 2) {
          expect(restsOnFew(sums, people, floor)).toBe(true);
        }
        const sizes = new Map([
          ["one", one.length],
          ["rest", everyone.length - one.length],
        ]);
        const { status, hidden } = hideBreakdown(sizes, floor);
        if (status === "breakdown_hidden" && hidden.length === 2) {
          expect(restsOnFew(sums.slice(0, 2), people, floor)).toBe(true);
        }
      }),
      { numRuns: 1000, seed: 20_261_112 },
    );
  });

  it("says yes to what it cannot search, and refuses half a person", () => {
    const many = Array.from({ length: 21 }, (_, row) =>
      Array.from({ length: 21 }, (_, column) => (row === column ? 1 : 0) as 0 | 1),
    );
    const large = many.map(() => 100);
    expect(restsOnFew(many, large, 5)).toBe(true);
    expect(restsOnFew(many.slice(1), large, 5)).toBe(false);
    expect(() => restsOnFew([[1]], [2.5], 5)).toThrow(/whole number/);
    expect(() => restsOnFew([[1, 0]], [2], 5)).toThrow(/each column/);
  });
});
