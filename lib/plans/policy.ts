import type { Actor } from "@/lib/access/model";
import { mayAnswer } from "@/lib/audits/policy";

type InSetting = { settingId: string };

/** Whoever answers also plans: an action is the end of an answer. A reader reads (F20). */
export function mayPlan(actor: Actor, place: InSetting): boolean {
  return mayAnswer(actor, place);
}
