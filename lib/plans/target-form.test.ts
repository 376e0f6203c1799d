import { expect, test } from "vitest";
import { targetsForm } from "./target-form";

const auditId = "e0000000-0000-4000-8006-000000122025";

test("F25 a page of targets is read by theme, and an empty one clears", () => {
  const read = targetsForm.parse({
    ...{ auditId, "version:4": "2", "level:4": "3", "words:4": " We know who \r\nis missing " },
    ...{ "version:5": "1", "level:5": "", "words:5": "" },
  });
  expect(read.targets).toEqual([
    { theme: 4, version: 2, level: 3, words: "We know who \nis missing" },
    { theme: 5, version: 1, words: undefined },
  ]);
});

test("F25 a level that there is not, or a field of nothing, is refused", () => {
  expect(targetsForm.safeParse({ auditId, "level:4": "9" }).success).toBe(false);
  expect(targetsForm.safeParse({ auditId, owner: "x" }).success).toBe(false);
});
