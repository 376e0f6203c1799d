import { describe, expect, test } from "vitest";
import { listed, several } from "@/tests/support/shared-settings";
import { middleOf, peersOf } from "./peers";

const ours = listed({ name: "ours", level: 0, places: 40 });

describe("F42 settings like this one", () => {
  test("are others of its type that share, never itself", () => {
    const { basis, others } = peersOf(ours, [
      ours,
      ...several(3, { prefix: "a", level: 2 }),
      listed({ name: "not sharing" }),
      listed({ name: "another type", type: "childminder", level: 2 }),
    ]);
    expect(basis).toBe("type");
    expect(others.map(({ name }) => name)).toEqual(["a 0", "a 1", "a 2"]);
  });

  test("are about its size as well when ten of those share, and not when nine do", () => {
    const large = several(12, { prefix: "large", level: 3, places: 90 });
    const alike = several(10, { prefix: "alike", level: 1, places: 30 });
    expect(peersOf(ours, [...large, ...alike])).toMatchObject({ basis: "type_and_size" });
    expect(peersOf(ours, [...large, ...alike]).others).toHaveLength(10);
    expect(peersOf(ours, [...large, ...alike.slice(1)])).toMatchObject({ basis: "type" });
  });

  test("one short of ten says how many there are and no figure", () => {
    expect(middleOf(several(9, { prefix: "a", level: 2 }), 1)).toEqual({
      ...{ status: "too_few", settings: 9 },
    });
    expect(middleOf(several(10, { prefix: "a", level: 2 }), 1)).toMatchObject({
      ...{ status: "ok", settings: 10 },
      places: { middle: "Established", lower: "Established", upper: "Established" },
    });
  });
});
