import { settingMoves } from "@/db/schema/register";
import type { Actor } from "@/lib/access/model";
import { makeToken } from "@/lib/api-tokens/commands";
import { issueReport, makeReport } from "@/lib/borough-reports/commands";
import { findDraft, findReport } from "@/lib/borough-reports/queries";
import { askForHelp, makeCampaign } from "@/lib/campaigns/commands";
import { importRows, keepList } from "@/lib/imports/commands";
import type { SheetRow } from "@/lib/imports/model";
import { addDays, isoDayOf, yearOf } from "@/lib/kernel/dates";
import { newId } from "@/lib/kernel/ids";
import { publishReport } from "@/lib/open-data/commands";
import { closeSetting } from "@/lib/register/commands";
import { postCampaignLetters } from "@/lib/reminders/commands";
import { type Context, contextOf } from "@/lib/request/context";
import { placeHold } from "@/lib/retention/commands";
import { asSuperuser } from "../support/database";
import { addPerson, addSetting } from "../support/world";

/** What a commissioner has at hand: a list imported, one that waits, a setting that closed and one asked to move. */
export async function addRegister(boroughId: string) {
  const commissioner = await addPerson("commissioner", { boroughId });
  const ctx = contextOf(commissioner, new Date());
  const doneImportId = await keptList(ctx, boroughId, { name: "Weir Street", urn: "2500001" });
  await importRows(ctx, { boroughId, importId: doneImportId });
  const importId = await keptList(ctx, boroughId, { name: "Hollybush", urn: "2500002" });
  const closedSettingId = await addSetting(boroughId, "Shut");
  await closeSetting(ctx, { boroughId, settingId: closedSettingId });
  const moveId = newId();
  const asked = { askedBy: commissioner.userId, askedAt: ctx.now, toName: "Somewhere" };
  const settingId = await addSetting(boroughId, "On its way");
  await asSuperuser((tx) =>
    tx.insert(settingMoves).values({ id: moveId, settingId, fromBoroughId: boroughId, ...asked }),
  );
  const boroughMembershipId = commissioner.memberships[0]?.id ?? "";
  const held = await placeHold(ctx, { boroughId, settingId: closedSettingId, reason: "A claim" });
  if ("refused" in held) throw new Error(held.refused);
  const { holdId } = held;
  const made = await makeToken(ctx, { boroughId }, { name: "The dashboard", days: 30 });
  if ("refused" in made) throw new Error(made.refused);
  const boroughTokenId = made.tokenId;
  return {
    doneImportId,
    importId,
    closedSettingId,
    moveId,
    boroughMembershipId,
    holdId,
    boroughTokenId,
  };
}

async function keptList(
  ctx: Context,
  boroughId: string,
  cells: Pick<SheetRow, "name" | "urn">,
): Promise<string> {
  const row = { line: 2, type: "Nursery", places: "", ward: "", email: "", ...cells };
  const kept = await keepList(ctx, boroughId, [row]);
  if ("refused" in kept) throw new Error(kept.refused);
  return kept.importId;
}

/** A campaign that asks a setting, which asks for help. Every letter has gone out. */
export async function addCampaign(boroughId: string, { settingId, manager }: Asking) {
  const commissioner = await addPerson("commissioner", { boroughId });
  const ctx = contextOf(commissioner, new Date());
  const days = { opensOn: isoDayOf(ctx.now), closesOn: isoDayOf(addDays(ctx.now, 60)) };
  const asked = { instrument: "ecf", year: yearOf(ctx.now), message: "Please", ...days } as const;
  const made = await makeCampaign(ctx, boroughId, asked, ({ id }) => id === settingId);
  if ("refused" in made) throw new Error(made.refused);
  const { campaignId } = made;
  const help = await askForHelp(contextOf(manager, ctx.now), { settingId, campaignId }, "How?");
  if ("refused" in help) throw new Error(help.refused);
  await postCampaignLetters(ctx.now);
  return { campaignId, helpId: help.helpId };
}

/** Reports of last year's audits that settings share: one that is out, one that everybody reads, and one being written. */
export async function addReports(boroughId: string) {
  const commissioner = await addPerson("commissioner", { boroughId });
  const ctx = contextOf(commissioner, new Date());
  const about = { instrument: "elppeg", year: yearOf(ctx.now) - 1 } as const;
  const written = async () => {
    const made = await makeReport(ctx, boroughId, about);
    if ("refused" in made) throw new Error(made.refused);
    const report = await findReport(ctx, { boroughId, ...made });
    const draft = report && (await findDraft(ctx, report));
    return { ...made, seen: draft?.hash ?? "" };
  };
  const issued = async () => {
    const { reportId, seen } = await written();
    const outcome = await issueReport(ctx, { boroughId, reportId, version: 1, seen });
    if ("refused" in outcome) throw new Error(outcome.refused);
    return reportId;
  };
  const [reportId, openReportId] = [await issued(), await issued()];
  const here = { boroughId, reportId: openReportId, licence: "OGL-UK-3.0" } as const;
  const open = await publishReport(ctx, here);
  if ("refused" in open) throw new Error(open.refused);
  const next = await written();
  return { reportId, openReportId, writtenReportId: next.reportId, seenFigures: next.seen };
}

type Asking = { settingId: string; manager: Actor };
