import { expect, test } from "vitest";
import { languagesAddress, pageAddress, samePage, sheetAddress } from "./address";

const where = { code: "Y8MWQR", tag: "ur", token: "t0ken", single: "656CUB6VHS", both: true };

test("everything a page needs stands in its address, so that none needs a cookie", () => {
  expect(sheetAddress(where, { name: "question", number: 3 }, { from: "check" })).toBe(
    "/s/Y8MWQR/ur/mine/t0ken/question/3?with=656CUB6VHS&both=1&from=check",
  );
  expect(pageAddress({ code: "Y8MWQR", tag: "ur" }, "start")).toBe("/s/Y8MWQR/ur");
  expect(pageAddress({ code: "Y8MWQR", tag: "ur" }, "privacy", { from: "/mine/t/check" })).toBe(
    "/s/Y8MWQR/ur/privacy?from=%2Fmine%2Ft%2Fcheck",
  );
  expect(languagesAddress({ code: "Y8MWQR", single: "656CUB6VHS" })).toBe(
    "/s/Y8MWQR?with=656CUB6VHS",
  );
});

test("L-09 another language is the same page of the same sheet", () => {
  expect(samePage({ ...where, tag: "pl" }, "/mine/t0ken/question/3")).toBe(
    "/s/Y8MWQR/pl/mine/t0ken/question/3?with=656CUB6VHS&both=1",
  );
});

test("whatever somebody types stays one part of the address", () => {
  expect(pageAddress({ code: "../a", tag: "b?c" }, "start")).toBe("/s/..%2Fa/b%3Fc");
  expect(() => sheetAddress({ code: "A", tag: "en" }, { name: "check" })).toThrow();
});
