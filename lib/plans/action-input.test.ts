import { expect, test } from "vitest";
import { z } from "zod";
import { actionFields, contentFrom } from "./action-input";

const form = z.strictObject(actionFields);
const empty = {
  ...{ what: "", outsideName: "", day: "", month: "", year: "", howWeWillKnow: "" },
  ...{ helps: "", hinders: "", benefit: "" },
};
const read = (typed: Record<string, string>) => contentFrom(form.parse({ ...empty, ...typed }));

test("F34 everything that is missing is said at once", () => {
  expect(read({})).toEqual({
    errors: {
      what: "Say what you will do",
      owner: "Choose who looks after it",
      day: "Say by when",
    },
  });
  const outside = read({ what: "Ring", owner: "outside", day: "31", month: "2", year: "2027" });
  expect(outside).toEqual({
    errors: {
      outsideName: "Say who it is",
      day: "Enter a day that exists, like 12 June 2026",
    },
  });
});

test("F34 F38 an owner is a member, a name or nobody; what is left empty is absent", () => {
  const due = { what: " Ring ", day: "30", month: "June", year: "2027" };
  const id = "e0000000-0000-4000-8004-000000000001";
  expect(read({ ...due, owner: `member:${id}`, condition: "agency", domain: "" })).toEqual({
    content: { what: "Ring", dueOn: "2027-06-30", ownerId: id, condition: "agency" },
  });
  expect(read({ ...due, owner: "outside", outsideName: "The health visitor" })).toMatchObject({
    content: { ownerName: "The health visitor", ownerId: undefined },
  });
  expect(read({ ...due, owner: "nobody", outsideName: "x" })).toMatchObject({
    content: { ownerName: undefined, ownerId: undefined },
  });
});
