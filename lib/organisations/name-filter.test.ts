import { expect, test } from "vitest";
import { nameFrom, withName } from "./name-filter";

const settings = ["St Bart’s Nursery", "Ménage Lane Nursery", "نرسری گلِ لالہ", "Lane End"];
const found = (wanted?: string) => withName(settings, wanted, (name) => name);

test("a setting is found by any part of its name, however it is spelt", () => {
  expect(found("st barts")).toEqual(["St Bart’s Nursery"]);
  expect(found("ST BART'S")).toEqual(["St Bart’s Nursery"]);
  expect(found("menage")).toEqual(["Ménage Lane Nursery"]);
  expect(found("گل")).toEqual(["نرسری گلِ لالہ"]);
  expect(found("nursery lane")).toEqual(["Ménage Lane Nursery"]);
  expect(found("lane")).toEqual(["Ménage Lane Nursery", "Lane End"]);
  expect(found("oak")).toEqual([]);
  expect(found()).toHaveLength(settings.length);
});

test("an address that looks for nothing shows everything", () => {
  expect([undefined, "", "  ", []].map(nameFrom)).toEqual(Array(4).fill(undefined));
  expect(nameFrom([" Larch ", "Elm"])).toBe("Larch");
  expect(nameFrom("x".repeat(5000))).toHaveLength(100);
});
