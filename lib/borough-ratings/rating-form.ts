import { z } from "zod";
import type { Said } from "./model";
import { ratingPoints } from "./points";

const codes = ratingPoints.map(({ code }) => code);
const said = z.enum(["0", "1", "2", "3", "dont_know"]).optional();

/** One field for each point; a point may be left open. */
export const ratingFields = Object.fromEntries(codes.map((code) => [code, said]));

/** What was chosen, point by point; those left open are not there. */
export function ratingsFrom(
  typed: Readonly<Record<string, string | undefined>>,
): Map<string, Said> {
  return new Map(
    codes.flatMap((code): [string, Said][] => {
      const value = typed[code];
      if (value === undefined) return [];
      return [[code, value === "dont_know" ? value : Number(value)]];
    }),
  );
}
