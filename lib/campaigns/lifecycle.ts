import { daysBetween, isoDayOf } from "@/lib/kernel/dates";
import type { Campaign, CampaignLetter, SettingState } from "./model";

type Days = Pick<Campaign, "opensOn" | "closesOn"> & { endedAt?: Date };

/** Where a campaign stands on the day of `now`. */
export function stageOf(
  { opensOn, closesOn, endedAt }: Days,
  now: Date,
): "coming" | "running" | "over" {
  const today = isoDayOf(now);
  if (endedAt || today > closesOn) return "over";
  return today < opensOn ? "coming" : "running";
}

/** Somebody to chase, kindly: they have not finished, and have not said that they will not. */
export function isWaitedFor(state: SettingState): boolean {
  return state === "not_started" || state === "in_progress";
}

/** Days before the end on which those who have said nothing are reminded. */
const reminders = [
  { letter: "one_week", daysBefore: 7 },
  { letter: "three_weeks", daysBefore: 21 },
] as const;
/** Days between any two letters: a campaign that is short asks once and reminds once. */
const quietDays = 5;

/**
 * The letter that is right for a setting which has said nothing so far, if any: the one that asks, then reminders as the end
 * comes near. None before a campaign opens or once it is over, and none soon after another.
 */
export function letterDue(
  campaign: Days,
  sent: readonly { letter: CampaignLetter; at: Date }[],
  now: Date,
): CampaignLetter | undefined {
  if (stageOf(campaign, now) !== "running") return undefined;
  if (sent.length === 0) return "asked";
  const today = isoDayOf(now);
  if (sent.some(({ at }) => daysBetween(isoDayOf(at), today) < quietDays)) return undefined;
  const left = daysBetween(today, campaign.closesOn);
  const due = reminders.find(({ daysBefore }) => left <= daysBefore)?.letter;
  return due && !sent.some(({ letter }) => letter === due) ? due : undefined;
}
