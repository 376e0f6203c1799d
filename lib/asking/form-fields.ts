import { z } from "zod";

/** Words as a form sends them: line ends as on paper, no spaces around them. */
export function typedWords(longest: number) {
  return z
    .string()
    .max(longest, `Keep this under ${longest} characters`)
    .transform((text) => text.replaceAll("\r\n", "\n").trim());
}

/** A tick box: sent when ticked, and not at all when not. */
export const ticked = z
  .string()
  .optional()
  .transform((sent) => sent !== undefined);

/** A rough number of families as somebody types it; empty means not known, and never none. */
export const roughNumber = z
  .string()
  .trim()
  .regex(/^\d{0,5}$/, "Enter a whole number, or leave it empty if nobody knows")
  .transform((typed) => (typed === "" ? undefined : Number(typed)));

/** A survey's own form says which survey it is about and which version of it the writer saw. */
export const aboutSurvey = {
  surveyId: z.uuid(),
  version: z.coerce.number().int().min(0),
};
