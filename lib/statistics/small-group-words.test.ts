import { describe, expect, it } from "vitest";
import { smallGroupWords } from "./small-group-words";

const floors = { minReplies: 5, numbersFrom: 10 };

describe("small groups in words", () => {
  it("F28 hides below five, and speaks in numbers from ten", () => {
    expect(smallGroupWords(4, 4, floors)).toBe("hidden");
    expect(smallGroupWords(0, 0, floors)).toBe("hidden");
    expect(smallGroupWords(9, 10, floors)).toBe("numbers");
  });

  it("F28 one family that differs cannot be seen, at either end", () => {
    for (let rated = 5; rated <= 9; rated++) {
      expect(smallGroupWords(rated, rated, floors)).toBe(smallGroupWords(rated - 1, rated, floors));
      expect(smallGroupWords(0, rated, floors)).toBe(smallGroupWords(1, rated, floors));
    }
  });

  it("uses the five words in order of the share", () => {
    const words = ["hardly_any", "some", "about_half", "most", "nearly_all"];
    for (let rated = 5; rated <= 9; rated++) {
      const places = Array.from({ length: rated + 1 }, (_, favourable) =>
        words.indexOf(smallGroupWords(favourable, rated, floors)),
      );
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
    }
    expect(smallGroupWords(3, 5, floors)).toBe("most");
    expect(smallGroupWords(2, 5, floors)).toBe("some");
    expect(smallGroupWords(3, 6, floors)).toBe("about_half");
  });

  it("refuses counts that are not whole", () => {
    expect(() => smallGroupWords(4.5, 6, floors)).toThrow(/whole number/);
  });
});
