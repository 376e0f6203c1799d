import type { Actor } from "@/lib/access/model";
import { mayAnswer, mayOpenAudit } from "@/lib/audits/policy";

type InSetting = { settingId: string };

/** The manager chooses the mode, invites, assigns, reminds and closes. */
export function mayRunRound(actor: Actor, audit: InSetting): boolean {
  return mayOpenAudit(actor, audit);
}

export function mayContribute(actor: Actor, audit: InSetting): boolean {
  return mayAnswer(actor, audit);
}
