import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { users } from "@/db/schema/accounts";
import { comments } from "@/db/schema/comments";
import type { Context } from "@/lib/request/context";
import type { Comment } from "./model";

/** What was said beside the questions of one audit, oldest first. */
export function listComments(ctx: Context, auditId: string): Promise<Comment[]> {
  return ctx.db.run((tx) => selectComments(tx, auditId));
}

export async function selectComments(tx: Transaction, auditId: string): Promise<Comment[]> {
  return await tx
    .select({
      id: comments.id,
      code: comments.code,
      words: comments.words,
      byName: users.name,
      at: comments.writtenAt,
    })
    .from(comments)
    .innerJoin(users, eq(users.id, comments.writtenBy))
    .where(eq(comments.auditId, auditId))
    .orderBy(asc(comments.writtenAt), asc(comments.id));
}
