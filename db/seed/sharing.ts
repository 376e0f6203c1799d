import type { Transaction } from "@/db/engine";
import type { Instrument } from "@/lib/instruments/model";
import { addDays, isoDayOf } from "@/lib/kernel/dates";
import { shareWithBorough } from "@/lib/sharing/commands";
import type { GrantDetail } from "@/lib/sharing/model";
import { accepted, contextIn } from "./context";
import { exampleId } from "./ids";
import { teamOf } from "./people";

type Line = [setting: number, instrument: Instrument, detail: GrantDetail, daysToCome?: number];

/**
 * Who lets the borough see what. Larch Lane and three others share nothing; a childminder's day is still to come. In the smaller
 * borough five nurseries share, and the only childminder.
 */
const shared: readonly Line[] = [
  [2, "elppeg", "questions"],
  [2, "ecf", "questions"],
  [3, "elppeg", "themes", 10],
  [4, "elppeg", "themes"],
  [5, "elppeg", "evidence"],
  [5, "ecf", "evidence"],
  [6, "elppeg", "questions"],
  [6, "ecf", "themes"],
  [7, "elppeg", "questions"],
  [7, "ecf", "themes"],
  [9, "elppeg", "questions"],
  [11, "ecf", "questions"],
  [12, "elppeg", "evidence"],
  [201, "elppeg", "questions"],
  [203, "elppeg", "themes"],
  [204, "elppeg", "questions"],
  [205, "elppeg", "questions"],
  [206, "elppeg", "evidence"],
  [207, "elppeg", "questions"],
];

/** Shares as each manager would have, a day or two ago. */
export async function loadSharing(tx: Transaction, now: Date) {
  for (const [setting, instrument, detail, daysToCome] of shared) {
    const [manager] = teamOf(setting);
    const ctx = contextIn(tx, manager, addDays(now, -1 - (setting % 100) / 24));
    const settingId = exampleId("setting", setting);
    const fromOn = daysToCome === undefined ? undefined : isoDayOf(addDays(now, daysToCome));
    accepted(await shareWithBorough(ctx, { settingId, instrument, detail, fromOn }));
  }
}
