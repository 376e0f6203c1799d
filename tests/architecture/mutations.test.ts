import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { planted } from "@/bin/mutations/planted.mjs";

/** The mistakes themselves are tried by `npm run mutations`; this holds that each can still be planted. */
test("every planted mistake finds its text exactly once, and changes it", () => {
  const found = planted.map(({ name, file, find, replace }) => ({
    name,
    times: readFileSync(file, "utf8").split(find).length - 1,
    changes: replace !== find,
  }));
  expect(found.length).toBeGreaterThanOrEqual(40);
  expect(found.filter(({ times, changes }) => times !== 1 || !changes)).toEqual([]);
  expect(new Set(planted.map(({ name }) => name)).size).toBe(planted.length);
});
