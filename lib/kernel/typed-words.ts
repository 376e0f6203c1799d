import { z } from "zod";

const longestText = 2000;

/** Words that somebody must write. */
export const neededWords = (missing: string, longest = longestText) =>
  z
    .string()
    .max(longest, `Keep this under ${longest} characters`)
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().min(1, missing));

/** Words that may be left out. */
export const optionalWords = z
  .string()
  .max(longestText, `Keep this under ${longestText} characters`)
  .transform((text) => text.replaceAll("\r\n", "\n").trim() || undefined);
