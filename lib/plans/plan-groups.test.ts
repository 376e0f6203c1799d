import { expect, test } from "vitest";
import type { Action } from "./model";
import { groupsOf, ownersOf, planHeadline } from "./plan-groups";

const today = "2026-06-12";
const action = (dueOn: string, more: Partial<Action> = {}): Action => ({
  ...{ id: dueOn, settingId: "s", auditId: "a", code: "c", instrument: "elppeg", edition: "2026" },
  ...{ year: 2026, what: "Ring", version: 1, addedByName: "A", addedAt: new Date(today) },
  ...{ changedByName: "A", changedAt: new Date(today), status: "not_started", dueOn },
  ...more,
});
const done = (at: string) =>
  action("2026-01-01", {
    ...{ id: at, status: "done" },
    lastMove: { kind: "done", byName: "A", at: new Date(at) },
  });

test("F34 what is past its day or due within thirty days comes first; what is closed last, newest first", () => {
  const plan = [action("2026-06-01"), action("2026-07-12"), action("2026-07-13")];
  const groups = groupsOf([...plan, done("2026-02-01"), done("2026-03-01")], today);
  expect(groups.dueSoon.map(({ id }) => id)).toEqual(["2026-06-01", "2026-07-12"]);
  expect(groups.later.map(({ id }) => id)).toEqual(["2026-07-13"]);
  expect(groups.closed.map(({ id }) => id)).toEqual(["2026-03-01", "2026-02-01"]);
});

test("F34 the plan's first sentence says what asks for attention", () => {
  const told = (...dueOn: string[]) =>
    planHeadline(
      groupsOf(
        dueOn.map((day) => action(day)),
        today,
      ),
      today,
    );
  expect(told("2026-06-01", "2026-06-20")).toBe("1 action is past its day");
  expect(told("2026-06-12", "2026-06-20")).toBe("2 actions are due in the next 30 days");
  expect(told("2026-12-20")).toBe("Nothing is due in the next 30 days");
  expect(told()).toBe("Nothing is open in our plan");
});

test("F34 owners are named once, in order, and nobody last", () => {
  const owned = (name: string, userId?: string) => ({ owner: { name, userId, hasLeft: false } });
  const plan = [action("2026-07-01"), action("2026-07-02", owned("Zoe", "z"))];
  const more = [action("2026-07-03", owned("Amina", "a")), action("2026-07-04", owned("Zoe", "z"))];
  expect(ownersOf([...plan, ...more])).toEqual([
    { key: "a", name: "Amina" },
    { key: "z", name: "Zoe" },
    { key: "nobody", name: "" },
  ]);
});
