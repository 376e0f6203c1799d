import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { funnelFlag } from "./funnel";
import { holmAdjusted } from "./holm";
import { pooledShare } from "./pooled-share";
import { separability } from "./separability";
import { similarSettings } from "./similar-settings";
import { spearman } from "./spearman";

describe("the funnel", () => {
  it("G9 flags at most 5% of settings when nothing but chance differs", () => {
    for (const n of [10, 25, 40]) {
      let [flagged, chance] = [0, 0.2 ** n];
      for (let x = 0; x <= n; x++) {
        if (funnelFlag(x, n, 0.8).flag !== "inside") flagged += chance;
        chance *= ((n - x) / (x + 1)) * 4;
      }
      expect(flagged).toBeLessThanOrEqual(0.05);
    }
  });

  it("F43 uses the exact chance near a ceiling: 7 of 10 against 95% is not beyond 99.8%", () => {
    expect(funnelFlag(7, 10, 0.95)).toMatchObject({ flag: "outside_95", direction: "below" });
  });
});

describe("which settings can be told apart", () => {
  const interval = fc
    .tuple(fc.integer({ min: 0, max: 100 }), fc.nat(30))
    .map(([lower, width]) => ({ lower, upper: lower + width }));

  it("F51 counts the others whose intervals touch, and keeps the given order", () => {
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 10 }), (intervals) => {
        const settings = intervals.map((ends, i) => ({ name: `s${i}`, ...ends }));
        const result = separability(settings);
        expect(result.map(({ name }) => name)).toEqual(settings.map(({ name }) => name));
        for (const [i, { cannotSeparate }] of result.entries()) {
          const mine = settings[i] ?? { lower: 0, upper: 0 };
          const touching = settings.filter(
            (other, j) => j !== i && other.lower <= mine.upper && mine.lower <= other.upper,
          );
          expect(cannotSeparate).toBe(touching.length);
        }
      }),
    );
  });

  it("refuses an interval turned round", () => {
    expect(() => separability([{ name: "a", lower: 2, upper: 1 }])).toThrow(RangeError);
  });
});

describe("the pooled share of parents", () => {
  it("F26 is wider once settings are seen to differ, and never narrower than the simple one", () => {
    const setting = fc
      .integer({ min: 1, max: 30 })
      .chain((rated) => fc.record({ favourable: fc.nat(rated), rated: fc.constant(rated) }));
    fc.assert(
      fc.property(fc.array(setting, { minLength: 2, maxLength: 12 }), (settings) => {
        const { lower = 9, upper = -9, naiveLower = 0, naiveUpper = 1 } = pooledShare(settings);
        expect(lower).toBeLessThanOrEqual(naiveLower + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(naiveUpper - 1e-12);
      }),
    );
  });

  it("has no clustered interval for one setting, and nothing for no replies", () => {
    expect(pooledShare([{ favourable: 3, rated: 4 }]).lower).toBeUndefined();
    expect(pooledShare([{ favourable: 0, rated: 0 }])).toEqual({ settings: 0, replies: 0 });
    expect(() => pooledShare([{ favourable: 2, rated: 1 }])).toThrow(RangeError);
  });

  it("leaves out a setting nobody replied for", () => {
    const settings = [
      { favourable: 3, rated: 4 },
      { favourable: 8, rated: 9 },
    ];
    expect(pooledShare([...settings, { favourable: 0, rated: 0 }])).toEqual(pooledShare(settings));
  });
});

describe("settings like this one", () => {
  it("F42 shows quartiles from the floor and nothing below it", () => {
    const scores = [25, 100, 67, 58, 58, 75, 81, 42, 47, 90];
    expect(similarSettings(scores, 10)).toEqual({
      status: "ok",
      settings: 10,
      q1: 49.75,
      median: 62.5,
      q3: 79.5,
    });
    expect(similarSettings(scores.slice(1), 10)).toEqual({
      status: "too_few_settings",
      settings: 9,
    });
  });
});

describe("the rank correlation", () => {
  it("sees only order, and turns with it", () => {
    const x = [1, 5, 3, 8, 9, 2];
    const y = [2, 3, 4, 9, 7, 1];
    const { rho = 0, lower, upper } = spearman(x, y);
    expect(spearman(x.map(Math.exp), y).rho).toBeCloseTo(rho, 12);
    const turned = spearman(
      x.map((value) => -value),
      y,
    );
    expect([turned.rho, turned.lower]).toEqual([
      expect.closeTo(-rho, 12),
      expect.closeTo(-(upper ?? 0), 12),
    ]);
    expect(lower).toBeLessThan(rho);
  });

  it("has no value without spread, no interval below four pairs, and leaves out half pairs", () => {
    expect(spearman([1, 1, 1, 1], [1, 2, 3, 4])).toEqual({ n: 4, rho: undefined });
    expect(spearman([1, 2, 3], [1, 3, 2])).toEqual({ n: 3, rho: expect.closeTo(0.5, 12) });
    expect(spearman([1, null, 3], [1, 2, null]).n).toBe(1);
    expect(() => spearman([1, 2], [1])).toThrow(/lengths differ/);
  });
});

describe("Holm's adjustment", () => {
  it("F43 keeps the order, never lowers a p-value and never passes 1", () => {
    const p = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });
    fc.assert(
      fc.property(p, (values) => {
        const adjusted = holmAdjusted(values);
        for (const [i, a] of adjusted.entries()) {
          expect(a).toBeGreaterThanOrEqual(values[i] ?? 2);
          expect(a).toBeLessThanOrEqual(1);
          for (const [j, b] of adjusted.entries()) {
            if ((values[i] ?? 0) < (values[j] ?? 0)) expect(a).toBeLessThanOrEqual(b);
          }
        }
      }),
    );
    expect(() => holmAdjusted([1.2])).toThrow(RangeError);
  });
});
