import { z } from "zod";

/** Largest file kept as evidence, in bytes. */
export const largestFileBytes = 5 * 1024 * 1024;

/** What a file may be, by its content and not by its name (R-WEB-08). */
export const fileTypes = ["application/pdf", "image/png", "image/jpeg", "image/webp"] as const;

const title = z
  .string()
  .trim()
  .min(1, "Say in a few words what this is")
  .max(200, "Keep this under 200 characters");

export const linkInput = z.strictObject({
  auditId: z.uuid(),
  code: z.string().max(80),
  title,
  url: z
    .string()
    .trim()
    .max(2000, "That address is too long")
    .pipe(
      z.url({ protocol: /^https?$/, error: "Enter a web address, like https://example.org/page" }),
    ),
  day: z.string().trim(),
  month: z.string().trim(),
  year: z.string().trim(),
});

export const fileInput = z.strictObject({
  auditId: z.uuid(),
  code: z.string().max(80),
  title,
  file: z
    .instanceof(File, { error: "Choose a file" })
    .refine((file) => file.size > 0, "Choose a file"),
});
