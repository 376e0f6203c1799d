import { pbkdf2Sync } from "node:crypto";

/**
 * A tablet checks the volunteer's code by itself, without a network. What it holds is slow to try out, and is bound to
 * the tablet's own address; the code keeps families among the questions, and guards nothing else.
 */
const rounds = 200_000;

/** What is stored and sent to the tablet in place of the code. The same is worked out in app/collect/browser. */
export function leaveHashOf(token: string, code: string): string {
  return pbkdf2Sync(code, token, rounds, 32, "sha256").toString("base64url");
}
