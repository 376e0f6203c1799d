import { describe, expect, test } from "vitest";
import { exampleProfile } from "./example-setting";
import { whatChanged } from "./what-changed";

const profile = exampleProfile();

describe("F31 what changed, in plain words", () => {
  test("names every theme in which a question moved, and no other", () => {
    const changed = whatChanged(profile);
    const expected = profile.themes.filter(
      ({ change }) => change && change.linked.up + change.linked.down > 0,
    );
    expect(changed?.moved.map(({ theme }) => theme)).toEqual(expected.map(({ number }) => number));
    expect(changed?.moved.length).toBeGreaterThan(3);
    for (const { sentence } of changed?.moved ?? []) {
      expect(sentence).toMatch(/^\d+ questions? (went up|went down)/);
      expect(sentence).not.toMatch(/improv|better|worse|because/i);
    }
  });

  test("counts what did not move and what is not compared", () => {
    const changed = whatChanged(profile);
    expect(changed?.rest.join(" ")).toMatch(/Nothing moved in \d+ other themes?\./);
    const apart = profile.themes
      .flatMap(({ questions }) => questions)
      .filter(({ direction, answer }) => direction === "not_compared" && answer !== undefined);
    expect(apart.length).toBeGreaterThan(0);
    expect(changed?.rest.at(-1)).toContain(`${apart.length} question`);
  });

  test("says nothing in a first year", () => {
    expect(whatChanged({ ...profile, earlier: undefined })).toBeUndefined();
  });
});
