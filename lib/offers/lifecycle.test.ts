import { expect, test } from "vitest";
import { isToCome, stageOf } from "./lifecycle";

const now = new Date("2026-06-12T12:00:00Z");
const offer = { onDay: "2026-06-12", places: 2, taken: 1, calledOffAt: undefined };

test("an offer is open through its day, full when each place is taken, and over once called off", () => {
  expect(stageOf(offer, now)).toBe("open");
  expect(stageOf({ ...offer, taken: 2 }, now)).toBe("full");
  expect(stageOf({ ...offer, taken: 2, onDay: "2026-06-11" }, now)).toBe("past");
  expect(stageOf({ ...offer, calledOffAt: now }, now)).toBe("called_off");
});

test("a full offer is still to come, and what is past or called off is not", () => {
  expect(isToCome(offer, now)).toBe(true);
  expect(isToCome({ ...offer, taken: 2 }, now)).toBe(true);
  expect(isToCome({ ...offer, onDay: "2026-06-11" }, now)).toBe(false);
  expect(isToCome({ ...offer, calledOffAt: now }, now)).toBe(false);
});
