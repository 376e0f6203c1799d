import { z } from "zod";
import { instruments } from "@/lib/instruments/model";
import { gradedResultOnRead } from "@/lib/profiles/signed-result";
import { grantDetails, type SharedAudit } from "./model";

/** An audit as it leaves the database, already graded: what does not fit its grade is a fault. */
export const sharedAuditOnRead = z
  .object({
    auditId: z.string(),
    settingId: z.string(),
    signOffId: z.string(),
    instrument: z.enum(instruments),
    edition: z.string(),
    year: z.number().int(),
    detail: z.enum(grantDetails),
    results: z.record(z.string(), gradedResultOnRead).nullable(),
  })
  .refine(
    ({ detail, results }) =>
      detail !== "themes" ||
      Object.values(results ?? {}).every(({ answers }) => answers === undefined),
    { message: "levels of themes are shared, and of questions none" },
  )
  .transform(
    ({ results, ...audit }): SharedAudit => ({
      ...audit,
      results: new Map(
        Object.entries(results ?? {}).map(([theme, result]) => [Number(theme), result]),
      ),
    }),
  );

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
