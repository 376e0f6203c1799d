import "server-only";
import { comments } from "@/db/schema/comments";
import { isOpen } from "@/lib/audits/lifecycle";
import { selectAudit } from "@/lib/audits/queries";
import { editionOf, findItem } from "@/lib/instruments/editions";
import { newId } from "@/lib/kernel/ids";
import type { Context } from "@/lib/request/context";
import { recordInTrail } from "@/lib/trail/commands";
import { mayComment } from "./policy";

/** Says something beside a question of an open audit (F20). Comments stay as they were written. */
export async function addComment(
  ctx: Context,
  input: { auditId: string; code: string; words: string },
): Promise<{ commentId: string } | { refused: "not_found" | "not_allowed" | "signed" }> {
  const { auditId, code, words } = input;
  return ctx.db.run(async (tx) => {
    const audit = await selectAudit(tx, auditId);
    const item = audit && findItem(editionOf(audit.instrument, audit.edition), code);
    if (!audit || !item) return { refused: "not_found" };
    if (!mayComment(ctx.actor, audit)) return { refused: "not_allowed" };
    if (!isOpen(audit)) return { refused: "signed" };
    const commentId = newId();
    const { settingId } = audit;
    const stamp = { writtenBy: ctx.actor.userId, writtenAt: ctx.now };
    await tx.insert(comments).values({ id: commentId, auditId, settingId, code, words, ...stamp });
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: `setting:${settingId}`,
      action: "comment added",
      ...{ auditId, code, commentId },
    });
    return { commentId };
  });
}
