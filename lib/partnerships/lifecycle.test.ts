import { expect, test } from "vitest";
import { mayInvite, mayTakeBack, stageOf } from "./lifecycle";
import type { Partnership } from "./model";

const at = new Date("2026-06-12T12:00:00Z");
const side = { sayings: {}, version: 1, changedBy: "Sam", changedAt: at };
const asked: Partnership = {
  ...{ id: "1", edition: "2026", words: "We share children", invitedAt: at, closed: false },
  ...{ other: { id: "them", name: "Millrace" }, invitedByUs: true },
};
const yes = { accepted: true, at };
const no = { accepted: false, at };

test("F88 a partnership goes from asked to both sent, or ends", () => {
  expect(stageOf(asked)).toBe("asked");
  expect(stageOf({ ...asked, invitedByUs: false })).toBe("to_answer");
  expect(stageOf({ ...asked, reply: yes })).toBe("rating");
  expect(stageOf({ ...asked, reply: yes, ours: side })).toBe("rating");
  expect(stageOf({ ...asked, reply: yes, ours: { ...side, sentAt: at } })).toBe("sent");
  expect(stageOf({ ...asked, reply: yes, bothSentAt: at, closed: true })).toBe("both_sent");
  expect(stageOf({ ...asked, reply: yes, closed: true })).toBe("closed");
  expect(stageOf({ ...asked, reply: no })).toBe("declined");
  expect(stageOf({ ...asked, withdrawnAt: at })).toBe("withdrawn");
});

test("F88 whoever invited takes it back until both have sent", () => {
  expect(mayTakeBack(asked)).toBe(true);
  expect(mayTakeBack({ ...asked, reply: yes, ours: { ...side, sentAt: at } })).toBe(true);
  expect(mayTakeBack({ ...asked, closed: true })).toBe(true);
  expect(mayTakeBack({ ...asked, invitedByUs: false })).toBe(false);
  for (const over of [{ bothSentAt: at }, { withdrawnAt: at }, { reply: no }])
    expect(mayTakeBack({ ...asked, ...over })).toBe(false);
});

test("F88 two settings have one at a time, and after a no it is the other’s to ask", () => {
  const may = (before: Partial<Partnership>) => mayInvite([{ ...asked, ...before }], "them");
  expect(mayInvite([asked], "somebody else")).toBe(true);
  expect(may({})).toBe(false);
  expect(may({ invitedByUs: false })).toBe(false);
  expect(may({ bothSentAt: at })).toBe(true);
  expect(may({ withdrawnAt: at })).toBe(true);
  expect(may({ reply: no })).toBe(false);
  expect(may({ reply: no, invitedByUs: false })).toBe(true);
});
