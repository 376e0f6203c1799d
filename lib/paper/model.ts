import { z } from "zod";
import { longestComment, mostMatters } from "@/lib/answering/model";
import { familyContexts } from "@/lib/surveys/model";

/**
 * What a volunteer types into a box: the number printed beside the crossed circle, 8 for "I don't know", 9 for "doesn't
 * apply", x where two are crossed. A box left empty is not there.
 */
export const marks = ["1", "2", "3", "4", "8", "9", "x"] as const;
export type Mark = (typeof marks)[number];

const largestPile = 500;

/** One paper sheet as it was typed in. It holds no name, no moment and nobody who typed it. */
export const typedSheet = z.strictObject({
  /** Of the page it was typed on, so that sending the page twice is one sheet. */
  key: z.uuid(),
  language: z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i),
  marks: z.record(z.string(), z.enum(marks)),
  /** Codes of the questions that matter most. */
  matters: z.array(z.string()).max(mostMatters).default([]),
  /** Only where the survey asks whether the family comes to the forum. */
  forum: z.enum(["yes", "no"]).optional(),
  contexts: z.array(z.enum(familyContexts)).default([]),
  comment: z.string().max(longestComment).default(""),
});
export type TypedSheet = z.infer<typeof typedSheet>;

/** How many sheets lie on the pile, counted by hand before typing. */
export const pileSize = z.coerce
  .number("Count the sheets and type the number")
  .int("Count the sheets and type the number")
  .min(1, "A pile has at least one sheet")
  .max(largestPile, `Type at most ${largestPile} sheets as one pile, and the rest as another`);

/** A sheet as far as the rules of a pile go by it. */
export type PileSheet = {
  number: number;
  /** Drawn when it was typed: those with the smallest are typed twice. */
  drawn: number;
  typed: TypedSheet;
  again?: TypedSheet;
};

/** A pile being typed in, without what anybody answered. */
export type Pile = {
  id: string;
  surveyId: string;
  declared: number;
  typed: number;
  finished?: { at: Date; differing?: number };
};
