import type { Transaction } from "@/db/engine";
import { makeToken } from "@/lib/api-tokens/commands";
import { addDays } from "@/lib/kernel/dates";
import { placeHold } from "@/lib/retention/commands";
import { accepted, contextIn } from "./context";
import { exampleId } from "./ids";
import { actorOf, examplePeople, teamOf } from "./people";

const commissioner = 41;
const [larchLane, quarryHill] = [1, 12];

/** A setting whose records are held, and a program each that reads for the borough and for a setting. */
export async function loadAdministration(tx: Transaction, now: Date): Promise<void> {
  const helen = examplePeople.find(({ number }) => number === commissioner);
  if (!helen) throw new Error("The example has no commissioner");
  const boroughId = exampleId("borough");
  const ctx = contextIn(tx, actorOf(helen), addDays(now, -12));
  const reason = "A complaint from the spring is still being looked into.";
  accepted(
    await placeHold(ctx, { boroughId, settingId: exampleId("setting", quarryHill), reason }),
  );
  accepted(await makeToken(ctx, { boroughId }, { name: "The borough’s own dashboard", days: 365 }));
  const [manager] = teamOf(larchLane);
  const theirs = contextIn(tx, manager, addDays(now, -40));
  const settingId = exampleId("setting", larchLane);
  accepted(await makeToken(theirs, { settingId }, { name: "Sheet for the trustees", days: 30 }));
}
