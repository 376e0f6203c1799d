import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { silentFamilies } from "./silent-families";

describe("what the silent families could change", () => {
  it("F84 spans exactly the families who did not answer, and holds the truth whatever they think", () => {
    const survey = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40));
    fc.assert(
      fc.property(survey, ([favourable, against, silentFor, silentAgainst]) => {
        const rated = favourable + against;
        const roll = rated + silentFor + silentAgainst;
        if (roll === 0) return;
        const range = silentFamilies(favourable, rated, roll);
        const truth = (favourable + silentFor) / roll;
        expect(range.ifAllSilentUnfavourable).toBeLessThanOrEqual(truth);
        expect(range.ifAllSilentFavourable).toBeGreaterThanOrEqual(truth);
      }),
    );
  });

  it("F27 says so when the roll is not known, empty, or smaller than the replies", () => {
    expect(silentFamilies(18, 24, null)).toEqual({ status: "roll_unknown", observed: 0.75 });
    expect(silentFamilies(0, 0, 0).status).toBe("roll_unknown");
    expect(silentFamilies(18, 24, 23).status).toBe("more_replies_than_roll");
    expect(silentFamilies(18, 24, 24).status).toBe("ok");
    expect(silentFamilies(18, 24, 20)).toEqual({
      status: "more_replies_than_roll",
      observed: 0.75,
    });
  });

  it("F27 with no replies leaves everything open and observes nothing", () => {
    expect(silentFamilies(0, 0, 12)).toEqual({
      status: "ok",
      responseShare: 0,
      observed: undefined,
      ifAllSilentUnfavourable: 0,
      ifAllSilentFavourable: 1,
    });
  });

  it("refuses more favourable replies than replies", () => {
    expect(() => silentFamilies(5, 4, 10)).toThrow(RangeError);
  });
});
