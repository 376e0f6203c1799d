import { expect, test } from "vitest";
import { codeInGroups, isSingleCode, newSingleCode, readTypedCode } from "./survey-codes";

test("F56 F-09 a single-use code is known by itself, however it is typed", () => {
  for (let run = 0; run < 200; run += 1) {
    const code = newSingleCode();
    expect(isSingleCode(code)).toBe(true);
    expect(readTypedCode(` ${codeInGroups(code).toLowerCase()} `)).toBe(code);
  }
});

test("R-AN-03 one wrong sign is told without asking the database", () => {
  const code = newSingleCode();
  const signs = [..."23456789ABCDEFGHJKMNPQRSTUVWXYZ"];
  const wrong = [...code].flatMap((right, at) =>
    signs
      .filter((sign) => sign !== right)
      .map((sign) => code.slice(0, at) + sign + code.slice(at + 1)),
  );
  expect(wrong.length).toBe(300);
  expect(wrong.filter(isSingleCode)).toEqual([]);
  expect(isSingleCode("")).toBe(false);
  expect(isSingleCode(`${code}2`)).toBe(false);
});
