import { expect, it } from "vitest";
import { acceptanceRefusal, nameProblem } from "./refusals";

it("asks for a name, and takes any letters", () => {
  expect(nameProblem("")).toBe("Enter your name");
  expect(nameProblem("Nguyễn Thị Ánh O’Neill-中村")).toBeUndefined();
  expect(nameProblem("x".repeat(101))).toContain("under 100");
});

it("puts what is about the password beside the password, and a dead link above the form", () => {
  expect(acceptanceRefusal({ refused: "password", problem: "Too short" })).toEqual({
    errors: { password: "Too short" },
  });
  expect(acceptanceRefusal({ refused: "wrong_password" })).toHaveProperty("errors.password");
  expect(acceptanceRefusal({ refused: "link" })).not.toHaveProperty("errors");
});
