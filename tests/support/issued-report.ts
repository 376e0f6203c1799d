import type { Actor } from "@/lib/access/model";
import { issueReport, makeReport } from "@/lib/borough-reports/commands";
import { findDraft, findReport } from "@/lib/borough-reports/queries";
import type { Instrument } from "@/lib/instruments/model";
import { publishReport } from "@/lib/open-data/commands";
import { contextOf } from "@/lib/request/context";
import { later } from "./borough-ledger";
import { accepted } from "./team";

type About = { boroughId: string; instrument: Instrument; year: number; baseline: number };

/** Makes a report of what is shared now, issues it and publishes it. @returns its id */
export async function issueAndPublish(commissioner: Actor, about: About): Promise<string> {
  const as = () => contextOf(commissioner, later());
  const { boroughId, ...matter } = about;
  const { reportId } = accepted(await makeReport(as(), boroughId, matter));
  const which = { boroughId, reportId };
  const written = await findReport(as(), which);
  const draft = written && (await findDraft(as(), written));
  if (!written || !draft) throw new Error("There is no draft");
  const seen = { version: written.version, seen: draft.hash };
  accepted(await issueReport(as(), { ...which, ...seen }));
  accepted(await publishReport(as(), { ...which, licence: "OGL-UK-3.0" }));
  return reportId;
}
