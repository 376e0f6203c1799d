import "server-only";
import { and, eq } from "drizzle-orm";
import { fileTypeFromBuffer } from "file-type";
import type { Transaction } from "@/db/engine";
import { evidence, evidenceFiles } from "@/db/schema/audits";
import { openForAnswers, type Refusal } from "@/lib/audits/commands";
import type { Audit } from "@/lib/audits/model";
import { editionOf, findItem } from "@/lib/instruments/editions";
import { newId } from "@/lib/kernel/ids";
import type { Context } from "@/lib/request/context";
import { recordInTrail } from "@/lib/trail/commands";
import { fileTypes, largestFileBytes } from "./model";

type Added = { evidenceId: string } | Refusal;

/** Adds a dated link that shows a level is true (F5). The address is never fetched (R-WEB-09). */
export async function addLink(
  ctx: Context,
  input: { auditId: string; code: string; title: string; url: string; datedOn?: string },
): Promise<Added> {
  const { auditId, code, title, url, datedOn } = input;
  return ctx.db.run(async (tx) => {
    const found = await openForAnswers(ctx, tx, auditId);
    if ("refused" in found) return found;
    return {
      evidenceId: await insert(ctx, tx, found.audit, { code, kind: "link", title, url, datedOn }),
    };
  });
}

/** Adds a file. What it is, is read from its first bytes: a name or a browser's word proves nothing. */
export async function addFile(
  ctx: Context,
  input: { auditId: string; code: string; title: string; content: Uint8Array },
): Promise<Added | { refused: "too_large" | "wrong_type" }> {
  const { auditId, code, title, content } = input;
  if (content.byteLength > largestFileBytes) return { refused: "too_large" };
  const mediaType = (await fileTypeFromBuffer(content))?.mime;
  if (!mediaType || !fileTypes.some((type) => type === mediaType)) return { refused: "wrong_type" };
  return ctx.db.run(async (tx) => {
    const found = await openForAnswers(ctx, tx, auditId);
    if ("refused" in found) return found;
    const sizeBytes = content.byteLength;
    const evidenceId = await insert(ctx, tx, found.audit, {
      code,
      kind: "file",
      title,
      mediaType,
      sizeBytes,
    });
    await tx
      .insert(evidenceFiles)
      .values({ evidenceId, settingId: found.audit.settingId, content });
    return { evidenceId };
  });
}

export async function removeEvidence(
  ctx: Context,
  auditId: string,
  evidenceId: string,
): Promise<{ removed: true } | Refusal> {
  return ctx.db.run(async (tx) => {
    const found = await openForAnswers(ctx, tx, auditId);
    if ("refused" in found) return found;
    const [gone] = await tx
      .delete(evidence)
      .where(and(eq(evidence.id, evidenceId), eq(evidence.auditId, auditId)))
      .returning({ code: evidence.code });
    if (!gone) return { refused: "not_found" };
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: `setting:${found.audit.settingId}`,
      action: "evidence removed",
      auditId,
      code: gone.code,
      evidenceId,
    });
    return { removed: true };
  });
}

type Row = Pick<
  typeof evidence.$inferInsert,
  "code" | "kind" | "title" | "url" | "datedOn" | "mediaType" | "sizeBytes"
>;

async function insert(ctx: Context, tx: Transaction, audit: Audit, row: Row): Promise<string> {
  if (!findItem(editionOf(audit.instrument, audit.edition), row.code)) {
    throw new Error(`No question ${row.code} in this edition`);
  }
  const id = newId();
  const { id: auditId, settingId } = audit;
  await tx
    .insert(evidence)
    .values({ id, auditId, settingId, ...row, addedBy: ctx.actor.userId, addedAt: ctx.now });
  await recordInTrail(tx, ctx.actor.userId, ctx.now, {
    tenant: `setting:${settingId}`,
    action: "evidence added",
    auditId,
    code: row.code,
    evidenceId: id,
  });
  return id;
}
