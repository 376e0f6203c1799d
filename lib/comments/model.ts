import { z } from "zod";

/** What a critical friend says beside one question. */
export type Comment = { id: string; code: string; words: string; byName: string; at: Date };

export const commentInput = z.strictObject({
  auditId: z.uuid(),
  code: z.string().max(80),
  words: z
    .string()
    .max(2000, "Keep this under 2,000 characters")
    .transform((typed) => typed.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().min(1, "Write what you would like to say")),
});
