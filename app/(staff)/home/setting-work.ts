import type { Survey } from "@/lib/asking/model";
import { listWaitingForReply } from "@/lib/asking/queries";
import type { Audit } from "@/lib/audits/model";
import { mayAnswer, mayOpenAudit } from "@/lib/audits/policy";
import { findAuditWork, listAudits } from "@/lib/audits/queries";
import { progressOf } from "@/lib/audits/snapshot";
import type { AskedCampaign } from "@/lib/campaigns/model";
import { listRunningFor } from "@/lib/campaigns/queries";
import { editionOf } from "@/lib/instruments/editions";
import { type Instrument, instruments } from "@/lib/instruments/model";
import { isoDayOf, yearOf } from "@/lib/kernel/dates";
import type { Action } from "@/lib/plans/model";
import { groupsOf } from "@/lib/plans/plan-groups";
import { listActions } from "@/lib/plans/queries";
import type { Context } from "@/lib/request/context";
import { mayReply } from "@/lib/surveys/policy";

/** One audit on the home page; counts are of questions. */
export type AuditLine = { audit: Audit; answered: number; asked: number };

/** What a setting's part of the home page shows. */
export type SettingWork = {
  settingId: string;
  placeName: string;
  year: number;
  /** This year's audits, and older ones that nobody has signed off. */
  lines: AuditLine[];
  /** False until the setting has opened its first audit ever. */
  hasAudits: boolean;
  lastSigned?: Audit;
  /** Frameworks with no audit this year. */
  notStarted: Instrument[];
  /** Open actions that are due soon or past their day. */
  dueSoon: Action[];
  /** Campaigns of the borough that run and ask this setting. */
  campaigns: AskedCampaign[];
  /** Surveys whose parents have no answer yet, for whoever may give it. */
  waitingForReply: Survey[];
  mayStart: boolean;
  mayWrite: boolean;
};

export async function findSettingWork(
  ctx: Context,
  { settingId, placeName }: { settingId: string; placeName: string },
): Promise<SettingWork> {
  const year = yearOf(ctx.now);
  const audits = await listAudits(ctx, settingId);
  const current = audits.filter((audit) => audit.year === year || !audit.signedOff);
  const started = audits.filter((audit) => audit.year === year).map((audit) => audit.instrument);
  return {
    settingId,
    placeName,
    year,
    lines: await Promise.all(current.map((audit) => lineOf(ctx, audit))),
    hasAudits: audits.length > 0,
    lastSigned: audits.find((audit) => audit.signedOff),
    notStarted: instruments.filter((instrument) => !started.includes(instrument)),
    dueSoon: groupsOf(await listActions(ctx, settingId), isoDayOf(ctx.now)).dueSoon,
    campaigns: await listRunningFor(ctx, settingId),
    waitingForReply: mayReply(ctx.actor, { settingId })
      ? await listWaitingForReply(ctx, settingId)
      : [],
    mayStart: mayOpenAudit(ctx.actor, { settingId }),
    mayWrite: mayAnswer(ctx.actor, { settingId }),
  };
}

async function lineOf(ctx: Context, audit: Audit): Promise<AuditLine> {
  const work = await findAuditWork(ctx, audit.id);
  const themes = progressOf(editionOf(audit.instrument, audit.edition), work?.answers ?? []);
  return {
    audit,
    answered: themes.reduce((sum, theme) => sum + theme.answered, 0),
    asked: themes.reduce((sum, theme) => sum + theme.asked, 0),
  };
}
