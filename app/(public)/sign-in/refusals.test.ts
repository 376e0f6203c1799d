import { expect, it } from "vitest";
import { signInRefusalInWords } from "./refusals";

it("says how many whole minutes to wait, never fewer than it takes", () => {
  const wait = (retryAfterSeconds: number) =>
    signInRefusalInWords({ refused: "too_many", retryAfterSeconds });
  expect(wait(1)).toContain("Wait 1 minute,");
  expect(wait(60)).toContain("Wait 1 minute,");
  expect(wait(61)).toContain("Wait 2 minutes,");
  expect(wait(900)).toContain("Wait 15 minutes,");
});

it("does not say which of the two was wrong", () => {
  expect(signInRefusalInWords({ refused: "wrong" })).toContain("address and password");
});
