import { addDays } from "@/lib/kernel/dates";
import { type Audit, reopenWithinDays } from "./model";

/** While an audit is signed nothing in it moves. */
export function isOpen(audit: Pick<Audit, "signedOff">): boolean {
  return audit.signedOff === undefined;
}

/** While people answer each for themselves nothing is agreed yet; an audit answered together is never in that state. */
export function isContributing(audit: Pick<Audit, "team">): boolean {
  return audit.team !== undefined && !audit.team.closed;
}

/** The last moment at which a signed audit may be reopened. */
export function reopenUntil(signedAt: Date): Date {
  return addDays(signedAt, reopenWithinDays);
}

export function canBeReopened(audit: Pick<Audit, "signedOff">, now: Date): boolean {
  return audit.signedOff !== undefined && now <= reopenUntil(audit.signedOff.at);
}
