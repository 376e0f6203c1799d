import { describe, expect, it } from "vitest";
import { compareLinked } from "./linked-change";

describe("change on the questions that stayed the same", () => {
  it("F22 compares only shared questions, and recomputes both scores on them", () => {
    const earlier = { p1a: 1, p1b: 2, p1c: 0, p1d: 3, p1e: 1, p1f: 2 };
    const later = { p1a: 2, p1b: 2, p1c: 1, p1d: 2, p1e: 3, p1g: 3, p1h: 3 };
    expect(compareLinked(earlier, later, 4)).toEqual({
      status: "comparable",
      questionsEarlier: 6,
      questionsLater: 7,
      sameQuestion: 5,
      compared: ["p1a", "p1b", "p1c", "p1d", "p1e"],
      up: 3,
      same: 1,
      down: 1,
      scoreEarlier: 700 / 15,
      scoreLater: 1000 / 15,
      change: 20,
      step: 100 / 15,
    });
  });

  it("F24 gives no score when most questions changed", () => {
    const change = compareLinked({ a: 1, b: 2, c: 3, d: 0 }, { a: 2, b: 2, x: 3, y: 3, z: 1 }, 4);
    expect(change).toMatchObject({ status: "not_comparable", sameQuestion: 2, up: 1, same: 1 });
    expect(change).not.toHaveProperty("scoreEarlier");
    expect(change).not.toHaveProperty("change");
  });

  it("counts an unanswered question in its version and never compares it", () => {
    const change = compareLinked({ a: 1, b: 2, c: null }, { a: 1, b: 3, c: 2 }, 4);
    expect(change).toMatchObject({ status: "comparable", questionsEarlier: 3, sameQuestion: 2 });
    expect(compareLinked({ a: 1, b: "DK", c: "NA" }, { a: 1, b: 3, c: 2 }, 4).status).toBe(
      "not_comparable",
    );
  });

  it("compares at exactly 60% of the larger version, and not below", () => {
    const same = { a: 1, b: 1, c: 1 };
    expect(compareLinked(same, { ...same, x: 1, y: 1 }, 4).status).toBe("comparable");
    expect(compareLinked(same, { ...same, x: 1, y: 1, z: 1 }, 4).status).toBe("not_comparable");
  });

  it("G11 one shared question is never a comparison", () => {
    expect(compareLinked({ a: 1 }, { a: 3 }, 4).status).toBe("not_comparable");
    expect(compareLinked({}, {}, 4).status).toBe("not_comparable");
  });

  it("reads a link called after an object's own machinery as a link like any other", () => {
    const change = compareLinked({ constructor: 1, a: 1 }, { a: 2, b: 2 }, 4);
    expect(change.compared).toEqual(["a"]);
  });

  it("throws on a level off the scale", () => {
    expect(() => compareLinked({ a: 4 }, { a: 1 }, 4)).toThrow(RangeError);
    expect(() => compareLinked({ a: 0.5 }, { a: 1 }, 4)).toThrow(RangeError);
  });
});
