import type { Transaction } from "@/db/engine";
import { addDays, isoDayOf } from "@/lib/kernel/dates";
import { addAction, dropAction, finishAction, setTargets, startAction } from "@/lib/plans/commands";
import { type ExampleAction, exampleActions, exampleTargets } from "./action-texts";
import { accepted, contextIn } from "./context";
import { exampleAuditId, exampleId } from "./ids";
import { teamOf } from "./people";
import type { PlannedAudit } from "./plan";

/** Writes the plans of three settings as their people would have: added after an audit, begun, closed or still open. */
export async function loadActions(
  tx: Transaction,
  audits: readonly PlannedAudit[],
  now: Date,
): Promise<void> {
  const signedAt = (of: Pick<PlannedAudit, "setting" | "instrument" | "year">): Date => {
    const found = audits.find(
      ({ setting, instrument, year }) =>
        setting === of.setting && instrument === of.instrument && year === of.year,
    );
    if (!found) throw new Error(`The example has no audit of ${of.setting} in ${of.year}`);
    return found.finishedAt;
  };
  for (const [index, action] of exampleActions.entries()) {
    const id = exampleId("action", action.setting * 100 + index);
    await loadAction(tx, action, id, signedAt(action), now);
  }
  for (const [setting, year, theme, level, words] of exampleTargets) {
    const [manager] = teamOf(setting);
    const at = addDays(signedAt({ setting, instrument: "elppeg", year }), 2);
    const auditId = exampleAuditId(setting, "elppeg", year);
    const target = { theme, level, words, version: 0 };
    accepted(await setTargets(contextIn(tx, manager, at), auditId, [target]));
  }
}

async function loadAction(
  tx: Transaction,
  action: ExampleAction,
  id: string,
  signedAt: Date,
  now: Date,
) {
  const { setting, instrument, year, code, content, owner, due, startedAfter, end } = action;
  const team = teamOf(setting);
  const [manager] = team;
  const mover = team[owner ?? 0] ?? manager;
  // Nothing happened in the future, whenever in its year the example is loaded.
  const on = (days: number, who = manager) =>
    contextIn(tx, who, new Date(Math.min(addDays(signedAt, days).getTime(), now.getTime())));
  const dueOn = isoDayOf("ahead" in due ? addDays(now, due.ahead) : addDays(signedAt, due.after));
  const ownerId = owner === undefined ? undefined : mover.userId;
  const from = { auditId: exampleAuditId(setting, instrument, year), code, id };
  accepted(await addAction(on(3), from, { ...content, dueOn, ownerId }));
  let version = 1;
  if (startedAfter !== undefined) {
    accepted(await startAction(on(startedAfter, mover), id, version));
    version += 1;
  }
  if (end?.because) accepted(await dropAction(on(end.after), id, version, end.because));
  else if (end) {
    const shown = { words: end.done, url: end.url };
    accepted(await finishAction(on(end.after, mover), id, version, shown));
  }
}
