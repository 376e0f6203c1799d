import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { boroughReports, reportCounted } from "@/db/schema/borough-reports";
import { type Instrument, instrumentNames } from "@/lib/instruments/model";
import { canonicalJson, sha256 } from "@/lib/kernel/hash";
import { newId } from "@/lib/kernel/ids";
import type { Context } from "@/lib/request/context";
import { listSharedYears } from "@/lib/sharing/queries";
import { recordInTrail } from "@/lib/trail/commands";
import { listEvents } from "@/lib/trail/queries";
import type { BoroughReport, ReportWords } from "./model";
import { mayReport } from "./policy";
import { findDraft, findReport } from "./queries";

type Refusal = { refused: "not_found" | "not_allowed" };
type NewReport = Pick<BoroughReport, "instrument" | "year" | "baseline"> & { id?: string };
type Which = { boroughId: string; reportId: string };

/**
 * Begins the report of one framework and year. While one is being written there is no second: its commissioners are led to
 * it, and it takes the fixed year asked for last.
 */
export async function makeReport(
  ctx: Context,
  boroughId: string,
  { id = newId(), instrument, year, baseline }: NewReport,
): Promise<{ reportId: string } | Refusal | { refused: "nothing_shared" }> {
  if (!mayReport(ctx.actor, { boroughId })) return { refused: "not_allowed" };
  const shared = (await listSharedYears(ctx, boroughId)).filter(
    (each) => each.instrument === instrument,
  );
  if (!shared.some((each) => each.year === year)) return { refused: "nothing_shared" };
  const isBefore = baseline !== undefined && baseline < year;
  const stamp = { changedBy: ctx.actor.userId, changedAt: ctx.now };
  return ctx.db.run(async (tx) => {
    const [made] = await tx
      .insert(boroughReports)
      .values({
        ...{ id, boroughId, instrument, year, title: usualTitle(instrument, year) },
        ...{ baseline: isBefore ? baseline : null, opening: "", reading: "", plan: "", version: 1 },
        ...{ madeBy: ctx.actor.userId, madeAt: ctx.now, ...stamp },
      })
      .onConflictDoUpdate({
        target: [boroughReports.boroughId, boroughReports.instrument, boroughReports.year],
        targetWhere: isNull(boroughReports.issuedAt),
        set: {
          ...{ baseline: isBefore ? baseline : null, ...stamp },
          version: sql`${boroughReports.version} + 1`,
        },
      })
      .returning({ reportId: boroughReports.id });
    if (!made) throw new Error("A report was neither made nor found");
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: `borough:${boroughId}`,
      action: "report made",
      ...{ reportId: made.reportId, instrument, year },
    });
    return made;
  });
}

function usualTitle(instrument: Instrument, year: number): string {
  return `How settings work with families: ${instrumentNames[instrument].short} ${year}`;
}

/** Keeps a commissioner's own words; the second of two writers is given what the first wrote, and nothing is written over. */
export async function writeReport(
  ctx: Context,
  { boroughId, reportId, version }: Which & { version: number },
  words: ReportWords,
): Promise<
  | { version: number }
  | { theirs: ReportWords & { version: number } }
  | Refusal
  | { refused: "issued" }
> {
  if (!mayReport(ctx.actor, { boroughId })) return { refused: "not_allowed" };
  const report = await findReport(ctx, { boroughId, reportId });
  if (!report) return { refused: "not_found" };
  if (report.issued) return { refused: "issued" };
  const saved = await ctx.db.run(async (tx) => {
    const next = version + 1;
    const written = await tx
      .update(boroughReports)
      .set({ ...words, version: next, changedBy: ctx.actor.userId, changedAt: ctx.now })
      .where(and(eq(boroughReports.id, reportId), eq(boroughReports.version, version)))
      .returning({ id: boroughReports.id });
    if (written.length === 0) return undefined;
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: `borough:${boroughId}`,
      action: "report words saved",
      ...{ reportId, version: next },
    });
    return { version: next };
  });
  return saved ?? { theirs: await wordsNow(ctx, { boroughId, reportId }, report) };
}

/** What a colleague has written by now. */
async function wordsNow(ctx: Context, which: Which, before: BoroughReport) {
  const report = (await findReport(ctx, which)) ?? before;
  const { title, opening, reading, plan, version } = report;
  return { title, opening, reading, plan, version };
}

/**
 * Issues a report: from now on its words and figures are what they are, whatever settings share later. Refused when the words
 * or the figures are no longer those that were looked at. Pressing twice issues once.
 *
 * @param seen the hash of the figures that were looked at
 */
export async function issueReport(
  ctx: Context,
  { boroughId, reportId, version, seen }: Which & { version: number; seen: string },
): Promise<{ issued: true } | Refusal | { refused: "changed_meanwhile" | "nothing_shared" }> {
  if (!mayReport(ctx.actor, { boroughId })) return { refused: "not_allowed" };
  return oneAfterAnother(ctx, boroughId, async (within, tx) => {
    const report = await findReport(within, { boroughId, reportId });
    if (!report) return { refused: "not_found" };
    if (report.issued) return { issued: true };
    const draft = await findDraft(within, report);
    if (!draft) return { refused: "nothing_shared" };
    if (draft.hash !== seen || report.version !== version) return { refused: "changed_meanwhile" };
    const { figures, counted } = draft;
    const { title, opening, reading, plan } = report;
    const contentHash = await sha256(canonicalJson({ title, opening, reading, plan, figures }));
    const [by, at] = [ctx.actor.userId, ctx.now];
    const issued = { issuedBy: by, issuedAt: at, changedBy: by, changedAt: at };
    await tx
      .update(boroughReports)
      .set({ figures, contentHash, ...issued })
      .where(eq(boroughReports.id, reportId));
    await tx.insert(reportCounted).values({ reportId, boroughId, counted });
    await recordInTrail(tx, by, at, {
      tenant: `borough:${boroughId}`,
      action: "report issued",
      ...{ reportId, contentHash },
    });
    return { issued: true };
  });
}

/**
 * Drops a report that is being written, with the words in it: begun by mistake, or of a year nobody shares any more. An issued
 * one stays. Refused when a colleague has written in it since it was looked at.
 */
export async function dropReport(
  ctx: Context,
  { boroughId, reportId, version }: Which & { version: number },
): Promise<{ dropped: true } | Refusal | { refused: "issued" | "changed_meanwhile" | "gone" }> {
  if (!mayReport(ctx.actor, { boroughId })) return { refused: "not_allowed" };
  return oneAfterAnother(ctx, boroughId, async (within, tx) => {
    const report = await findReport(within, { boroughId, reportId });
    if (!report) {
      const events = await listEvents(within, `borough:${boroughId}`, { reportId });
      return { refused: events.length > 0 ? "gone" : "not_found" };
    }
    if (report.issued) return { refused: "issued" };
    const dropped = await tx
      .delete(boroughReports)
      .where(and(eq(boroughReports.id, reportId), eq(boroughReports.version, version)))
      .returning({ id: boroughReports.id });
    if (dropped.length === 0) return { refused: "changed_meanwhile" };
    const { instrument, year } = report;
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: `borough:${boroughId}`,
      action: "report dropped",
      ...{ reportId, instrument, year },
    });
    return { dropped: true };
  });
}

/** What issues and drops a borough's reports waits for the one before: what the second may say or do depends on the first. */
function oneAfterAnother<T>(
  ctx: Context,
  boroughId: string,
  work: (within: Context, tx: Transaction) => Promise<T>,
): Promise<T> {
  return ctx.db.run(async (tx) => {
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`reports ${boroughId}`}, 0))`,
    );
    return work({ ...ctx, db: { run: (within) => within(tx) } }, tx);
  });
}
