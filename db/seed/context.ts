import type { Transaction } from "@/db/engine";
import type { Actor } from "@/lib/access/model";
import type { Context } from "@/lib/request/context";

/** Everything happens in the one transaction of the loading, and yet as the person and on the day given. */
export function contextIn(tx: Transaction, actor: Actor, now: Date): Context {
  return { db: { run: (work) => work(tx) }, actor, now };
}

export function accepted(outcome: object): void {
  if ("refused" in outcome) throw new Error(`The example was refused: ${outcome.refused}`);
}
