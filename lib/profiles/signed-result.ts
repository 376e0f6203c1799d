import { z } from "zod";
import { snapshotOnRead } from "@/lib/audits/snapshot";
import type { ThemeResult } from "@/lib/scoring/theme-result";

const whole = z.number().int().nonnegative();

const storedResult = z.object({
  title: z.string(),
  answers: z.record(z.string(), z.union([whole, z.enum(["NA", "DK", "not_shown"]), z.null()])),
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
