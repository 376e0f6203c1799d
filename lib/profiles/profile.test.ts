import { describe, expect, test } from "vitest";
import { answerInWords, directionInWords } from "./answer-words";
import { exampleProfile } from "./example-setting";
import { findingOf } from "./finding";
import { goingWell, thingsNotAnswered, thingsWeDontKnow, toWorkOn } from "./highlights";
import type { Profile, ProfileTheme } from "./model";

const profile = exampleProfile();
const theme = (number: number, from: Profile = profile) => from.themes[number - 1] as ProfileTheme;
const question = (code: string) => {
  const found = profile.themes
    .flatMap(({ questions }) => questions)
    .find((each) => each.code === code);
  if (!found) throw new Error(`${code} is not in the profile`);
  return found;
};
const words = (text: string) => text.split(/\s+/).length;

describe("F21 one profile, theme by theme", () => {
  test("has every theme in the published order and no total", () => {
    expect(profile.themes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(Object.keys(profile.totals).filter((key) => /score|percent|mean/i.test(key))).toEqual(
      [],
    );
  });

  test("F26 counts levels and the three blanks apart, and they add up to what was asked", () => {
    const { applicable, answered, dontKnow, notAnswered, notApplicable, atLevel } = profile.totals;
    expect({ applicable, answered, dontKnow, notAnswered, notApplicable }).toEqual({
      applicable: 40,
      answered: 38,
      dontKnow: 1,
      notAnswered: 1,
      notApplicable: 0,
    });
    expect(atLevel.reduce((sum, count) => sum + count, 0)).toBe(answered);
  });

  test("counts Embedded without evidence, and a note is evidence", () => {
    expect(question("elppeg.3.share-knowledge").answer).toBe(3);
    expect(theme(3).result?.withoutEvidence).toEqual(["elppeg.3.setting-to-home"]);
  });
});

describe("F22 the same theme beside last year", () => {
  test("counts what moved, and both marks stand on the questions asked in both years", () => {
    expect(theme(4).change?.linked).toMatchObject({ up: 1, same: 3, down: 1 });
    const { earlier, later } = theme(2).strip ?? {};
    expect([earlier, later]).toMatchObject([
      { status: "shown", n: 6, base: "questions asked in both years" },
      { status: "shown", n: 6 },
    ]);
  });

  test("each question has both years’ descriptions", () => {
    const { earlier, answer, anchors, direction } = question("elppeg.9.supervision");
    expect([earlier?.answer, answer, direction]).toEqual([2, 3, "up"]);
    expect(earlier?.anchors[2]).toBeTruthy();
    expect(anchors[3]).toContain("As Established");
  });

  test("F24 a reworded question keeps last year’s wording beside it and is not compared", () => {
    const leaving = question("elppeg.7.leaving");
    expect(leaving).toMatchObject({ revision: "meaning", direction: "not_compared" });
    expect(leaving.earlier?.wording).not.toBe(leaving.wording);
    expect(directionInWords(leaving)).toBe("Not compared: the wording changed");
    expect(theme(7).change?.linked.sameQuestion).toBe(3);
  });

  test("a tidied spelling does not break the comparison", () => {
    expect(question("elppeg.9.supervision")).toMatchObject({ revision: "typo", direction: "up" });
  });
});

describe("F31 the finding", () => {
  const within = (themes: ProfileTheme[]) => findingOf({ ...profile, themes });

  test("names what moved most, in at most twelve words and with a number", () => {
    const { title, more } = findingOf(profile);
    expect(words(title)).toBeLessThanOrEqual(12);
    expect(title).toMatch(/\d questions? (up|down)$/);
    expect(more).toMatch(/\d questions? down\.$/);
  });

  test("says so when nothing moved and when nothing can be compared", () => {
    const still = { up: 0, down: 0 };
    const unmoved = profile.themes.map((each) => ({
      ...each,
      change: each.change && { ...each.change, linked: { ...each.change.linked, ...still } },
    }));
    expect(within(unmoved).title).toBe("No question moved since 2025");
    const apart = { ...profile, earlier: profile.earlier && { ...profile.earlier, compared: 0 } };
    expect(findingOf(apart).title).toBe("Too little in common with 2025 to compare");
  });

  test("a first year says what is strongest and where to start", () => {
    const { title, more } = findingOf({ ...profile, earlier: undefined });
    expect(title).toBe("Strongest in 2026: Respecting what families know");
    expect(more).toBe(
      "Where to start: “Reaching families we do not yet see” has questions at Not yet.",
    );
  });

  test("without any score it does not invent one", () => {
    const empty = profile.themes.map((each) => ({ ...each, result: undefined }));
    expect(findingOf({ ...profile, earlier: undefined, themes: empty }).title).toContain("Too few");
  });
});

describe("F30 three going well and three to work on", () => {
  test("the highest with evidence first, the lowest first, never the same question", () => {
    const well = goingWell(profile);
    const work = toWorkOn(profile);
    expect(well.map(({ level }) => level)).toEqual([3, 3, 3]);
    expect(well.slice(0, 2).every(({ question: { note } }) => note)).toBe(true);
    expect(work[0]?.level).toBe(0);
    expect(work.every(({ level, question: { nextSteps } }) => nextSteps[level])).toBe(true);
    const codes = [...well, ...work].map(({ question: { code } }) => code);
    expect(new Set(codes).size).toBe(6);
  });

  test("come from different themes while there are themes", () => {
    expect(new Set(toWorkOn(profile).map(({ theme: { number } }) => number)).size).toBe(3);
  });

  test("what nobody knows is not what nobody answered", () => {
    expect(thingsWeDontKnow(profile)).toHaveLength(1);
    expect(thingsNotAnswered(profile)).toHaveLength(1);
  });
});

test("F26 each kind of blank has its own words", () => {
  const blanks = (["DK", "NA", null, undefined] as const).map(answerInWords);
  expect(new Set([...blanks, answerInWords(0)]).size).toBe(5);
});
