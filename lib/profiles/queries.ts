import "server-only";
import { and, desc, eq, isNull, lte, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { audits, reopenings, signedThemes, signOffs } from "@/db/schema/audits";
import { selectAudit } from "@/lib/audits/queries";
import { editionOf } from "@/lib/instruments/editions";
import type { Instrument } from "@/lib/instruments/model";
import type { Context } from "@/lib/request/context";
import type { ThemeResult } from "@/lib/scoring/theme-result";
import type { Profile, SignedYear } from "./model";
import { profileOf } from "./profile";
import { signedContentOnRead, themeResultOnRead } from "./signed-result";

/**
 * The profile of a signed audit with the signed year before it. Nothing for an audit that is not signed, and nothing
 * for one the actor may not see: the page tells the two apart by looking for the audit.
 */
export function findProfile(ctx: Context, auditId: string): Promise<Profile | undefined> {
  return ctx.db.run(async (tx) => {
    const audit = await selectAudit(tx, auditId);
    if (!audit?.signedOff) return undefined;
    const [here, before] = await selectSignedYears(tx, audit.settingId, audit.instrument, {
      until: audit.year,
      most: 2,
    });
    if (!here) return undefined;
    const { statement, content } = await selectSigned(tx, audit.signedOff.id);
    const { settingId, settingName, isExample, signedOff } = audit;
    return profileOf(
      {
        ...here,
        settingId,
        settingName,
        isExample,
        signedOff: { at: signedOff.at, byName: signedOff.byName, statement },
        people:
          content.team?.people ??
          new Set(content.answers.map(({ changedByName }) => changedByName)).size,
        content,
      },
      before,
    );
  });
}

/** Every signed year of one framework in a setting, newest first. */
export function listYears(
  ctx: Context,
  settingId: string,
  instrument: Instrument,
): Promise<SignedYear[]> {
  return ctx.db.run((tx) => selectSignedYears(tx, settingId, instrument, {}));
}

/** Signed years are read from their frozen rows: one statement, however many years there are (performance.md). */
async function selectSignedYears(
  tx: Transaction,
  settingId: string,
  instrument: Instrument,
  { until, most }: { until?: number; most?: number },
): Promise<SignedYear[]> {
  const standing = tx
    .select({
      id: signOffs.id,
      auditId: sql<string>`${audits.id}`.as("signed_audit_id"),
      year: audits.year,
      edition: audits.edition,
    })
    .from(signOffs)
    .innerJoin(audits, eq(audits.id, signOffs.auditId))
    .leftJoin(reopenings, eq(reopenings.signOffId, signOffs.id))
    .where(
      and(
        isNull(reopenings.signOffId),
        eq(audits.settingId, settingId),
        eq(audits.instrument, instrument),
        until === undefined ? undefined : lte(audits.year, until),
      ),
    )
    .orderBy(desc(audits.year))
    .limit(most ?? 1000)
    .as("standing");
  const rows = await tx
    .select({
      auditId: standing.auditId,
      year: standing.year,
      edition: standing.edition,
      theme: signedThemes.theme,
      result: signedThemes.result,
    })
    .from(standing)
    .innerJoin(signedThemes, eq(signedThemes.signOffId, standing.id))
    .orderBy(desc(standing.year), signedThemes.theme);
  return yearsFrom(instrument, rows);
}

type Row = { auditId: string; year: number; edition: string; theme: number; result: unknown };

function yearsFrom(instrument: Instrument, rows: readonly Row[]): SignedYear[] {
  const years = new Map<
    string,
    Omit<SignedYear, "results"> & { results: Map<number, ThemeResult> }
  >();
  for (const { auditId, year, edition: name, theme, result } of rows) {
    const edition = editionOf(instrument, name);
    const here = years.get(auditId) ?? { auditId, year, edition, results: new Map() };
    years.set(auditId, here);
    here.results.set(theme, themeResultOnRead.parse(result));
  }
  return [...years.values()];
}

/** The words of one sign-off, without the questions it also keeps: those are an edition, and never change. */
async function selectSigned(tx: Transaction, signOffId: string) {
  const [row] = await tx
    .select({
      statement: signOffs.statement,
      content: sql<unknown>`jsonb_build_object('answers', ${signOffs.snapshot} -> 'answers',
        'evidence', ${signOffs.snapshot} -> 'evidence')
        || case when jsonb_exists(${signOffs.snapshot}, 'team')
           then jsonb_build_object('team', ${signOffs.snapshot} -> 'team') else '{}' end
        || case when jsonb_exists(${signOffs.snapshot}, 'local')
           then jsonb_build_object('local', ${signOffs.snapshot} -> 'local') else '{}' end`,
    })
    .from(signOffs)
    .where(eq(signOffs.id, signOffId));
  if (!row) throw new Error(`No sign-off ${signOffId}`);
  return { statement: row.statement, content: signedContentOnRead.parse(row.content) };
}
