import { expect, it } from "vitest";
import { emailAddress, pastedAddresses, placesForChildren } from "./model";

it("reads children's places: a whole number, or not known", () => {
  expect(placesForChildren.parse(" 48 ")).toBe(48);
  expect(placesForChildren.parse("")).toBeUndefined();
  expect(placesForChildren.parse("0")).toBeUndefined();
  for (const odd of ["about 40", "-3", "4.5", "12345"]) {
    expect(placesForChildren.safeParse(odd).success).toBe(false);
  }
});

it("keeps an address in one form, so that one person has one account", () => {
  expect(emailAddress.parse("  Priya.Nair@Larch-Lane.EXAMPLE ")).toBe(
    "priya.nair@larch-lane.example",
  );
  expect(emailAddress.safeParse("priya").error?.issues[0]?.message).toContain("name@example.org");
});

it("M-09 takes addresses pasted from anywhere, each once, and names the one that is wrong", () => {
  const pasted = "Ada <Ada@larch.example>; ben@larch.example,\n ada@larch.example";
  expect(pastedAddresses.parse(pasted)).toEqual(["ada@larch.example", "ben@larch.example"]);
  expect(pastedAddresses.safeParse("nobody").error?.issues[0]?.message).toContain("at least one");
  const wrong = pastedAddresses.safeParse("ada@larch.example, ben@");
  expect(wrong.error?.issues[0]?.message).toContain("“ben@” is not an e-mail address");
});
