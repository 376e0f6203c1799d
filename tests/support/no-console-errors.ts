import { afterAll, afterEach, expect } from "vitest";

/** A message on the error console is a fault nobody handled, so it fails the test in which it appeared. */
const complaints: unknown[][] = [];
console.error = (...message: unknown[]) => {
  complaints.push(message);
};

function expectSilence() {
  expect(complaints.splice(0), "console.error was called").toEqual([]);
}

afterEach(expectSilence);
afterAll(expectSilence);
