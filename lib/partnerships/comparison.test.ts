import { expect, test } from "vitest";
import { compareSides, countOpen, differencesInWords, saidInWords } from "./comparison";
import { currentEdition, elementsOf } from "./elements";

const list = elementsOf(currentEdition).slice(0, 4);
const [first = "", second = "", third = "", fourth = ""] = list.map(({ code }) => code);
const ours = {
  [first]: { level: 2 },
  [second]: { level: 2, note: "Ours" },
  [third]: { dontKnow: true as const },
};
const theirs = { [first]: { level: 2 }, [second]: { level: 0 }, [third]: { level: 2 } };

test("F88 sets the two sides beside each other in the order of the list, a blank never a level", () => {
  const { elements, both, same } = compareSides(list, ours, theirs);
  expect(elements.map(({ element }) => element.code)).toEqual([first, second, third, fourth]);
  expect(elements.map(({ apart }) => apart)).toEqual([0, 2, undefined, undefined]);
  expect([both, same]).toEqual([2, 1]);
});

test("F88 says both ways what became of each level; levels nobody used are not there", () => {
  const { echoes } = compareSides(list, ours, theirs);
  expect(echoes).toEqual([
    { level: 0, ours: { at: 0, same: 0, blank: 0 }, theirs: { at: 1, same: 0, blank: 0 } },
    { level: 2, ours: { at: 2, same: 1, blank: 0 }, theirs: { at: 2, same: 1, blank: 1 } },
  ]);
  const turned = compareSides(list, theirs, ours).echoes;
  expect(turned.map((each) => each.ours)).toEqual(echoes.map((each) => each.theirs));
});

test("F88 is whatever way round: which of the two is higher makes no difference to how far they are apart", () => {
  const apart = (one: typeof ours, other: typeof theirs) =>
    compareSides(list, one, other).elements.map((each) => each.apart);
  expect(apart(ours, theirs)).toEqual(
    compareSides(list, theirs, ours).elements.map((each) => each.apart),
  );
});

test("keeps not known, left open and a level three different things", () => {
  expect(saidInWords({ level: 0 })).toBe("Not yet");
  expect(saidInWords({ dontKnow: true })).toBe("We don’t know");
  expect(saidInWords({ dontKnow: true }, "they")).toBe("They don’t know");
  expect(saidInWords({ note: "Only a note" })).toBe("Left open");
  expect(countOpen(list, ours)).toBe(1);
});

test("R-REL-07 tells a second writer what differs, and nothing of what is alike", () => {
  const title = list[1]?.title;
  expect(differencesInWords(list, ours, { ...ours, [second]: { level: 1 } })).toEqual([
    `${title}: Established. “Ours”`,
  ]);
  expect(differencesInWords(list, ours, ours)).toEqual([]);
});
