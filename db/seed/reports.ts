import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { issueReport, makeReport, writeReport } from "@/lib/borough-reports/commands";
import { findDraft, findReport } from "@/lib/borough-reports/queries";
import { addDays } from "@/lib/kernel/dates";
import { publishReport } from "@/lib/open-data/commands";
import { accepted, contextIn } from "./context";
import { exampleId } from "./ids";
import { actorNumbered } from "./people";

const boroughId = exampleId("borough");

/** Last year's words. This year's are still to be written. */
const words = {
  title: "How our settings work with families: 2025",
  opening:
    "The committee asked us last spring how settings and families work together. Settings answered for themselves, and chose to share it with us.",
  reading:
    "Settings are at ease with welcoming families. They say less of decisions: parents are told more often than they are asked.",
  plan: "Two evenings of training on asking parents before we decide, in November and in March.\nA visit to each setting that asked for help, before the end of term.",
};

/** Last year's report, issued and published a few weeks ago, and this year's begun yesterday. */
export async function loadReports(tx: Transaction, now: Date): Promise<void> {
  const helen = actorNumbered(41);
  // A report counts what its borough may read: the loading, which may read everything, would count too much.
  await tx.execute(sql`select set_config('role', 'alongside_app', true),
    set_config('app.user_id', ${helen.userId}, true), set_config('app.boroughs', ${boroughId}, true),
    set_config('app.commissioned_boroughs', ${boroughId}, true)`);
  const then = contextIn(tx, helen, addDays(now, -40));
  const last = { boroughId, reportId: exampleId("report", 1) };
  const about = { instrument: "elppeg", year: 2025, baseline: 2024 } as const;
  accepted(await makeReport(then, boroughId, { id: last.reportId, ...about }));
  accepted(await writeReport(then, { ...last, version: 1 }, words));
  const report = await findReport(then, last);
  const draft = report && (await findDraft(then, report));
  accepted(await issueReport(then, { ...last, version: 2, seen: draft?.hash ?? "" }));
  const open = { ...last, licence: "OGL-UK-3.0" } as const;
  accepted(await publishReport(contextIn(tx, helen, addDays(now, -35)), open));
  const yesterday = contextIn(tx, helen, addDays(now, -1));
  const next = { instrument: "elppeg", year: 2026, baseline: 2025 } as const;
  accepted(await makeReport(yesterday, boroughId, { id: exampleId("report", 2), ...next }));
  await tx.execute(sql`select set_config('role', 'none', true), set_config('app.user_id', '', true),
    set_config('app.boroughs', '', true), set_config('app.commissioned_boroughs', '', true)`);
}
