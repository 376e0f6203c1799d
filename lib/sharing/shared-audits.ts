import { z } from "zod";
import { instruments } from "@/lib/instruments/model";
import { gradedResultOnRead } from "@/lib/profiles/signed-result";
import { type GradedResult, grantDetails, type SharedAudit, type SharedThemeRow } from "./model";

/** A theme as it leaves the database: what does not fit its grade is a fault. */
export const sharedThemeOnRead = z
  .object({
    auditId: z.string(),
    settingId: z.string(),
    instrument: z.enum(instruments),
    edition: z.string(),
    year: z.number().int(),
    detail: z.enum(grantDetails),
    theme: z.number().int(),
    result: gradedResultOnRead,
  })
  .refine(({ detail, result }) => detail !== "themes" || result.answers === undefined, {
    message: "levels of themes are shared, and of questions none",
  });

export const sharedContentOnRead = z.object({
  notes: z.array(z.object({ code: z.string(), note: z.string() })).default([]),
  evidence: z
    .array(
      z.object({
        code: z.string(),
        title: z.string(),
        url: z.string().optional(),
        datedOn: z.string().optional(),
      }),
    )
    .default([]),
});

/** Rows of themes as audits, in the order in which their first rows come. */
export function sharedAuditsFrom(rows: readonly SharedThemeRow[]): SharedAudit[] {
  const found = new Map<string, SharedAudit & { results: Map<number, GradedResult> }>();
  for (const { theme, result, ...about } of rows) {
    const audit = found.get(about.auditId) ?? { ...about, results: new Map() };
    found.set(about.auditId, audit);
    audit.results.set(theme, result);
  }
  return [...found.values()];
}
