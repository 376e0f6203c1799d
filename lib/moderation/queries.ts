import "server-only";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { users } from "@/db/schema/accounts";
import { surveyComments } from "@/db/schema/answering";
import { commentDecisions } from "@/db/schema/moderation";
import type { Context } from "@/lib/request/context";
import type { Decision, ModeratedComment } from "./model";
import { personalDetailsIn } from "./personal-details";

/** Every comment of the closed openings of a survey, for its moderators; nothing for anybody else. */
export function listComments(ctx: Context, surveyId: string): Promise<ModeratedComment[]> {
  return ctx.db.run(async (tx) => {
    const [comments, decisions] = await Promise.all([
      tx
        .select({
          id: surveyComments.id,
          promise: surveyComments.promise,
          language: surveyComments.language,
          words: surveyComments.words,
        })
        .from(surveyComments)
        .where(eq(surveyComments.surveyId, surveyId))
        // Ids are drawn at closing: an order that says nothing of when anybody wrote.
        .orderBy(asc(surveyComments.id)),
      selectDecisions(tx, surveyId),
    ]);
    return comments.map((comment) => ({
      ...comment,
      details: personalDetailsIn(comment.words),
      decisions: decisions.get(comment.id) ?? [],
    }));
  });
}

/**
 * What may be read of parents' own words by whoever is given the results: in no order, without a day, only what is
 * decided public now, and only once enough have answered. The database shows no other decision to them.
 */
export function listShownComments(ctx: { db: Context["db"] }, surveyId: string): Promise<string[]> {
  return ctx.db.run(async (tx) => {
    const rows = await tx
      .select({ id: commentDecisions.id, shown: commentDecisions.shown })
      .from(commentDecisions)
      .where(
        and(eq(commentDecisions.surveyId, surveyId), sql`is_shown_comment(${commentDecisions.id})`),
      )
      .orderBy(asc(commentDecisions.commentId));
    return rows.map(({ shown }) => shown);
  });
}

async function selectDecisions(tx: Transaction, surveyId: string) {
  const rows = await tx
    .select({
      commentId: commentDecisions.commentId,
      decision: commentDecisions.decision,
      shown: commentDecisions.shown,
      byName: users.name,
      at: commentDecisions.decidedAt,
    })
    .from(commentDecisions)
    .innerJoin(users, eq(users.id, commentDecisions.decidedBy))
    .where(eq(commentDecisions.surveyId, surveyId))
    .orderBy(desc(commentDecisions.decidedAt));
  const byComment = new Map<string, Decision[]>();
  for (const { commentId, ...decision } of rows)
    byComment.set(commentId, [...(byComment.get(commentId) ?? []), decision]);
  return byComment;
}
