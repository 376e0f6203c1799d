import "server-only";
import { and, desc, eq, type SQL } from "drizzle-orm";
import { users } from "@/db/schema/accounts";
import { boroughReports, reportCounted } from "@/db/schema/borough-reports";
import type { Picture } from "@/lib/borough-picture/model";
import { findParents, findPicture } from "@/lib/borough-picture/queries";
import { listCampaigns, listHelps, listProgress } from "@/lib/campaigns/queries";
import { canonicalJson, sha256 } from "@/lib/kernel/hash";
import type { Context } from "@/lib/request/context";
import type { AskedForHelp } from "./beside-earlier";
import { type Counted, countedOnRead } from "./counted";
import { figuresOf } from "./figures";
import { type ReportFigures, reportFigures } from "./figures-on-read";
import type { BoroughReport, IssuedReport } from "./model";

/** The reports of a borough, issued and being written, the newest year first and within it the newest report. */
export function listReports(ctx: Context, boroughId: string): Promise<BoroughReport[]> {
  return selectReports(ctx, eq(boroughReports.boroughId, boroughId));
}

export async function findReport(
  ctx: Context,
  { boroughId, reportId }: { boroughId: string; reportId: string },
): Promise<BoroughReport | undefined> {
  const here = and(eq(boroughReports.id, reportId), eq(boroughReports.boroughId, boroughId));
  const [report] = await selectReports(ctx, here);
  return report;
}

/** What a report would say if it were issued now, with the hash to issue exactly that by. */
export type Draft = { figures: ReportFigures; hash: string; counted: Counted[] };

/**
 * The figures of a report that is being written, from what is shared at this moment; nothing when nobody shares that year.
 * Made by the same reading as the borough's picture, which the database cuts to what is granted.
 */
export async function findDraft(
  ctx: Context,
  { boroughId, instrument, year, baseline }: BoroughReport,
): Promise<Draft | undefined> {
  const address = { framework: instrument, year: String(year), baseline: String(baseline) };
  const picture = ofYear(await findPicture(ctx, boroughId, address), year);
  if (!picture) return undefined;
  const earlier = { framework: instrument, year: String(baseline) };
  const { figures, counted } = figuresOf({
    picture,
    baseline: baseline ? ofYear(await findPicture(ctx, boroughId, earlier), baseline) : undefined,
    parents: await findParents(ctx, boroughId, year),
    help: await findHelp(ctx, { boroughId, instrument, year }),
    issued: await listIssued(ctx, boroughId),
  });
  return { figures, hash: await sha256(canonicalJson(figures)), counted };
}

/** The reports that are out, with whom their figures count: for what a later one may say beside them, and for no page. */
async function listIssued(ctx: Context, boroughId: string): Promise<IssuedReport[]> {
  const reports = await listReports(ctx, boroughId);
  const kept = await ctx.db.run((tx) =>
    tx
      .select({ reportId: reportCounted.reportId, counted: reportCounted.counted })
      .from(reportCounted)
      .where(eq(reportCounted.boroughId, boroughId)),
  );
  const countedBy = new Map(
    kept.map(({ reportId, counted }) => [reportId, countedOnRead.parse(counted)]),
  );
  return reports.flatMap(({ id, instrument, year, issued }) => {
    return issued ? [{ instrument, year, ...issued, counted: countedBy.get(id) }] : [];
  });
}

/** A picture of the year that was asked for: with nothing shared of it, another year's would come. */
function ofYear(picture: Picture | undefined, year: number): Picture | undefined {
  return picture?.choice.year === year ? picture : undefined;
}

/** Which settings a campaign of this framework and year asked, and which of those asked for help. */
async function findHelp(
  ctx: Context,
  { boroughId, instrument, year }: Pick<BoroughReport, "boroughId" | "instrument" | "year">,
): Promise<AskedForHelp | undefined> {
  const campaigns = (await listCampaigns(ctx, boroughId)).filter(
    (campaign) => campaign.instrument === instrument && campaign.year === year,
  );
  if (campaigns.length === 0) return undefined;
  const asked = new Set<string>();
  const wanted = new Set<string>();
  for (const campaign of campaigns) {
    for (const { settingId } of await listProgress(ctx, campaign)) asked.add(settingId);
    for (const { settingId } of await listHelps(ctx, campaign.id)) wanted.add(settingId);
  }
  return { asked: [...asked], wanted: [...wanted].filter((id) => asked.has(id)) };
}

function selectReports(ctx: Context, where: SQL | undefined): Promise<BoroughReport[]> {
  return ctx.db.run(async (tx) => {
    const rows = await tx
      .select({ report: boroughReports, byName: users.name })
      .from(boroughReports)
      .leftJoin(users, eq(users.id, boroughReports.issuedBy))
      .where(where)
      .orderBy(desc(boroughReports.year), desc(boroughReports.madeAt), boroughReports.id);
    return rows.map(({ report, byName }) => reportFrom(report, byName ?? ""));
  });
}

function reportFrom(row: typeof boroughReports.$inferSelect, byName: string): BoroughReport {
  const { id, boroughId, instrument, year, baseline, version, changedAt } = row;
  const { title, opening, reading, plan, issuedAt, figures } = row;
  return {
    ...{ id, boroughId, instrument, year, version, changedAt, title, opening, reading, plan },
    baseline: baseline ?? undefined,
    issued: issuedAt ? { at: issuedAt, byName, figures: reportFigures.parse(figures) } : undefined,
  };
}
