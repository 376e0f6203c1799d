import { expect, test } from "vitest";
import { z } from "zod";
import { sayingsFrom, sideFields, typedFrom } from "./side-form";

const form = z.strictObject({ ...sideFields });
const [trust, aims] = ["partnership.trust", "partnership.aims"];

test("F88 reads what was chosen and noted, and leaves open what was not; it comes back as it was typed", () => {
  const typed = {
    ...{ [`level:${trust}`]: "3", [`note:${trust}`]: "They ring us first\r\n" },
    ...{ [`level:${aims}`]: "dont_know", [`note:${aims}`]: " " },
    "note:partnership.values": "Food, mostly",
  };
  const said = sayingsFrom(form.parse(typed));
  expect(said).toEqual({
    [trust]: { level: 3, note: "They ring us first" },
    [aims]: { dontKnow: true },
    "partnership.values": { note: "Food, mostly" },
  });
  expect(sayingsFrom(form.parse(typedFrom(said)))).toEqual(said);
});

test("R-AZ-09 refuses a field it does not have, and a level that is none", () => {
  expect(form.safeParse({ [`level:${trust}`]: "4" }).success).toBe(false);
  expect(form.safeParse({ "level:partnership.score": "3" }).success).toBe(false);
  expect(form.safeParse({ [`level:${trust}`]: "3" }).success).toBe(true);
});
