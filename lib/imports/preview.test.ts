import { expect, test } from "vitest";
import type { Entry } from "@/lib/register/model";
import type { SheetRow } from "./model";
import { previewOf } from "./preview";

const boroughId = "b";
const larch: Entry = { id: "larch", boroughId, name: "Larch Lane", type: "nursery", places: 40 };
const mill: Entry = { ...larch, id: "mill", name: "Millrace", urn: "2500001", ward: "Weir" };
const shut: Entry = { ...mill, id: "shut", urn: "2500009", closed: { at: new Date() } };
const register = { entries: [larch, mill, shut], withoutPeople: new Set(["larch"]) };

const empty = { name: "", urn: "", type: "", places: "", ward: "", email: "" };
const preview = (...rows: Partial<SheetRow>[]) =>
  previewOf(
    rows.map((row, index) => ({ line: index + 2, ...empty, ...row })),
    register,
  );

test("F82 a row is new, changed or the same, found by URN or by a name that has no URN yet", () => {
  const rows = preview(
    { name: "Weir Street", urn: "ey 123456", type: "Childminder", email: " A@B.Example " },
    { name: "LARCH LANE", urn: "2500002", places: "44", email: "a@b.example" },
    { name: "Millrace", urn: "2500001", email: "a@b.example" },
  );
  expect(rows.map(({ outcome }) => outcome)).toEqual(["new", "changed", "same"]);
  expect(rows[0]).toMatchObject({
    details: { name: "Weir Street", urn: "EY123456", type: "childminder" },
    invites: "a@b.example",
  });
  expect(rows[1]).toMatchObject({ details: { urn: "2500002", places: 44, type: "nursery" } });
  expect(rows[1]).toHaveProperty("invites", "a@b.example");
  expect(rows[2]).toHaveProperty("invites", undefined);
});

test("F82 an empty cell leaves what is known as it is", () => {
  const [row] = preview({ name: "Millrace Nursery", urn: "2500001" });
  const { name: _, ...kept } = { ...mill };
  expect(row).toMatchObject({ outcome: "changed", entry: mill });
  expect(row).toHaveProperty("details", {
    ...{ name: "Millrace Nursery", urn: kept.urn, type: kept.type },
    ...{ places: kept.places, ward: kept.ward },
  });
});

test("F82 what is wrong with a row is said at its cell, and the other rows do not mind", () => {
  const rows = preview(
    { name: "", urn: "12", type: "Zoo", places: "many", email: "nobody" },
    { name: "Weir Street", urn: "2500003" },
    { name: "Weir Street", urn: "2500004", type: "Playgroup" },
    { name: "Other", urn: "2500004", type: "Nursery" },
    { name: "Shut", urn: "2500009" },
    { name: "No number", type: "Nursery" },
  );
  const problems = rows.map((row) => ("problems" in row ? Object.keys(row.problems) : row.outcome));
  expect(problems).toEqual([
    ["name", "urn", "places", "email", "type"],
    ["type"],
    "new",
    ["urn"],
    ["urn"],
    ["urn"],
  ]);
  expect(rows[3]).toHaveProperty("problems.urn", "Line 4 has the same URN");
  expect(rows[4]).toHaveProperty("problems.urn", expect.stringContaining("has closed"));
});

test("F82 two rows of one name are two settings", () => {
  const rows = preview(
    { name: "Larch Lane", urn: "2500005", type: "Nursery" },
    { name: "Larch Lane", urn: "2500006", type: "Nursery" },
  );
  expect(rows.map(({ outcome }) => outcome)).toEqual(["changed", "new"]);
});
