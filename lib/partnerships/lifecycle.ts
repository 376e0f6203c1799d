import type { Partnership } from "./model";

/** Where a partnership stands, as one of the two may know it: nothing here depends on how far the other has come. */
type Stage =
  | "both_sent"
  | "withdrawn"
  | "declined"
  | "closed"
  | "to_answer"
  | "asked"
  | "rating"
  | "sent";

type Known = Pick<
  Partnership,
  "bothSentAt" | "withdrawnAt" | "reply" | "closed" | "invitedByUs" | "ours"
>;

export function stageOf({
  bothSentAt,
  withdrawnAt,
  reply,
  closed,
  invitedByUs,
  ours,
}: Known): Stage {
  if (bothSentAt) return "both_sent";
  if (withdrawnAt) return "withdrawn";
  if (reply && !reply.accepted) return "declined";
  if (closed) return "closed";
  if (!reply) return invitedByUs ? "asked" : "to_answer";
  return ours?.sentAt ? "sent" : "rating";
}

/** Whoever invited takes it back until both have sent; there is nothing to take back of what was declined. */
export function mayTakeBack(partnership: Known): boolean {
  const ended: readonly Stage[] = ["both_sent", "withdrawn", "declined"];
  return partnership.invitedByUs && !ended.includes(stageOf(partnership));
}

/** Whether a setting may invite another: not while one stands between them, nor after that one's no. */
export function mayInvite(before: readonly Partnership[], otherId: string): boolean {
  return !before.some((each) => {
    if (each.other.id !== otherId || each.bothSentAt || each.withdrawnAt) return false;
    const declined = each.reply?.accepted === false;
    return each.invitedByUs || !declined;
  });
}
