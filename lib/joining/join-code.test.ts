import { expect, it } from "vitest";
import { joinCodeFrom, joinCodeInGroups, readJoinCode } from "./join-code";

it("F13 gives the same code for the same row and secret, and another for any other", () => {
  const code = joinCodeFrom("secret", "row");
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
  expect(joinCodeFrom("secret", "row")).toBe(code);
  expect(joinCodeFrom("secret", "row 2")).not.toBe(code);
  expect(joinCodeFrom("secret 2", "row")).not.toBe(code);
});

it("F13 reads a code as people type it from a slip", () => {
  expect(joinCodeInGroups("K7QF2M4X9T0B")).toBe("K7QF-2M4X-9T0B");
  expect(readJoinCode(" k7qf 2m4x–9tob ")).toBe("K7QF2M4X9T0B");
  expect(readJoinCode("il")).toBe("11");
});
