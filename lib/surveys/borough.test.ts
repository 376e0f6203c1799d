import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attack, type Published } from "@/tests/support/differencing-attack";
import { type BoroughEarlier, releaseBorough, type SettingCounts } from "./borough";

const seed = 20_261_112;
const slowly = { timeout: 120_000 };
const names = ["ash", "beech", "cedar", "dogwood", "elm", "fir"];

/** Replies to one question at each of six settings, in three steps; most share. */
const borough = fc.array(
  fc.record({
    steps: fc.tuple(fc.nat(13), fc.constantFrom(0, 0, 0, 3, 12), fc.constantFrom(0, 0, 5, 11)),
    shares: fc.constantFrom(true, true, true, true, false),
  }),
  { minLength: names.length, maxLength: names.length },
);
type Borough = typeof borough extends fc.Arbitrary<infer T> ? T : never;

const upTo = (steps: readonly number[], step: number) =>
  steps.slice(0, step + 1).reduce((sum, n) => sum + n, 0);

/** One column for the replies of each setting in each step; a figure counts a setting's first few steps. */
function figureOver(made: Borough, counted: ReadonlyMap<string, number>): Published {
  const people = made.flatMap(({ steps }, at) =>
    steps.map((_, step) => ((counted.get(names[at] ?? "") ?? 0) >= upTo(steps, step) ? 1 : 0)),
  );
  return { people, form: "numbers" };
}

const sizesOf = (made: Borough) => made.flatMap(({ steps }) => steps);

function figuresOf(made: Borough, releases: readonly BoroughEarlier[]): Published[] {
  return releases.flatMap(({ named, total }) => [
    figureOver(made, total),
    ...[...named].map(([name, n]) => figureOver(made, new Map([[name, n]]))),
  ]);
}

/** What each setting's own release counts after a step: ten more after numbers, five more after words. */
function countsAt(made: Borough, step: number): Map<string, SettingCounts> {
  return new Map(
    made.map(({ steps, shares }, at) => {
      let rated = 0;
      for (let each = 0; each <= step; each += 1) {
        const more = upTo(steps, each) - rated;
        const block = rated >= 10 ? 10 : rated >= 5 ? 5 : 0;
        if (more >= block) rated += more;
      }
      return [names[at] ?? "", { rated, favourable: Math.floor(rated / 2), shares }];
    }),
  );
}

/** Three releases of a borough, and what a total over all that share would have counted instead. */
function live(made: Borough) {
  const ours: BoroughEarlier[] = [];
  const plain = [0, 1, 2].map((step) => {
    const counts = countsAt(made, step);
    ours.push(releaseBorough(counts, ours).counted);
    const sharing = [...counts].filter(([, { shares, rated }]) => shares && rated > 0);
    const sizes = sharing.map(([name, { rated }]) => [name, rated] as const);
    return { named: new Map(sizes.filter(([, n]) => n >= 10)), total: new Map(sizes) };
  });
  return { ours, plain };
}

describe("G5 a borough's total beside its settings", () => {
  test(
    "G5 F48 adding and subtracting totals and settings over time finds no small group",
    slowly,
    () => {
      const tally = { boroughs: 0, plain: 0, wide: 0, leaks: 0 };
      fc.assert(
        fc.property(borough, (made) => {
          const { ours, plain } = live(made);
          tally.boroughs += 1;
          tally.wide += ours.filter(({ named, total }) => total.size > named.size).length;
          if (attack(figuresOf(made, plain), 10, sizesOf(made))) tally.plain += 1;
          const found = attack(figuresOf(made, ours), 10, sizesOf(made));
          if (found) tally.leaks += 1;
          expect(found).toBeUndefined();
        }),
        { numRuns: 2000, seed },
      );
      console.info(
        `G5: seed ${seed}; ${tally.boroughs} boroughs of 6 settings, released three times. A total over all that share ` +
          `was defeated in ${tally.plain}, ours in ${tally.leaks}; ${tally.wide} of our totals counted hidden settings.`,
      );
      expect(tally.plain).toBeGreaterThan(500);
      expect(tally.wide).toBeGreaterThan(200);
    },
  );

  test("F48 the total says whose replies it counts, and one setting alone has no total", () => {
    const setting = (rated: number, shares = true) => ({ rated, favourable: rated, shares });
    const two = new Map([
      ["ash", setting(20)],
      ["beech", setting(12)],
      ["cedar", setting(4)],
      ["dogwood", setting(30, false)],
    ]);
    const release = releaseBorough(two, []);
    expect(release.totalOver).toEqual(["ash", "beech"]);
    expect(release.total).toMatchObject({ status: "shown", n: 32 });
    expect(release.settings.get("cedar")).toEqual({ status: "hidden", reason: "few_people" });
    expect(release.settings.has("dogwood")).toBe(false);
    const alone = releaseBorough(new Map([["ash", setting(20)]]), []);
    expect(alone.total).toEqual({ status: "hidden", reason: "few_settings" });
  });
});
