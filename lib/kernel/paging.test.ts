import { describe, expect, it } from "vitest";
import { pageOf } from "./paging";

const numbers = Array.from({ length: 250 }, (_, index) => index + 1);

describe("a page of a long list", () => {
  it("shows every item on exactly one page", () => {
    const shown = [1, 2, 3].flatMap((page) => pageOf(numbers, String(page), 100).items);
    expect(shown).toEqual(numbers);
    expect(pageOf(numbers, "3", 100)).toMatchObject({ page: 3, pages: 3, first: 201, last: 250 });
  });

  it("takes the nearest page there is, whatever is asked for", () => {
    for (const odd of [undefined, "", "two", "-4", "0", ["x"]]) {
      expect(pageOf(numbers, odd, 100).page).toBe(1);
    }
    expect(pageOf(numbers, "99", 100).page).toBe(3);
  });

  it("has one empty page for an empty list, and no second page for a full one", () => {
    expect(pageOf([], "1", 100)).toEqual({ items: [], page: 1, pages: 1, first: 0, last: 0 });
    expect(pageOf(numbers.slice(0, 100), "2", 100)).toMatchObject({ page: 1, pages: 1 });
  });
});
