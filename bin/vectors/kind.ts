import { z } from "zod";

/** Runs one kind of case: reads the input it was written for and gives back the figures. */
export type Kind = (input: unknown) => unknown;

/** A kind whose input is checked first, so a malformed case fails by name instead of computing something. */
export function kind<Shape extends z.ZodRawShape>(
  shape: Shape,
  run: (input: z.infer<z.ZodObject<Shape>>) => unknown,
): Kind {
  const schema = z.object(shape);
  return (input) => run(schema.parse(input));
}

export const answer = z.union([z.number(), z.enum(["NA", "DK", "not_shown"]), z.null()]);
export const answers = z.array(answer);

/** A number, or null for every blank: the formulas over whole tables know only one kind of gap. */
const cell = z.union([
  z.number(),
  z.null(),
  z.enum(["NA", "DK", "not_shown"]).transform(() => null),
]);
export const cells = z.array(cell);
export const table = z.array(cells);

export const numbers = z.array(z.number());
export const confidence = z.number().optional();
export const minReplies = z.number();
