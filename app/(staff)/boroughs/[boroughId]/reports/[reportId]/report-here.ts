import "server-only";
import { notFound } from "next/navigation";
import { membershipOfBorough } from "@/lib/access/places";
import type { BoroughReport } from "@/lib/borough-reports/model";
import { findReport } from "@/lib/borough-reports/queries";
import { type BoroughHere, boroughHere } from "@/lib/request/borough-here";
import type { Context } from "@/lib/request/context";

type Params = { boroughId: string; reportId: string };

/** The report an address names, for the people of its borough. */
export async function reportHere(
  params: Promise<Params>,
): Promise<BoroughHere & { report: BoroughReport; href: string }> {
  const here = await boroughHere(params);
  const { boroughId } = here;
  const report = await findReport(here.ctx, { boroughId, reportId: (await params).reportId });
  if (!report) notFound();
  return { ...here, report, href: `/boroughs/${boroughId}/reports/${report.id}` };
}

/** An issued report for a download, with the borough it is of; one that is being written has no file. */
export async function issuedToTake(ctx: Context, params: Params) {
  const membership = membershipOfBorough(ctx.actor, params.boroughId);
  const report = membership && (await findReport(ctx, params));
  if (!membership || !report?.issued) {
    return new Response("There is no such report.", { status: 404 });
  }
  return { membership, report, issued: report.issued };
}
