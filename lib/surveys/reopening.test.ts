import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { repliesOf, surveyOf } from "@/tests/support/survey-shaped";
import type { ReleasedRow, SurveyResponse } from "./model";
import { releaseResults } from "./release";

const seed = 20_261_112;
const slowly = { timeout: 120_000 };
const survey = surveyOf(["q", "r"]);

/** One look at the survey: who came since the last, and whether it is closed now. A look after a closing reopens it. */
const look = fc.record({
  attends: fc.nat(6),
  others: fc.nat(9),
  skipping: fc.nat(3),
  unhappy: fc.boolean(),
  closed: fc.boolean(),
});
type Look = typeof look extends fc.Arbitrary<infer T> ? T : never;

/** All that a survey's life released, look by look. */
function live(looks: readonly Look[]) {
  let [opening, wasClosed] = [1, false];
  const replies: SurveyResponse[] = [];
  const rows: ReleasedRow[] = [];
  const told = looks.map(({ attends, others, skipping, unhappy, closed }) => {
    if (wasClosed) opening += 1;
    wasClosed = closed;
    const answers = { q: unhappy ? 0 : 3, r: 2 };
    replies.push(...repliesOf(attends, answers, "attends", opening));
    replies.push(...repliesOf(others, answers, undefined, opening));
    replies.push(...repliesOf(skipping, { r: 1 }, undefined, opening));
    const now = releaseResults({ survey, replies, opening, closed, earlier: rows });
    const stood = now.action === "keep_previous" && rows.length > 0;
    rows.push(...now.rows);
    return { ...now, closed, stood, replies: replies.length };
  });
  return { told, rows, replies };
}

/** How many more families each published figure counts than the same figure did before. */
function incrementsOf({ rows, replies }: ReturnType<typeof live>) {
  const before = new Map<string, { n: number; form: string }>();
  return rows.flatMap(({ audience, kind, code, breakdown, group, opening, figures }) => {
    const form = figures.favourable?.status ?? "";
    if (kind !== "question" || audience === "shared" || !["shown", "words"].includes(form)) {
      return [];
    }
    const n = replies.filter((reply) => {
      const inGroup = breakdown === null || (reply.groups.forum ?? "everyone_else") === group;
      return inGroup && reply.opening <= opening && reply.answers[code] !== undefined;
    }).length;
    const key = `${code} ${group}`;
    const last = before.get(key);
    before.set(key, { n, form });
    const floor = (last?.form ?? form) === "shown" ? 10 : 5;
    return [{ more: n - (last?.n ?? 0), floor, isRenewed: last !== undefined }];
  });
}

describe("G8 a survey that opens, closes and opens again", () => {
  test(
    "G8 R-AN-06 publishes nothing while open and never a handful of families more",
    slowly,
    () => {
      const tally = { looks: 0, published: 0, stood: 0, renewed: 0, leaks: 0 };
      fc.assert(
        fc.property(fc.array(look, { minLength: 1, maxLength: 14, size: "max" }), (looks) => {
          const life = live(looks);
          for (const look of life.told) {
            expect(look.completed).toBe(look.replies);
            expect(look.action === "count_only").toBe(!look.closed);
            expect(look.rows.length > 0).toBe(look.action === "publish");
          }
          const increments = incrementsOf(life);
          const handfuls = increments.filter(({ more, floor }) => more > 0 && more < floor);
          tally.looks += life.told.length;
          tally.stood += life.told.filter(({ stood }) => stood).length;
          tally.published += increments.length;
          tally.renewed += increments.filter(({ isRenewed }) => isRenewed).length;
          tally.leaks += handfuls.length;
          expect(handfuls).toEqual([]);
        }),
        { numRuns: 2000, seed },
      );
      console.info(
        `G8: seed ${seed}; 2000 sequences, ${tally.looks} looks; ${tally.published} figures published, ` +
          `${tally.renewed} of them renewals; after ${tally.stood} closings what was out stood; ` +
          `${tally.leaks} increments of a handful.`,
      );
      expect(tally.renewed).toBeGreaterThan(1000);
      expect(tally.stood).toBeGreaterThan(1000);
    },
  );

  test("G8 the later replies are counted, and join when there are enough of them", () => {
    const first = repliesOf(12, { q: 3, r: 2 });
    const close = (opening: number, replies: SurveyResponse[], earlier: ReleasedRow[]) =>
      releaseResults({ survey, replies, opening, closed: true, earlier });
    const out = close(1, first, []);
    const two = [...first, ...repliesOf(2, { q: 0, r: 0 }, undefined, 2)];
    expect(close(2, two, out.rows)).toEqual({
      ...{ action: "keep_previous", completed: 14, waiting: 2, rows: [] },
    });
    const ten = [...two, ...repliesOf(8, { q: 0, r: 0 }, undefined, 3)];
    const later = close(3, ten, out.rows);
    expect(later).toMatchObject({ action: "publish", completed: 22, waiting: 0 });
    const everybody = later.rows.find(({ code, breakdown }) => code === "q" && breakdown === null);
    expect(everybody?.figures.favourable).toMatchObject({ status: "shown", n: 22 });
  });

  test("G8 a question that only a few of the later families answered stands as it was", () => {
    const first = repliesOf(12, { q: 3, r: 2 });
    const out = releaseResults({
      ...{ survey, replies: first, opening: 1, closed: true, earlier: [] },
    });
    const later = [
      ...first,
      ...repliesOf(8, { r: 2 }, undefined, 2),
      ...repliesOf(3, { q: 0, r: 2 }, undefined, 2),
    ];
    const now = releaseResults({
      ...{ survey, replies: later, opening: 2, closed: true, earlier: out.rows },
    });
    expect(now.action).toBe("publish");
    expect(now.rows.filter(({ kind, code }) => kind === "question" && code === "q")).toEqual([]);
    expect(now.rows.filter(({ kind, code }) => kind === "question" && code === "r")).not.toEqual(
      [],
    );
  });
});
