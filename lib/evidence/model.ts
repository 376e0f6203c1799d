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

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * An ISO day from three text fields; a month may be a number or a name (F-16).
 * @returns undefined when all three are empty, "invalid" when they are not a day.
 */
export function dayFrom(day: string, month: string, year: string): string | undefined | "invalid" {
  if (!day && !month && !year) return undefined;
  const named = months.indexOf(month.toLowerCase().slice(0, 3)) + 1;
  const monthNumber = named || Number(month);
  const date = new Date(Date.UTC(Number(year), monthNumber - 1, Number(day)));
  const same = date.getUTCDate() === Number(day) && date.getUTCMonth() === monthNumber - 1;
  if (!same || !(Number(year) >= 1990 && Number(year) <= 2100)) return "invalid";
  return date.toISOString().slice(0, 10);
}
