import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { released, repliesOf, surveyOf } from "@/tests/support/survey-shaped";
import type { ReleasedRow } from "./model";
import { releaseResults } from "./release";

const find = (rows: readonly ReleasedRow[], group: string | null, audience = "both") =>
  rows.find((row) => row.kind === "question" && row.group === group && row.audience === audience)
    ?.figures;

describe("who sees what (3.1)", () => {
  test("F47 fewer than five is hidden, whether nobody answered or four did", () => {
    const survey = surveyOf(["q"]);
    for (const n of [0, 1, 4]) {
      const replies = [...repliesOf(n, { q: 3 }), ...repliesOf(8, {})];
      expect(find(released(survey, replies), null)?.favourable).toEqual({
        ...{ status: "hidden", reason: "few_people" },
      });
    }
  });

  test("F47 five to nine is one of five words, for the setting alone, and no number goes with it", () => {
    const rows = released(surveyOf(["q"]), [...repliesOf(6, { q: 3 }), ...repliesOf(1, { q: 0 })]);
    expect(find(rows, null, "setting")).toEqual({
      favourable: { status: "words", word: "nearly_all" },
      mean: { status: "hidden", reason: "few_people" },
    });
    expect(find(rows, null, "shared")?.favourable).toEqual({
      ...{ status: "hidden", reason: "few_people" },
    });
    expect(JSON.stringify(rows)).not.toMatch(/"(n|counts|value|lower)":/);
  });

  test("F47 counts from ten, percentages from thirty", () => {
    const as = (n: number) => find(released(surveyOf(["q"]), repliesOf(n, { q: 2 })), null)?.levels;
    expect([as(10)?.shownAs, as(29)?.shownAs, as(30)?.shownAs]).toEqual([
      ...["counts", "counts", "percentages"],
    ]);
    expect(as(10)?.counts).toEqual([0, 0, 10, 0]);
  });

  test("F47 the base is those who rated the question, not those who replied", () => {
    const replies = [
      ...repliesOf(4, { q: 3 }),
      ...repliesOf(20, { q: "DK" }),
      ...repliesOf(9, { q: "NA" }),
    ];
    const figures = find(released(surveyOf(["q"]), replies), null);
    expect(figures?.favourable).toEqual({ status: "hidden", reason: "few_people" });
    expect(figures?.blanks).toBeUndefined();
  });

  test("the three blanks stay three, for everybody and never for a group", () => {
    const rows = released(surveyOf(["q"]), [
      ...repliesOf(15, { q: 3 }, "attends"),
      ...repliesOf(15, { q: 1 }),
      ...repliesOf(1, { q: "DK" }, "attends"),
      ...repliesOf(2, { q: "NA" }),
      ...repliesOf(3, {}),
    ]);
    expect(find(rows, null)?.blanks).toEqual({ dontKnow: 1, notApplicable: 2, notAnswered: 3 });
    expect(find(rows, "attends")?.favourable).toMatchObject({ status: "shown", n: 15 });
    expect(find(rows, "attends")?.blanks).toBeUndefined();
  });

  test("silent families widen the share as far as they could, and an unknown roll says nothing", () => {
    const replies = [...repliesOf(18, { q: 3 }), ...repliesOf(6, { q: 0 })];
    const known = find(released(surveyOf(["q"], { roll: 60 }), replies), null);
    expect(known?.silent).toMatchObject({ value: 75, lower: 30, upper: 90, n: 24, roll: 60 });
    expect(find(released(surveyOf(["q"]), replies), null)?.silent).toBeUndefined();
    expect(find(released(surveyOf(["q"], { roll: 20 }), replies), null)?.silent).toBeUndefined();
  });
});

describe("groups", () => {
  test("F47 those who did not say belong to everyone else, and two groups are shown both or neither", () => {
    const rows = released(surveyOf(["q"]), [
      ...repliesOf(8, { q: 0 }, "attends"),
      ...repliesOf(7, { q: 3 }, "everyone_else"),
      ...repliesOf(5, { q: 3 }),
    ]);
    expect(find(rows, null)?.favourable).toMatchObject({ status: "shown", n: 20 });
    // Twelve others would be enough for numbers; beside twenty they would give the eight away.
    expect(find(rows, "attends", "setting")?.favourable).toEqual({
      ...{ status: "words", word: "hardly_any" },
    });
    expect(find(rows, "everyone_else", "setting")?.favourable?.status).toBe("words");
    expect(find(rows, "everyone_else", "shared")?.favourable?.status).toBe("hidden");
  });

  test("F47 a group with too few takes the other with it, each with its reason", () => {
    const rows = released(surveyOf(["q"]), [
      ...repliesOf(2, { q: 0 }, "attends"),
      ...repliesOf(28, { q: 3 }),
    ]);
    expect(find(rows, "attends")?.favourable).toMatchObject({ reason: "few_people" });
    expect(find(rows, "everyone_else")?.favourable).toMatchObject({ reason: "complement" });
  });

  test("a theme rests on its questions, and says on how many families at least", () => {
    const survey = surveyOf(["a", "b", "c"]);
    const questions = survey.questions.map((question) => ({ ...question, theme: "welcome" }));
    const rows = released({ ...survey, questions }, [
      ...repliesOf(11, { a: 3, b: 3, c: 0 }),
      ...repliesOf(3, { a: 3 }),
    ]);
    const theme = rows.find(({ kind, breakdown }) => kind === "theme" && breakdown === null);
    expect(theme?.figures.mean).toMatchObject({ status: "shown", n: 11 });
  });
});

describe("what cannot be judged is refused", () => {
  const survey = surveyOf(["q"]);
  const close = (more: object) => () =>
    releaseResults({ survey, replies: [], opening: 1, closed: true, earlier: [], ...more });

  test("F47 floors may be raised and never lowered", () => {
    expect(close({ survey: surveyOf(["q"], { floors: { words: 4, numbers: 10 } }) })).toThrow();
    expect(close({ survey: surveyOf(["q"], { floors: { words: 5, numbers: 9 } }) })).toThrow();
    const raised = surveyOf(["q"], { floors: { words: 10, numbers: 20 } });
    expect(released(raised, repliesOf(9, { q: 3 }))).toEqual([]);
    const words = find(released(raised, repliesOf(19, { q: 3 })), null, "setting");
    expect(words?.favourable?.status).toBe("words");
  });

  test("a reply to another survey is a fault with a name, not a blank", () => {
    const [reply] = repliesOf(1, { q: 3 });
    const refusals: [object, RegExp][] = [
      [{ ...reply, answers: { other: 1 } }, /does not ask other/],
      [{ ...reply, answers: { q: 4 } }, /from 0 to 3/],
      [{ ...reply, answers: { q: 1.5 } }, /q/],
      [{ ...reply, groups: { forum: "sometimes" } }, /no group sometimes/],
      [{ ...reply, groups: { room: "blue" } }, /no breakdown room/],
      [{ ...reply, opening: 2 }, /later opening/],
      [{ ...reply, ip: "10.0.0.1" }, /ip/],
    ];
    for (const [wrong, words] of refusals) expect(close({ replies: [wrong] })).toThrow(words);
  });

  test("an earlier release of something else, or of this very opening, stops everything", () => {
    const replies = repliesOf(12, { q: 3 });
    const rows = released(survey, replies);
    expect(close({ replies, earlier: rows })).toThrow(/released already/);
    const strange = rows.map((row) => ({ ...row, code: "gone" }));
    expect(close({ replies, opening: 2, earlier: strange })).toThrow(/has not/);
  });

  test("whatever else it is given, it answers with rows or throws, and does not hang", {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.anything()), (strange, replies) => {
        expect(close({ survey: strange, replies })).toThrow();
        if (replies.length > 0) expect(close({ replies })).toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
