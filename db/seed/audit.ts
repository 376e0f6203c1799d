import type { Transaction } from "@/db/engine";
import { openAudit } from "@/lib/audits/commands";
import { signOff } from "@/lib/sign-offs/commands";
import { accepted, contextIn } from "./context";
import { loadHopes } from "./hopes";
import { exampleAuditId, exampleId } from "./ids";
import { loadLocalQuestions } from "./local-questions";
import { teamOf } from "./people";
import { exampleSetting } from "./places";
import { editionFor, type PlannedAudit } from "./plan";
import { insertWork } from "./rows";
import { workOn } from "./work";

/** Writes one audit as its people would have: opened, worked through and, if it came to that, signed by the manager. */
export async function loadAudit(tx: Transaction, audit: PlannedAudit): Promise<void> {
  const { setting, instrument, year, stage, openedAt, finishedAt } = audit;
  const [manager] = teamOf(setting);
  const id = exampleAuditId(setting, instrument, year);
  const settingId = exampleId("setting", setting);
  const opening = { id, settingId, instrument, year, edition: editionFor(audit) };
  accepted(await openAudit(contextIn(tx, manager, openedAt), opening));
  await insertWork(tx, { auditId: id, settingId }, workOn(audit));
  await loadHopes(tx, audit, manager);
  await loadLocalQuestions(tx, audit, manager);
  if (stage !== "signed") return;
  accepted(await signOff(contextIn(tx, manager, finishedAt), id, statementOf(audit)));
}

const statements = [
  "We talked every theme through as a team and this is how we see ourselves today.",
  "These answers were agreed at our staff meeting. Where we did not agree we took the lower level.",
  "This is an honest picture. Two parents from our committee read it before we signed.",
  "We went through the answers room by room; what we do not know yet is marked as such.",
  "Agreed by everyone who works here. We will come back to the weakest themes after half-term.",
] as const;
const alone = "These are my own answers, talked through with another childminder I trust.";
const inTwos = "We sat down on two evenings and answered together. Where we differed we say so.";

function statementOf({ setting, year }: PlannedAudit): string {
  const { type, staff } = exampleSetting(setting);
  if (type === "childminder") return staff === 1 ? alone : inTwos;
  return statements[(setting + year) % statements.length] ?? alone;
}
