import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hideBreakdown } from "./hide-breakdown";
import { publishableGroups } from "./hide-nested";
import { hideSettings } from "./hide-settings";
import { releaseActions } from "./release-moment";

const floor = fc.constantFrom(5, 10);
const named = <T>(values: T[]) => new Map(values.map((value, i) => [`g${i}`, value]));

describe("a breakdown of everyone into groups", () => {
  it("F47 subtracting what is shown from the total never leaves one group or fewer than the floor", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 7 }), floor, (sizes, minReplies) => {
        const groups = named(sizes);
        const { status, visible, hidden } = hideBreakdown(groups, minReplies);
        const people = (names: string[]) =>
          names.reduce((sum, name) => sum + (groups.get(name) ?? 0), 0);
        for (const name of visible) expect(groups.get(name)).toBeGreaterThanOrEqual(minReplies);
        if (status !== "ok") expect(visible).toEqual([]);
        if (status === "ok" && hidden.length > 0) {
          expect(hidden.length).toBeGreaterThan(1);
          expect(people(hidden)).toBeGreaterThanOrEqual(minReplies);
        }
        expect(people(visible) + people(hidden)).toBe(people([...groups.keys()]));
      }),
      { numRuns: 2000 },
    );
  });

  it("F47 a two-way split is shown in full or not at all", () => {
    expect(hideBreakdown(new Map(Object.entries({ forum: 3, rest: 17 })), 5)).toEqual({
      status: "breakdown_hidden",
      visible: [],
      hidden: ["forum", "rest"],
    });
  });

  it("treats a group with nobody as no replies, not as hidden", () => {
    expect(hideBreakdown(named([0, 9, 16]), 5)).toEqual({
      status: "ok",
      visible: ["g1", "g2"],
      hidden: [],
    });
  });

  it("F47 hides below the floor and not at it", () => {
    expect(hideBreakdown(named([5, 9, 16, 20]), 5).hidden).toEqual([]);
    expect(hideBreakdown(named([4, 9, 16, 20]), 5).hidden).toEqual(["g0", "g1"]);
  });

  it("F47 one group left alone is no breakdown: the total less it would be everyone hidden", () => {
    expect(hideBreakdown(named([20, 3, 4]), 5)).toEqual({
      status: "breakdown_hidden",
      visible: [],
      hidden: ["g0", "g1", "g2"],
    });
  });

  it("F47 of two groups of one size the first listed joins the hidden one", () => {
    expect(hideBreakdown(named([3, 8, 8, 20]), 5).hidden).toEqual(["g0", "g1"]);
  });

  it("refuses half a person", () => {
    expect(() => hideBreakdown(named([2.5, 9]), 5)).toThrow(/whole number/);
  });
});

describe("overlapping groups", () => {
  const people = fc.uniqueArray(fc.nat(30), { maxLength: 30 });

  it("G5 no two published groups, or their complements, differ by a few people", () => {
    fc.assert(
      fc.property(fc.array(people, { maxLength: 6 }), floor, (lists, minReplies) => {
        const groups = named(lists);
        const everyone = new Set(lists.flat());
        const sides = publishableGroups(groups, minReplies).flatMap((name) => {
          const inside = new Set(groups.get(name));
          return [inside, new Set([...everyone].filter((person) => !inside.has(person)))];
        });
        for (const inner of sides) {
          for (const outer of [...sides, everyone]) {
            if (![...inner].every((person) => outer.has(person))) continue;
            const left = outer.size - inner.size;
            expect(left === 0 || left >= minReplies).toBe(true);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("G5 a group with too few outside it is refused like a small one", () => {
    const all = Array.from({ length: 20 }, (_, i) => i);
    const groups = new Map([
      ["all", all],
      ["nearly_all", all.slice(3)],
      ["few", all.slice(0, 4)],
      ["forum", all.slice(0, 8)],
    ]);
    expect(publishableGroups(groups, 5)).toEqual(["all", "forum"]);
  });
});

describe("a borough total beside its settings", () => {
  it("F48 a setting that does not share never counts, and F47 none can subtract itself and read another", () => {
    const setting = fc.record({ n: fc.nat(20), shares: fc.boolean() });
    fc.assert(
      fc.property(fc.array(setting, { maxLength: 8 }), (list) => {
        const settings = named(list);
        const { visible, hidden, totalOver, totalN } = hideSettings(settings, 10);
        const replies = (names: string[]) =>
          names.reduce((sum, name) => sum + (settings.get(name)?.n ?? 0), 0);
        expect(totalOver.every((name) => settings.get(name)?.shares)).toBe(true);
        expect(visible.every((name) => (settings.get(name)?.n ?? 0) >= 10)).toBe(true);
        expect(totalN).toBe(replies(totalOver));
        const unseen = totalOver.filter((name) => !visible.includes(name));
        expect(unseen.length === 0 || unseen.length === hidden.length).toBe(true);
        if (unseen.length > 0) {
          expect(unseen.length).toBeGreaterThanOrEqual(3);
          expect(replies(unseen)).toBeGreaterThanOrEqual(10);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a survey that opens, closes and opens again", () => {
  it("G8 never shows results while open, and never publishes a handful more people", () => {
    const steps = fc.array(fc.record({ more: fc.nat(8), closed: fc.boolean() }), { maxLength: 20 });
    fc.assert(
      fc.property(steps, floor, (list, minReplies) => {
        let n = 0;
        const looks = list.map(({ more, closed }) => {
          n += more;
          return { n, closed };
        });
        let published = 0;
        for (const [i, action] of releaseActions(looks, minReplies).entries()) {
          const look = looks[i];
          expect(action === "count_only").toBe(look?.closed === false);
          if (action !== "publish" || !look) continue;
          expect(look.n - published).toBeGreaterThanOrEqual(minReplies);
          published = look.n;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
