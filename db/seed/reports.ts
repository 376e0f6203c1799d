import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import type { Actor } from "@/lib/access/model";
import { issueReport, makeReport, writeReport } from "@/lib/borough-reports/commands";
import type { ReportWords } from "@/lib/borough-reports/model";
import { findDraft, findReport } from "@/lib/borough-reports/queries";
import { addDays } from "@/lib/kernel/dates";
import { publishReport } from "@/lib/open-data/commands";
import type { Context } from "@/lib/request/context";
import { accepted, contextIn } from "./context";
import { exampleId } from "./ids";
import { commissionerOf } from "./people";

const words2025 = {
  title: "How our settings work with families: 2025",
  opening:
    "The committee asked us last spring how settings and families work together. Settings answered for themselves, and chose to share it with us.",
  reading:
    "Settings are at ease with welcoming families. They say less of decisions: parents are told more often than they are asked.",
  plan: "Two evenings of training on asking parents before we decide, in November and in March.\nA visit to each setting that asked for help, before the end of term.",
};
const wordsInThornmere = {
  title: "A first look across the estuary",
  opening: "Six of our eight settings share what they found. It is the first time anybody asked.",
  reading: "",
  plan: "One afternoon in the ferry hall, with whoever would like to come.",
};

/** Last year's report, issued and published a few weeks ago, and this year's begun yesterday; in the smaller borough its first. */
export async function loadReports(tx: Transaction, now: Date): Promise<void> {
  const [then, yesterday] = [addDays(now, -40), addDays(now, -1)];
  await asCommissioner(tx, 1, async (commissioner, boroughId) => {
    const last = {
      id: exampleId("report", 1),
      instrument: "elppeg",
      year: 2025,
      baseline: 2024,
    } as const;
    await issue(contextIn(tx, commissioner, then), boroughId, last, words2025);
    const open = { boroughId, reportId: last.id, licence: "OGL-UK-3.0" } as const;
    accepted(await publishReport(contextIn(tx, commissioner, addDays(now, -35)), open));
    const next = {
      id: exampleId("report", 2),
      instrument: "elppeg",
      year: 2026,
      baseline: 2025,
    } as const;
    const ctx = contextIn(tx, commissioner, yesterday);
    accepted(await makeReport(ctx, boroughId, next));
  });
  await asCommissioner(tx, 2, async (commissioner, boroughId) => {
    const first = { id: exampleId("report", 3), instrument: "elppeg", year: 2026 } as const;
    await issue(contextIn(tx, commissioner, yesterday), boroughId, first, wordsInThornmere);
  });
}

type NewReport = Parameters<typeof makeReport>[2] & { id: string };

async function issue(ctx: Context, boroughId: string, about: NewReport, words: ReportWords) {
  const which = { boroughId, reportId: about.id };
  accepted(await makeReport(ctx, boroughId, about));
  accepted(await writeReport(ctx, { ...which, version: 1 }, words));
  const report = await findReport(ctx, which);
  const draft = report && (await findDraft(ctx, report));
  accepted(await issueReport(ctx, { ...which, version: 2, seen: draft?.hash ?? "" }));
}

/** A report counts what its borough may read: the loading, which may read everything, would count too much. */
async function asCommissioner(
  tx: Transaction,
  borough: number,
  work: (commissioner: Actor, boroughId: string) => Promise<void>,
) {
  const commissioner = commissionerOf(borough);
  const boroughId = exampleId("borough", borough);
  await tx.execute(sql`select set_config('role', 'alongside_app', true),
    set_config('app.user_id', ${commissioner.userId}, true), set_config('app.boroughs', ${boroughId}, true),
    set_config('app.commissioned_boroughs', ${boroughId}, true)`);
  await work(commissioner, boroughId);
  await tx.execute(sql`select set_config('role', 'none', true), set_config('app.user_id', '', true),
    set_config('app.boroughs', '', true), set_config('app.commissioned_boroughs', '', true)`);
}
