import { expect, test } from "vitest";
import { byteRange } from "./byte-range";

test("P-07 a player is given the part it asks for, by its first and last byte", () => {
  expect(byteRange("bytes=0-", 1000)).toEqual({ first: 0, last: 999 });
  expect(byteRange("bytes=0-0", 1000)).toEqual({ first: 0, last: 0 });
  expect(byteRange("bytes=200-299", 1000)).toEqual({ first: 200, last: 299 });
  expect(byteRange("bytes=900-5000", 1000)).toEqual({ first: 900, last: 999 });
  expect(byteRange("bytes=-100", 1000)).toEqual({ first: 900, last: 999 });
  expect(byteRange("bytes=-5000", 1000)).toEqual({ first: 0, last: 999 });
});

test("P-07 what is no part of bytes, or none that makes sense, is answered with the whole", () => {
  const whole = [null, "", "bytes=-", "bytes=5-2", "bytes=0-1,4-5", "seconds=0-1", "bytes=a-b"];
  expect(whole.filter((asked) => byteRange(asked, 1000) !== undefined)).toEqual([]);
});

test("P-07 a part beyond the end is none", () => {
  expect(byteRange("bytes=1000-", 1000)).toBe("unsatisfiable");
  expect(byteRange("bytes=-0", 1000)).toBe("unsatisfiable");
  expect(byteRange("bytes=0-", 0)).toBe("unsatisfiable");
});
