import type { Transaction } from "@/db/engine";
import type { Actor } from "@/lib/access/model";
import { answerHopes } from "@/lib/hopes/commands";
import { hopesBefore } from "@/lib/hopes/hopes-before";
import { selectHopes } from "@/lib/hopes/queries";
import { addDays } from "@/lib/kernel/dates";
import { contextIn } from "./context";
import { exampleAuditId, exampleId } from "./ids";
import type { PlannedAudit } from "./plan";
import { reflectionTexts } from "./reflection-texts";

/** What became of each of the hopes in reflection-texts.ts, in the same order. */
const tellings = [
  "We know nearly every father’s name now; two we have still not met. The school has not asked us before it tests: we will put it to the new head. Three families from the hostel came, brought by one who was here already.",
  "The room has its door. The one form for all services was talked about twice and then nobody had time. Of the faces round the table, two are new.",
  "Parents chaired three of the six meetings. We do hear bad news sooner: a parent rang in March before it became a complaint. The last hope needs longer than a year.",
  "Not more time, but fewer papers: the weekly sheet is gone. We share an interpreter with the clinic on Tuesdays. We rang eleven of fourteen families after they left.",
  "The library and we now open on the same Saturday; the clinic could not. Families still tell their story twice. We do still enjoy it.",
];

/** Tells, in an audit about to be signed, what became of earlier hopes; open ones are left for whoever tries it out. */
export async function loadHopes(tx: Transaction, audit: PlannedAudit, by: Actor): Promise<void> {
  const { setting, instrument, year, stage, finishedAt } = audit;
  if (instrument !== "ecf" || stage !== "signed") return;
  const hopes = hopesBefore(await selectHopes(tx, exampleId("setting", setting)), year);
  const texts = reflectionTexts["ecf.appreciate.hopes"] ?? [];
  const whatHappened = hopes && tellings[texts.indexOf(hopes.text)];
  if (!whatHappened) return;
  const ctx = contextIn(tx, by, addDays(finishedAt, -1));
  const auditId = exampleAuditId(setting, instrument, year);
  const outcome = await answerHopes(ctx, { auditId, version: 0, whatHappened });
  if (!("told" in outcome)) throw new Error("The example’s hopes were refused");
}
