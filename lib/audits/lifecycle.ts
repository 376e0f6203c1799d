import { addDays } from "@/lib/kernel/dates";
import { type Audit, reopenWithinDays } from "./model";

/** While an audit is signed nothing in it moves. */
export function isOpen(audit: Pick<Audit, "signedOff">): boolean {
  return audit.signedOff === undefined;
}

/** The last moment at which a signed audit may be reopened. */
export function reopenUntil(signedAt: Date): Date {
  return addDays(signedAt, reopenWithinDays);
}

export function canBeReopened(audit: Pick<Audit, "signedOff">, now: Date): boolean {
  return audit.signedOff !== undefined && now <= reopenUntil(audit.signedOff.at);
}
