import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pinnedParts } from "@/tests/support/differencing-attack";
import { wordsGiveOneAway } from "./coded-words";
import { smallGroupWords } from "./small-group-words";

const wordOf = (favourable: number, rated: number) =>
  smallGroupWords(favourable, rated, { minReplies: 5, numbersFrom: rated + 1 });

describe("words beside a total", () => {
  it("F47 give one family away when the total leaves each word one reading", () => {
    const two = [
      { rated: 6, favourable: 5 },
      { rated: 14, favourable: 13 },
    ];
    // Both "nearly all", and two unhappy families in all: one in each.
    expect(wordsGiveOneAway(two, { rated: 20, favourable: 18, inWords: false })).toBe(true);
    const one = [{ rated: 6, favourable: 6 }, two[1] ?? { rated: 14 }];
    expect(wordsGiveOneAway(one, { rated: 20, favourable: 19, inWords: false })).toBe(false);
  });

  it("F47 are not to blame for what everybody's agreement says by itself", () => {
    const parts = [
      { rated: 6, favourable: 6 },
      { rated: 14, favourable: 14 },
    ];
    expect(wordsGiveOneAway(parts, { rated: 20, favourable: 20, inWords: false })).toBe(false);
  });

  it("F47 agree with trying every way the families could have answered", () => {
    const part = fc
      .record({ rated: fc.integer({ min: 5, max: 11 }), share: fc.nat(11), worded: fc.boolean() })
      .map(({ rated, share, worded }) => ({ rated, favourable: Math.min(rated, share), worded }));
    let found = 0;
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 3 }), (parts) => {
        const rated = parts.reduce((sum, each) => sum + each.rated, 0);
        const favourable = parts.reduce((sum, each) => sum + each.favourable, 0);
        const shown = parts.map((each) => (each.worded ? each : { rated: each.rated }));
        const told = wordsGiveOneAway(shown, { rated, favourable, inWords: false });
        const pinned = pinnedParts(
          parts.map((each) => ({
            rated: each.rated,
            word: each.worded ? wordOf(each.favourable, each.rated) : undefined,
          })),
          [favourable],
          wordOf,
        );
        if (told) found += 1;
        expect(told).toBe(pinned.length > 0);
      }),
      { numRuns: 1000, seed: 20_261_112 },
    );
    expect(found).toBeGreaterThan(20);
  });
});
