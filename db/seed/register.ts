import type { Transaction } from "@/db/engine";
import { settingImports } from "@/db/schema/imports";
import { settingMoves } from "@/db/schema/register";
import type { SheetRow } from "@/lib/imports/model";
import { addDays } from "@/lib/kernel/dates";
import { exampleId } from "./ids";

const boroughId = exampleId("borough");
const helen = exampleId("person", 41);
const empty = { type: "", places: "", ward: "", email: "" };

/** What a commissioner pasted and has not imported yet: two rows that can be, and one that needs another look. */
const waiting: SheetRow[] = [
  { ...empty, line: 2, name: "Quarry Hill Children’s Centre", urn: "9901644", places: "64" },
  { ...empty, line: 3, name: "Moorhen Nursery", urn: "9990001", type: "Nursery", places: "32" },
  { ...empty, line: 4, name: "Church Street Playgroup", urn: "99900", type: "Pre-school" },
];

/** A made-up number of Ofsted’s; the example’s list brings the one that is missing. */
export function urnOf(setting: number): string | undefined {
  return setting === 12 ? undefined : `99${String(setting * 137).padStart(5, "0")}`;
}

/** A list that waits and a setting that asks to move. */
export async function loadRegister(tx: Transaction, now: Date): Promise<void> {
  const list = { id: exampleId("import"), boroughId, rows: waiting };
  await tx.insert(settingImports).values({ ...list, madeBy: helen, madeAt: addDays(now, -3) });
  const asked = { askedBy: helen, askedAt: addDays(now, -9), toName: "Birchfield" };
  const settingId = exampleId("setting", 10);
  const move = { id: exampleId("move"), settingId, fromBoroughId: boroughId };
  await tx.insert(settingMoves).values({ ...move, ...asked });
}
