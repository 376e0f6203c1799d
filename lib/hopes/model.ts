import { z } from "zod";

/** What became of hopes, as told in one later audit. */
export type Telling = {
  auditId: string;
  year: number;
  whatHappened: string;
  version: number;
  byName: string;
  at: Date;
};

/** The hopes one audit wrote down, with everything told about them since, oldest first. */
export type Hopes = { auditId: string; year: number; text: string; tellings: Telling[] };

const longestText = 4000;

export const tellingInput = z.strictObject({
  auditId: z.uuid(),
  /** The version the writer was looking at: 0 when nothing was told yet. */
  version: z.coerce.number().int().min(0),
  /** "yes" when the page shows a colleague's words beside mine and waits for a choice. */
  choosing: z.enum(["yes"]).optional(),
  resolve: z.enum(["mine", "theirs"]).optional(),
  whatHappened: z
    .string()
    .max(longestText, `Keep this under ${longestText} characters`)
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().min(1, "Say what happened, or that nothing has yet")),
});
