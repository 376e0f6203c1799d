import { z } from "zod";
import { personName, reviewNotes } from "./model";

/** What a second reader sends, with an account or by link. */
export const readingFields = {
  hash: z.string().max(100),
  agrees: z.enum(["yes", "no"], { error: "Choose one of the two" }),
  reviewer: personName,
  notes: reviewNotes,
};

type Typed = z.output<z.ZodObject<typeof readingFields>>;

export function readingOf({ hash, agrees, reviewer, notes }: Typed) {
  return { hash, reviewer, notes, agrees: agrees === "yes" };
}

/** What a reader is told whose word could not be taken; what they typed stays, with the newest words' name. */
export function readingRefusal(
  refused: "changed" | "incomplete" | "same_person",
  values: Record<string, unknown>,
): { values: Record<string, unknown>; errors?: Record<string, string>; problem?: string } {
  switch (refused) {
    case "changed":
      return {
        values,
        problem:
          "Somebody changed the words while you read. The new ones stand above: please read them, then send again.",
      };
    case "incomplete":
      return {
        values,
        errors: { agrees: "Some texts are not translated yet, so it cannot be signed" },
      };
    case "same_person":
      return {
        values,
        errors: { reviewer: "This person translated. Somebody else has to read it" },
      };
  }
}
