import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { krippendorffAlpha } from "./krippendorff-alpha";

const rating = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(null));
const table = fc.array(fc.array(rating, { minLength: 6, maxLength: 6 }), {
  minLength: 2,
  maxLength: 5,
});

describe("Krippendorff's alpha", () => {
  it("is 1 when every question was rated alike and questions differ", () => {
    const row = [0, 1, 2, 3];
    expect(krippendorffAlpha([row, row, row])).toMatchObject({
      status: "ok",
      ordinal: 1,
      nominal: 1,
      interval: 1,
    });
  });

  it("is undefined, not 1, when nothing varies or nothing can be paired", () => {
    expect(
      krippendorffAlpha([
        [2, 2],
        [2, 2],
      ]),
    ).toEqual({ status: "no_variation", pairable: 4 });
    expect(krippendorffAlpha([[0, 1, 2]])).toEqual({ status: "no_variation", pairable: 0 });
    expect(krippendorffAlpha([])).toEqual({ status: "no_variation", pairable: 0 });
  });

  it("does not depend on who is listed first, and never exceeds 1", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const [there, back] = [krippendorffAlpha(rows), krippendorffAlpha([...rows].reverse())];
        expect(back.pairable).toBe(there.pairable);
        expect(back.ordinal ?? 0).toBeCloseTo(there.ordinal ?? 0, 12);
        expect(there.ordinal ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("in its ordinal metric sees only the order of the levels", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const stretched = rows.map((row) =>
          row.map((level) => (level === null ? null : level ** 3)),
        );
        const [plain, wide] = [krippendorffAlpha(rows), krippendorffAlpha(stretched)];
        expect(wide.ordinal ?? 0).toBeCloseTo(plain.ordinal ?? 0, 12);
      }),
    );
  });

  it("refuses ratings that are not whole and rows that do not line up", () => {
    expect(() => krippendorffAlpha([[1.5], [1]])).toThrow(/whole number/);
    expect(() => krippendorffAlpha([[1, 2], [1]])).toThrow(/row lengths differ/);
  });
});
