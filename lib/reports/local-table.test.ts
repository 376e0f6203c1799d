import { expect, test } from "vitest";
import { exampleProfile } from "@/lib/profiles/example-setting";
import type { Profile } from "@/lib/profiles/model";
import { answersTable } from "./answers-table";
import { localTable } from "./local-table";
import { profileTable } from "./profile-table";
import { reportOf } from "./report-content";

const at = { version: 1, changedByName: "Jo", changedAt: new Date(0) };
const anchors = ["None", "Some", "Most", "All"];
const without = exampleProfile();
const asked: Profile = {
  ...without,
  local: {
    questions: [
      { id: "q1", kind: "rated", wording: "Our garden?", anchors },
      { id: "q2", kind: "open", wording: "Our breakfast?" },
      { id: "q3", kind: "rated", wording: "Our hall?" },
    ],
    answers: [
      { code: "q1", level: 2, note: "We counted", ...at },
      { code: "q2", reflection: "=Fathers come at seven", ...at },
      { code: "q3", blank: "dont_know", ...at },
    ],
  },
};

test("F2 F30 our own questions have a table of their own, by their permanent id", () => {
  const cells = localTable(asked).rows.map((row) => row.slice(4));
  expect(cells).toEqual([
    ["q1", "Rated", "Our garden?", "Established", "Most", "We counted"],
    ["q2", "Open", "Our breakfast?", "=Fathers come at seven", "not described", "nothing written"],
    ["q3", "Rated", "Our hall?", "We don’t know", "not described", "nothing written"],
  ]);
  expect(localTable(without).rows).toEqual([]);
});

test("F2 no other table has a word of them", () => {
  expect(answersTable(asked)).toEqual(answersTable(without));
  expect(profileTable(asked)).toEqual(profileTable(without));
});

test("F2 the report says them under a heading of their own, and differs in nothing else", () => {
  const blocks = reportOf(asked, []).blocks.map((block) => JSON.stringify(block));
  const before = reportOf(without, []).blocks.map((block) => JSON.stringify(block));
  const added = blocks.filter((block) => !before.includes(block));
  expect(blocks.filter((block) => before.includes(block))).toEqual(before);
  expect(added[0]).toContain("Our own questions");
  expect(added.join(" ")).toContain("in none of the figures");
  expect(added.join(" ")).toContain("Established: We counted");
});
