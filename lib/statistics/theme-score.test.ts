import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answer, levelLabel, scoreTheme } from "./theme-score";

const answer = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.constantFrom<Answer>("NA", "DK", "not_shown", null),
);

describe("the score of a theme", () => {
  it("F7 keeps not applicable, don't know and not answered apart and out of the score", () => {
    expect(scoreTheme([3, 2, "NA", 1, null], 4)).toEqual({
      status: "ok",
      items: 5,
      applicable: 4,
      answered: 3,
      dontKnow: 0,
      needed: 3,
      score: 200 / 3,
      display: 67,
      possibleMin: 50,
      possibleMax: 75,
      step: 100 / 9,
      mostlyNotApplicable: false,
    });
  });

  it.each([
    ["single_item", [3]],
    ["not_applicable", ["NA", "NA", "NA"]],
    ["too_few_applicable", [3, "NA", "NA"]],
    ["too_few_answers", [2, "DK", "DK", null]],
  ] as [string, Answer[]][])("refuses a score as %s, with no number", (status, answers) => {
    const theme = scoreTheme(answers, 4);
    expect(theme.status).toBe(status);
    expect([theme.score, theme.display, theme.step]).toEqual([undefined, undefined, undefined]);
  });

  it("leaves a question that was not shown out of every count", () => {
    expect(scoreTheme([2, "not_shown", 3], 4)).toEqual(scoreTheme([2, 3], 4));
  });

  it("needs two thirds of the questions that apply, counted exactly", () => {
    expect(scoreTheme([1, 1, 1, 1, null, null], 4).status).toBe("ok");
    expect(scoreTheme([1, 1, 1, 1, null, null, null], 4).status).toBe("too_few_answers");
  });

  it("rounds half a point up: 62.5 shows as 63", () => {
    expect(scoreTheme([2, 3, 2, 3], 5)).toMatchObject({ score: 62.5, display: 63 });
  });

  it("says when most of a theme does not apply, but not at exactly half", () => {
    expect(scoreTheme([1, 2, "NA", "NA"], 4).mostlyNotApplicable).toBe(false);
    expect(scoreTheme([1, 2, "NA", "NA", "NA"], 4).mostlyNotApplicable).toBe(true);
  });
});

describe("the score of any set of answers", () => {
  it("F26 the score is always inside the range the unanswered questions allow", () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 15 }), (answers) => {
        const theme = scoreTheme(answers, 4);
        if (theme.status !== "ok") return theme.score === undefined;
        const { score = -1, possibleMin = 101, possibleMax = -1 } = theme;
        return possibleMin <= score + 1e-9 && score <= possibleMax + 1e-9 && possibleMax <= 100;
      }),
    );
  });

  it("does not depend on the order of the answers", () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 12 }), (answers) => {
        expect(scoreTheme([...answers].reverse(), 4)).toEqual(scoreTheme(answers, 4));
      }),
    );
  });

  it.each([1.5, -1, 4, Number.NaN, Number.POSITIVE_INFINITY])(
    "throws on a level of %s",
    (level) => {
      expect(() => scoreTheme([level, 1], 4)).toThrow(
        /a level must be a whole number, from 0 to 3/,
      );
    },
  );
});

describe("the name a score carries", () => {
  it("is a level within a quarter of a level, and otherwise the two it lies between", () => {
    expect(levelLabel(200 / 3, 4, false)).toEqual({ kind: "level", level: 2 });
    expect(levelLabel(500 / 12, 4, false)).toEqual({ kind: "level", level: 1 });
    expect(levelLabel(50, 4, false)).toEqual({ kind: "between", lower: 1, upper: 2 });
    expect(levelLabel(42, 4, false)).toEqual({ kind: "between", lower: 1, upper: 2 });
  });

  it("is never plainly the highest level while any question is at level 0", () => {
    const theme = scoreTheme([...Array(12).fill(3), 0], 4);
    expect(levelLabel(theme.score ?? 0, 4, false)).toEqual({ kind: "level", level: 3 });
    expect(levelLabel(theme.score ?? 0, 4, true)).toEqual({ kind: "between", lower: 2, upper: 3 });
  });

  it("names a level that exists for every score", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.integer({ min: 3, max: 7 }),
        fc.boolean(),
        (score, levels, hasLevelZero) => {
          const label = levelLabel(score, levels, hasLevelZero);
          if (label.kind === "level") return label.level >= 0 && label.level < levels;
          return label.lower >= 0 && label.upper < levels && label.upper - label.lower === 1;
        },
      ),
    );
  });

  it("throws on a score outside 0 to 100", () => {
    expect(() => levelLabel(100.1, 4, false)).toThrow(RangeError);
    expect(() => levelLabel(Number.NaN, 4, false)).toThrow(RangeError);
  });
});
