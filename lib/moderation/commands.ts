import "server-only";
import { desc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { surveyComments } from "@/db/schema/answering";
import { commentDecisions } from "@/db/schema/moderation";
import { settings } from "@/db/schema/organisations";
import { newId } from "@/lib/kernel/ids";
import type { Context } from "@/lib/request/context";
import { ownerOf } from "@/lib/surveys/model";
import { selectSurvey } from "@/lib/surveys/queries";
import { recordInTrail } from "@/lib/trail/commands";
import { tenantOf } from "@/lib/trail/model";
import type { DecisionInput } from "./model";
import { mayReadComments } from "./policy";

export type DecisionOutcome =
  | { decided: string }
  | { refused: "not_found" | "not_allowed" | "promised_private" };

/**
 * Decides who may read one comment, in which words. What was decided before stays on record and stops counting: undoing
 * is another decision. What a family was promised would stay private cannot be made public (F77).
 */
export async function decideComment(ctx: Context, input: DecisionInput): Promise<DecisionOutcome> {
  const { surveyId, commentId, decision } = input;
  return ctx.db.run(async (tx) => {
    const survey = await selectModerated(tx, surveyId);
    if (!survey) return { refused: "not_found" };
    if (!mayReadComments(ctx.actor, survey)) return { refused: "not_allowed" };
    const [comment] = await tx
      .select({ promise: surveyComments.promise, surveyId: surveyComments.surveyId })
      .from(surveyComments)
      .where(eq(surveyComments.id, commentId));
    if (comment?.surveyId !== surveyId) return { refused: "not_found" };
    if (decision === "public" && comment.promise === "private")
      return { refused: "promised_private" };
    const decisionId = newId();
    await tx.insert(commentDecisions).values({
      ...{ id: decisionId, commentId, surveyId, settingId: survey.settingId, decision },
      shown: decision === "public" ? input.shown : "",
      ...{ decidedBy: ctx.actor.userId, decidedAt: await nextMoment(tx, commentId, ctx.now) },
    });
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: tenantOf(trailPlace(ctx, survey)),
      action: "comment decided",
      ...{ surveyId, commentId, decision },
    });
    return { decided: decisionId };
  });
}

/** Now, or just after the decision it follows: two of one moment would leave open which stands. */
async function nextMoment(tx: Transaction, commentId: string, now: Date): Promise<Date> {
  // Whoever decides about the same comment at the same time waits.
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`comment ${commentId}`}, 0))`,
  );
  const [last] = await tx
    .select({ at: commentDecisions.decidedAt })
    .from(commentDecisions)
    .where(eq(commentDecisions.commentId, commentId))
    .orderBy(desc(commentDecisions.decidedAt))
    .limit(1);
  return last && last.at >= now ? new Date(last.at.getTime() + 1) : now;
}

async function selectModerated(tx: Transaction, surveyId: string) {
  const survey = await selectSurvey(tx, surveyId);
  if (!survey) return undefined;
  const [setting] = await tx
    .select({ homeBoroughId: settings.boroughId })
    .from(settings)
    .where(eq(settings.id, survey.settingId));
  return setting && { ...survey, ...setting };
}

/** A setting's own survey is moderated by a forum near it, which writes into its own trail and not the setting's. */
function trailPlace(
  { actor }: Context,
  survey: { settingId: string; forumId?: string; boroughId?: string; homeBoroughId: string },
) {
  if (survey.forumId || survey.boroughId) return ownerOf(survey);
  const near = actor.memberships.find(
    ({ role, homeBoroughId }) =>
      role === "forum_organiser" && homeBoroughId === survey.homeBoroughId,
  );
  return { forumId: near?.forumId };
}
