import "server-only";
import { eq } from "drizzle-orm";
import { hopeAnswers } from "@/db/schema/hopes";
import { openForAnswers, type Refusal } from "@/lib/audits/commands";
import type { Context } from "@/lib/request/context";
import { recordInTrail } from "@/lib/trail/commands";
import { hopesBefore, toldIn } from "./hopes-before";
import type { Telling } from "./model";
import { selectHopes } from "./queries";

/**
 * Tells, in this year's audit, what became of the hopes written down before it. Frozen with the audit. Refuses when
 * there is nothing to tell of; the second of two writers is shown the first one's words.
 */
export async function answerHopes(
  ctx: Context,
  { auditId, version, whatHappened }: { auditId: string; version: number; whatHappened: string },
): Promise<{ told: true } | Refusal | { refused: "no_hopes" } | { conflict: Telling }> {
  return ctx.db.run(async (tx) => {
    const found = await openForAnswers(ctx, tx, auditId);
    if ("refused" in found) return found;
    const { settingId, year } = found.audit;
    const hopes = hopesBefore(await selectHopes(tx, settingId), year);
    if (!hopes) return { refused: "no_hopes" };
    if (toldIn(hopes, auditId)?.whatHappened === whatHappened) return { told: true };
    const hopedIn = hopes.auditId;
    const stamp = { changedBy: ctx.actor.userId, changedAt: ctx.now, version: version + 1 };
    const written = await tx
      .insert(hopeAnswers)
      .values({ auditId, settingId, hopedIn, whatHappened, ...stamp })
      .onConflictDoUpdate({
        target: hopeAnswers.auditId,
        set: { hopedIn, whatHappened, ...stamp },
        setWhere: eq(hopeAnswers.version, version),
      })
      .returning({ version: hopeAnswers.version });
    const theirs = toldIn(hopes, auditId);
    if (written.length === 0 && theirs) return { conflict: theirs };
    if (written.length === 0) return { refused: "not_found" };
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: `setting:${settingId}`,
      action: "hopes answered",
      auditId,
      hopedIn,
      version: version + 1,
    });
    return { told: true };
  });
}
