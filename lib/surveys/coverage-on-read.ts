import { z } from "zod";
import { familyContexts } from "./model";

/**
 * How many of a kind were heard. A number is a count, and 0 is nobody; "few" is one or more and under the floor;
 * "all_but_few" is everybody but for one or more under the floor; "hidden" would give another group away.
 */
const heard = z.union([z.number().int().nonnegative(), z.enum(["few", "all_but_few", "hidden"])]);
export type Heard = z.infer<typeof heard>;

/** How many named a question among what matters most: in words for a few families (honest-numbers 3.1). */
const named = z.union([
  z.number().int().nonnegative(),
  z.enum(["few", "nearly_all", "most", "about_half", "some", "hardly_any"]),
]);
export type Named = z.infer<typeof named>;

const breakdown = z.array(z.strictObject({ name: z.string(), heard }));
export type HeardBreakdown = z.infer<typeof breakdown>;

/** Who was heard, and what matters most to them, with everything small hidden already: what a release keeps. */
export const coverage = z.strictObject({
  /** The last opening whose replies are in it, and how many replies that is. */
  opening: z.number().int(),
  completed: z.number().int(),
  roll: z.number().int().nullable(),
  /** The smallest count shown as a number. */
  floor: z.number().int(),
  /** Absent when the survey did not ask, or when fewer than the floor answered; `known` is null when nobody knows. */
  contexts: z
    .array(z.strictObject({ context: z.enum(familyContexts), heard, known: z.nullable(heard) }))
    .optional(),
  modes: breakdown.optional(),
  languages: breakdown.optional(),
  wording: breakdown.optional(),
  /** Absent when the survey did not ask, or when too few named anything. */
  matters: z
    .strictObject({
      opening: z.number().int(),
      /** Families that named something; only beside numbers. */
      families: z.number().int().optional(),
      questions: z.array(z.strictObject({ code: z.string(), named })),
    })
    .optional(),
});
export type Coverage = z.infer<typeof coverage>;

/** A release keeps two: for the owner and the setting, and for those it is shared with. */
export const releasedCoverage = z.strictObject({ setting: coverage, shared: coverage });
export type ReleasedCoverage = z.infer<typeof releasedCoverage>;
