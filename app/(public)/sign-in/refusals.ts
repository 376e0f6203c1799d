import type { SignInRefusal } from "@/lib/accounts/commands";
import { count } from "@/lib/kernel/words";

/** Why somebody is not signed in. An unknown address and a wrong password read the same (R-AUTH-06). */
export function signInRefusalInWords(refusal: SignInRefusal): string {
  if (refusal.refused === "wrong") {
    return "That address and password do not belong together here. Check both, or choose a new password.";
  }
  const minutes = Math.max(1, Math.ceil(refusal.retryAfterSeconds / 60));
  return `There have been many tries just now. Wait ${count(minutes, "minute")}, then try again.`;
}
