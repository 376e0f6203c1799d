import { describe, expect, test } from "vitest";
import { currentEdition, findItem, isRated, itemsOf } from "@/lib/instruments/editions";
import { type Instrument, instruments } from "@/lib/instruments/model";
import { englishMessages } from "@/lib/languages/messages";
import {
  favourableLevels,
  findParentQuestion,
  parentQuestions,
  readySets,
  scales,
} from "./catalogue";

const codes = parentQuestions.map(({ code }) => code);

/** The theme that an item with this code stands in, named as a parent question names it. */
function themeOf(code: string): string | undefined {
  const instrument = code.split(".")[0] as Instrument;
  const found = findItem(currentEdition(instrument), code);
  return found && isRated(found.item) ? `${instrument}.${found.theme}` : undefined;
}

describe("F54 the questions written for parents", () => {
  test("are at least thirty, each under a permanent code of its own", () => {
    expect(codes.length).toBeGreaterThanOrEqual(30);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^par\.[a-z][a-z-]*$/.test(code))).toEqual([]);
    expect(findParentQuestion("par.heard")?.theme).toBe("elppeg.2");
    expect(findParentQuestion("par.nothing")).toBeUndefined();
  });

  test("cover every theme of both instruments that has a rated question", () => {
    const wanted = instruments.flatMap((instrument) =>
      currentEdition(instrument).themes.flatMap((theme, index) =>
        itemsOf(theme).some(isRated) ? [`${instrument}.${index + 1}`] : [],
      ),
    );
    expect(wanted).toHaveLength(18);
    expect(new Set(parentQuestions.map(({ theme }) => theme))).toEqual(new Set(wanted));
  });

  test("P-02 mirror rated staff questions of their own theme, and only such", () => {
    const astray = parentQuestions.flatMap(({ code, theme, mirrors }) =>
      mirrors.filter((mirror) => themeOf(mirror) !== theme).map((mirror) => ({ code, mirror })),
    );
    expect(astray).toEqual([]);
  });

  test("F54 ask about each of the five groups of parents the principles name", () => {
    const mirrored = new Set(parentQuestions.flatMap(({ mirrors }) => mirrors));
    const groups = ["working", "transport", "additional-needs", "eal", "not-in-home"];
    expect(groups.filter((group) => !mirrored.has(`elppeg.2.all-parents.${group}`))).toEqual([]);
  });

  test("ask how often or how much, as the four answers to them say", () => {
    const stems = { frequency: /\bhow often\b/i, extent: /\bhow much\b/i };
    const wrong = parentQuestions.filter(({ scale, text }) => !stems[scale].test(text));
    expect(wrong).toEqual([]);
    for (const words of Object.values(scales)) expect(new Set(words).size).toBe(4);
    expect(favourableLevels).toBe(2);
  });

  test("offer the answers that parents' pages say, word for word", () => {
    const { never, sometimes, usually, always, notAtAll, aLittle, quiteALot, aLot } =
      englishMessages;
    expect(scales).toEqual({
      frequency: [never, sometimes, usually, always],
      extent: [notAtAll, aLittle, quiteALot, aLot],
    });
  });
});

describe("the ready-made sets", () => {
  test("are short, differ, and hold only questions of the catalogue, each once", () => {
    expect(readySets.length).toBeGreaterThanOrEqual(3);
    for (const set of readySets) {
      expect(set.codes.filter((code) => !findParentQuestion(code))).toEqual([]);
      expect(new Set(set.codes).size).toBe(set.codes.length);
    }
    expect(new Set(readySets.map(({ key }) => key)).size).toBe(readySets.length);
    expect(new Set(readySets.map(({ title }) => title)).size).toBe(readySets.length);
  });
});
