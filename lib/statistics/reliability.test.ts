import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cronbachAlpha } from "./cronbach-alpha";
import { crossedIntraclass } from "./intraclass-crossed";
import { oneWayIntraclass } from "./intraclass-one-way";
import { omegaOneFactor } from "./omega";
import { reliableChange } from "./reliable-change";

const level = fc.integer({ min: 0, max: 3 });
const answered = (questions: number) =>
  fc.array(fc.array(level, { minLength: questions, maxLength: questions }), {
    minLength: 4,
    maxLength: 30,
  });

describe("Cronbach's alpha", () => {
  it("is 1 when all questions move together, and names a question with no spread", () => {
    const result = cronbachAlpha([
      [0, 1, 0],
      [1, 1, 1],
      [2, 1, 2],
      [3, 1, 3],
    ]);
    expect(result).toMatchObject({ status: "ok", itemsUsed: [0, 2], droppedNoSpread: [1] });
    expect(result.alpha).toBeCloseTo(1, 12);
  });

  it("equals ICC(3,k) of the same table, which is another road to it", () => {
    fc.assert(
      fc.property(answered(4), (rows) => {
        const { status, alpha = 9, droppedNoSpread } = cronbachAlpha(rows);
        const { icc3k } = crossedIntraclass(rows);
        if (status !== "ok" || droppedNoSpread.length > 0 || icc3k.value === undefined) return;
        expect(alpha).toBeCloseTo(icc3k.value, 8);
      }),
    );
  });

  it("is undefined below three people, below two questions, and when totals do not vary", () => {
    expect(
      cronbachAlpha([
        [0, 1],
        [1, 0],
      ]).status,
    ).toBe("undefined");
    expect(cronbachAlpha([[0], [1], [2]]).status).toBe("undefined");
    expect(
      cronbachAlpha([
        [0, 3],
        [3, 0],
        [1, 2],
      ]),
    ).toMatchObject({ status: "undefined" });
    expect(cronbachAlpha([])).toMatchObject({ status: "undefined", nUsed: 0 });
  });
});

describe("omega", () => {
  it("finds the loadings that made the correlations", () => {
    // Two halves that mirror each other give two questions correlated 1; the third stands apart from both.
    const rows = [
      [0, 0, 1],
      [1, 1, 0],
      [2, 2, 3],
      [3, 3, 2],
      [1, 1, 1],
      [2, 2, 2],
    ];
    const { status, loadings = [], omega = 0 } = omegaOneFactor(rows);
    expect(status).toBe("ok");
    expect(loadings.every((loading) => loading > 0 && loading < 1)).toBe(true);
    expect(omega > 0 && omega < 1).toBe(true);
  });

  it("fits three questions exactly when a factor can: each pair of loadings gives its correlation", () => {
    // Built from -1 and 1 in 8 rows with correlations of 1/2 throughout: every loading is the root of 1/2.
    const rows = [
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ];
    const mixed = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
      [0, 1, 1],
      [1, 0, 1],
      [1, 1, 0],
    ];
    const { loadings = [], omega } = omegaOneFactor([...rows, ...mixed]);
    const r = 1 / 3;
    for (const loading of loadings) expect(loading).toBeCloseTo(Math.sqrt(r), 9);
    expect(omega).toBeCloseTo((9 * r) / (9 * r + 3 * (1 - r)), 9);
  });

  it("is not identified below three questions, and undefined below three people", () => {
    expect(
      omegaOneFactor([
        [1, 2],
        [2, 1],
        [0, 1],
      ]).status,
    ).toBe("not_identified");
    expect(
      omegaOneFactor([
        [1, 2, 3],
        [2, 1, 0],
      ]).status,
    ).toBe("undefined");
    expect(
      omegaOneFactor([
        [1, 2, 2],
        [2, 1, 2],
        [0, 1, 2],
      ]).status,
    ).toBe("not_identified");
  });

  it("always settles between 0 and 1", () => {
    fc.assert(
      fc.property(answered(5), (rows) => {
        const { status, omega = -1 } = omegaOneFactor(rows);
        if (status === "ok") expect(omega >= 0 && omega <= 1).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe("intraclass correlations", () => {
  it("one way and crossed agree on ICC(1) when every group has the same size", () => {
    fc.assert(
      fc.property(answered(3), (rows) => {
        const groups = rows.flatMap((row, i) => row.map(() => `g${i}`));
        const oneWay = oneWayIntraclass(rows.flat(), groups);
        const crossed = crossedIntraclass(rows);
        expect(oneWay.icc1 === undefined).toBe(crossed.icc1.value === undefined);
        expect(oneWay.icc1 ?? 0).toBeCloseTo(crossed.icc1.value ?? 0, 9);
      }),
    );
  });

  it("have no value where nothing varies or there is one rater", () => {
    expect(
      crossedIntraclass([
        [2, 2],
        [2, 2],
      ]).icc2,
    ).toEqual({});
    expect(crossedIntraclass([[2], [3]]).icc2k).toEqual({});
    expect(oneWayIntraclass([1, 2, 3], ["a", "b", "c"]).status).toBe("undefined");
    expect(oneWayIntraclass([1, 2, null], ["a", "a", "b"])).toEqual({
      status: "undefined",
      groups: 1,
      n: 2,
    });
  });

  it("when raters differ by a constant, consistency is full and agreement is not", () => {
    const { icc2, icc3 } = crossedIntraclass([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    expect(icc3.value).toBeCloseTo(1, 12);
    expect(icc2.value).toBeLessThan(0.9);
  });

  it("refuse rows and lists that do not line up", () => {
    expect(() => crossedIntraclass([[1, 2], [1]])).toThrow(/row lengths differ/);
    expect(() => oneWayIntraclass([1], ["a", "b"])).toThrow(/lengths differ/);
  });
});

describe("reliable change", () => {
  it("is reliable exactly beyond the smallest reliable change", () => {
    const base = { earlier: 50, sd: 18, reliability: 0.8 };
    const { smallestReliableChange } = reliableChange({ ...base, later: 50 });
    const at = (change: number) => reliableChange({ ...base, later: 50 + change }).reliable;
    expect(at(smallestReliableChange + 1e-6)).toBe(true);
    expect(at(smallestReliableChange - 1e-6)).toBe(false);
    expect(at(-smallestReliableChange - 1e-6)).toBe(true);
  });

  it("makes no claim when there is no error to compare with", () => {
    const { rci, reliable } = reliableChange({ earlier: 1, later: 2, sd: 5, reliability: 1 });
    expect([rci, reliable]).toEqual([undefined, undefined]);
    expect(() => reliableChange({ earlier: 1, later: 2, sd: -5, reliability: 0.5 })).toThrow(
      RangeError,
    );
  });
});
