import type { Actor } from "@/lib/access/model";
import { hasRole, isCommissionerOf } from "@/lib/access/places";

/** Adds, changes, closes and asks to move the settings of a borough: its commissioners, never its analysts (F82). */
export function mayKeepRegister(actor: Actor, { boroughId }: { boroughId: string }): boolean {
  return isCommissionerOf(actor, boroughId);
}

/** A borough knows only itself: whoever looks after the platform knows both ends of a move. */
export function mayAnswerMoves(actor: Actor): boolean {
  return hasRole(actor, "platform_administrator");
}
