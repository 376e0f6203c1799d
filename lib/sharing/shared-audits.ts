import { z } from "zod";
import { instruments } from "@/lib/instruments/model";
import { areAnswers, gradedResultOnRead, isWhole } from "@/lib/profiles/signed-result";
import type { Answer } from "@/lib/statistics/theme-score";
import { type GrantDetail, grantDetails, type SharedAudit, type SharedFigures } from "./model";

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

/** A theme's number, its score, how many questions are at each level, and its answers. */
type FiguresRow = [number, number | null, number[], Record<string, Answer> | null];
/** A setting, its sign-off, the edition, the grade, and its themes. */
type AuditRow = [string, string, string, GrantDetail, FiguresRow[] | null];

/** All settings' figures of one year, as they leave the database: tens of thousands, so each is looked at once and by hand. */
export const sharedFiguresOnRead = z
  .object({
    instrument: z.enum(instruments),
    year: z.number().int(),
    audits: z.custom<AuditRow[]>((rows) => Array.isArray(rows) && rows.every(isAuditRow)),
  })
  .transform(({ instrument, year, audits }): SharedFigures[] =>
    audits.map(([settingId, signOffId, edition, , themes]) => ({
      ...{ settingId, signOffId, instrument, edition, year },
      results: new Map(themes?.map(figuresIn)),
    })),
  );

function figuresIn([theme, score, counts, answers]: FiguresRow) {
  const figures = { score: { score: score ?? undefined }, counts, answers: answers ?? undefined };
  return [theme, figures] as const;
}

function isAuditRow(row: unknown): row is AuditRow {
  if (!Array.isArray(row) || row.length !== 5) return false;
  const [settingId, signOffId, edition, detail, themes] = row;
  return (
    [settingId, signOffId, edition].every((each) => typeof each === "string") &&
    grantDetails.some((each) => each === detail) &&
    (themes === null ||
      (Array.isArray(themes) && themes.every((each) => isFiguresRow(each, detail))))
  );
}

/** Where levels of themes are shared, and of questions none, there are no answers. */
function isFiguresRow(row: unknown, detail: GrantDetail): row is FiguresRow {
  if (!Array.isArray(row) || row.length !== 4) return false;
  const [theme, score, counts, answers] = row;
  return (
    isWhole(theme) &&
    (score === null || typeof score === "number") &&
    Array.isArray(counts) &&
    counts.every(isWhole) &&
    (detail === "themes" ? answers === null : answers === null || areAnswers(answers))
  );
}

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
