import { z } from "zod";
import { snapshotOnRead } from "@/lib/audits/snapshot";
import type { ThemeResult } from "@/lib/scoring/theme-result";
import type { Answer } from "@/lib/statistics/theme-score";

const whole = z.number().int().nonnegative();

const blanks: ReadonlySet<unknown> = new Set(["NA", "DK", "not_shown", null]);

/** Whether this is what answers are stored as, by code. A borough reads ten thousand at a time: it is asked of each in one go. */
export function areAnswers(stored: unknown): stored is Record<string, Answer> {
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return false;
  return Object.values(stored).every((answer) => blanks.has(answer) || isWhole(answer));
}

export function isWhole(stored: unknown): stored is number {
  return Number.isInteger(stored) && (stored as number) >= 0;
}

const storedResult = z.object({
  title: z.string(),
  answers: z.custom<Record<string, Answer>>(areAnswers),
  score: z.object({
    status: z.enum([
      "ok",
      "single_item",
      "not_applicable",
      "too_few_applicable",
      "too_few_answers",
    ]),
    items: whole,
    applicable: whole,
    answered: whole,
    dontKnow: whole,
    needed: whole,
    score: z.number().optional(),
    display: whole.optional(),
    possibleMin: z.number().optional(),
    possibleMax: z.number().optional(),
    step: z.number().optional(),
    mostlyNotApplicable: z.boolean(),
  }),
  counts: z.array(whole),
  withoutEvidence: z.array(z.string()),
});

/** A theme's result as the sign-off stored it; a row that does not fit is a fault, not a blank. */
export const themeResultOnRead: z.ZodType<ThemeResult> = storedResult;

/** The same where the setting shares no more than levels of themes. */
export const gradedResultOnRead = storedResult.partial({ answers: true, withoutEvidence: true });

/** The words of a sign-off, and who gave each answer. */
export const signedContentOnRead = z.object({
  answers: z.array(snapshotOnRead.shape.answers.element.extend({ changedByName: z.string() })),
  evidence: snapshotOnRead.shape.evidence,
  team: snapshotOnRead.shape.team,
  local: snapshotOnRead.shape.local,
});
