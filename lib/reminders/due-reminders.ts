import { daysBetween, isoDayOf } from "@/lib/kernel/dates";

/** How many days before an action is due its owner is written to. */
export const reminderDays = [14, 1] as const;

/**
 * Which reminder, if any, is right on the day of `now`: the nearest one whose day has come, never on or after the
 * due day's end, and never of a day that was chosen so late that the reminder would only repeat it.
 */
export function reminderDue(
  action: { dueOn: string; dueSetAt: Date },
  now: Date,
): (typeof reminderDays)[number] | undefined {
  const left = daysBetween(isoDayOf(now), action.dueOn);
  if (left < 0) return undefined;
  const leftWhenChosen = daysBetween(isoDayOf(action.dueSetAt), action.dueOn);
  const days = reminderDays.findLast((each) => left <= each);
  return days !== undefined && leftWhenChosen > days ? days : undefined;
}
