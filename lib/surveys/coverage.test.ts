import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attack, type Published } from "@/tests/support/differencing-attack";
import { type CoverageInput, coverageOf } from "./coverage";
import type { HeardBreakdown, ReleasedCoverage } from "./coverage-on-read";

const reply = { opening: 1, mode: "online", language: "en", wording: "reviewed", matters: [] };
const replies = (n: number, more = {}) => Array.from({ length: n }, () => ({ ...reply, ...more }));
const ticked = (n: number, ...contexts: string[]) =>
  Array.from({ length: n }, () => ({ opening: 1, contexts }));

function covering(more: Partial<CoverageInput>) {
  return coverageOf({
    ...{ opening: 1, replies: [], contexts: [], roll: 60, known: {}, earlier: [] },
    ...{ asks: { contexts: true, matters: [] }, floors: { words: 5, numbers: 10 } },
    ...more,
  });
}

const contextIn = ({ setting }: ReleasedCoverage, name: string) =>
  setting.contexts?.find(({ context }) => context === name);
const heardIn = (breakdown: HeardBreakdown | undefined) =>
  Object.fromEntries((breakdown ?? []).map(({ name, heard }) => [name, heard]));

describe("F71 who was heard, by family context", () => {
  test("counts stand from five, fewer are fewer, nobody is nobody, and not known is not nobody", () => {
    const found = covering({
      replies: replies(20),
      contexts: [...ticked(6, "eal"), ...ticked(4, "working"), ...ticked(2, "none")],
      known: { eal: 9, not_in_home: 3, transport: 0 },
    });
    expect(contextIn(found, "eal")).toMatchObject({ heard: 6, known: 9 });
    expect(contextIn(found, "working")).toMatchObject({ heard: "few", known: null });
    expect(contextIn(found, "not_in_home")).toMatchObject({ heard: 0, known: "few" });
    expect(contextIn(found, "transport")).toMatchObject({ heard: 0, known: 0 });
  });

  test("R-AN-06 when all but a few are of a context, the few are not told apart", () => {
    const found = covering({ replies: replies(12), contexts: ticked(11, "working") });
    expect(contextIn(found, "working")?.heard).toBe("all_but_few");
    const all = covering({ replies: replies(12), contexts: ticked(12, "working") });
    expect(contextIn(all, "working")?.heard).toBe(12);
  });

  test("below five replies there is nothing but how many, and below ten nothing for anybody else", () => {
    const four = covering({ replies: replies(4), contexts: ticked(4, "eal") });
    expect(four.setting).toEqual({ opening: 1, completed: 4, roll: 60, floor: 5 });
    const seven = covering({ replies: replies(7), contexts: ticked(7, "eal") });
    expect(contextIn(seven, "eal")?.heard).toBe(7);
    expect(seven.shared).toEqual({ opening: 1, completed: 7, roll: 60, floor: 10 });
  });

  test("a count that grew by a few stands as it was, so that the late families are not told apart", () => {
    const first = covering({ replies: replies(20), contexts: ticked(8, "eal") });
    const again = (more: number) =>
      covering({
        ...{ opening: 2, earlier: [first] },
        replies: [...replies(20), ...replies(10, { opening: 2 })],
        contexts: [
          ...ticked(8, "eal"),
          ...ticked(more, "eal").map((row) => ({ ...row, opening: 2 })),
        ],
      });
    expect(contextIn(again(1), "eal")?.heard).toBe(8);
    expect(contextIn(again(5), "eal")?.heard).toBe(13);
  });

  test("where the survey does not ask, there is no table, and a context nobody knows is refused", () => {
    const found = covering({ replies: replies(20), asks: { contexts: false, matters: [] } });
    expect(found.setting.contexts).toBeUndefined();
    expect(() => covering({ replies: replies(9), contexts: ticked(1, "rich") })).toThrow();
  });
});

describe("F63 F71 how answers came", () => {
  test("each way from five, all hidden when one alone would be the rest", () => {
    const found = covering({ replies: [...replies(12), ...replies(6, { mode: "paper" })] });
    expect(heardIn(found.setting.modes)).toEqual({ online: 12, paper: 6 });
    const lone = covering({ replies: [...replies(12), ...replies(2, { mode: "paper" })] });
    expect(heardIn(lone.setting.modes)).toEqual({ online: "hidden", paper: "few" });
    expect(heardIn(covering({ replies: replies(12) }).setting.modes)).toEqual({ online: 12 });
  });

  test("R-AN-06 wording less the languages it sums over gives no small group away", () => {
    const urdu = { language: "ur", wording: "draft" };
    const polish = { language: "pl", wording: "draft" };
    const found = covering({
      replies: [
        ...replies(9),
        ...replies(6, urdu),
        ...replies(3, polish),
        ...replies(4, { language: "so" }),
      ],
    });
    const { languages, wording } = found.setting;
    expect(heardIn(languages)).toEqual({ en: 9, ur: 6, pl: "few", so: "few" });
    expect(heardIn(wording)).toEqual({ draft: "hidden", reviewed: "hidden" });
  });

  test("R-AN-06 whoever adds and subtracts the counts of three releases finds no small group", () => {
    const one = fc.record({
      mode: fc.constantFrom("online", "paper", "tablet"),
      language: fc.constantFrom("en", "ur", "pl"),
      n: fc.nat(8),
    });
    const step = fc.array(one, { maxLength: 5 });
    let figures = 0;
    fc.assert(
      fc.property(fc.tuple(step, step, step), (steps) => {
        const people = steps.flatMap(peopleOf);
        const out = publishedOver(people);
        figures += out.length;
        expect(attack(out, 5)).toBeUndefined();
      }),
      { numRuns: 300, seed: 20_261_122 },
    );
    expect(figures).toBeGreaterThan(300);
  }, 60_000);
});

type Person = { opening: number; mode: string; language: string; wording: string };
type Group = { mode: string; language: string; n: number };

function peopleOf(groups: readonly Group[], at: number): Person[] {
  return groups.flatMap(({ n, ...how }) =>
    Array.from({ length: n }, () => ({
      opening: at + 1,
      wording: how.language === "en" ? "reviewed" : "draft",
      ...how,
    })),
  );
}

const kinds = { modes: "mode", languages: "language", wording: "wording" } as const;

/** Everything three closings in a row show of how answers came, as whom each count counts. */
function publishedOver(people: readonly Person[]): Published[] {
  const earlier: ReleasedCoverage[] = [];
  for (const opening of [1, 2, 3]) {
    const all = people.filter((each) => each.opening <= opening);
    const replies = all.map((each) => ({ ...each, matters: [] }));
    earlier.push(covering({ opening, replies, earlier }));
  }
  return earlier.flatMap(({ setting }) =>
    (["modes", "languages", "wording"] as const).flatMap((kind) =>
      (setting[kind] ?? []).flatMap(({ name, heard }) => {
        const counts = people.map((each) =>
          each[kinds[kind]] === name && each.opening <= setting.opening ? 1 : 0,
        );
        const isOfNow = counts.reduce<number>((sum, each) => sum + each, 0) === heard;
        // What was kept from before is among the figures already.
        return isOfNow && heard !== 0 ? [{ people: counts, form: "numbers" as const }] : [];
      }),
    ),
  );
}

describe("F87 what matters most", () => {
  const asks = { contexts: false, matters: ["welcome", "listening", "play"] };
  const naming = (n: number, ...matters: string[]) => replies(n, { matters });

  test("numbers from ten families, small ones as few, and those who named nothing left out", () => {
    const found = covering({
      asks,
      replies: [...naming(9, "welcome", "play"), ...naming(3, "listening"), ...naming(2)],
    });
    expect(found.setting.matters).toEqual({
      ...{ opening: 1, families: 12 },
      questions: [
        { code: "welcome", named: 9 },
        { code: "listening", named: "few" },
        { code: "play", named: 9 },
      ],
    });
  });

  test("words from five to nine, for the setting alone", () => {
    const { setting, shared } = covering({ asks, replies: [...naming(6, "play"), ...naming(1)] });
    expect(setting.matters?.families).toBeUndefined();
    expect(setting.matters?.questions.map(({ named }) => named)).toEqual([
      ...["hardly_any", "hardly_any", "nearly_all"],
    ]);
    expect(shared.matters).toBeUndefined();
  });

  test("after a reopening it stands until ten more families named something", () => {
    const first = covering({ asks, replies: naming(12, "play") });
    const later = (n: number) =>
      covering({
        ...{ asks, opening: 2, earlier: [first] },
        replies: [
          ...naming(12, "play"),
          ...naming(n, "welcome").map((row) => ({ ...row, opening: 2 })),
        ],
      });
    expect(later(4).setting.matters).toEqual(first.setting.matters);
    expect(later(10).setting.matters?.families).toBe(22);
  });

  test("a question the survey does not ask stops the release", () => {
    expect(() => covering({ asks, replies: naming(12, "elsewhere") })).toThrow(/does not ask/);
  });
});
