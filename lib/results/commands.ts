import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { releases, surveyShares } from "@/db/schema/surveys";
import { newId } from "@/lib/kernel/ids";
import type { Context } from "@/lib/request/context";
import { ownerOf, type ShareAudience } from "@/lib/surveys/model";
import { mayRunSurvey } from "@/lib/surveys/policy";
import { selectSurvey } from "@/lib/surveys/queries";
import { recordInTrail } from "@/lib/trail/commands";
import { tenantOf } from "@/lib/trail/model";

export type SharingOutcome =
  | { audience: ShareAudience }
  | { refused: "not_found" | "not_allowed" | "not_released" };

/** Lets somebody see what is released: the owner's own act, dated, one audience at a time. Twice is once. */
export function shareResults(
  ctx: Context,
  surveyId: string,
  audience: ShareAudience,
): Promise<SharingOutcome> {
  return asOwner(ctx, surveyId, async (tx, survey) => {
    const [released] = await tx
      .select({ opening: releases.opening })
      .from(releases)
      .where(eq(releases.surveyId, surveyId))
      .limit(1);
    if (!released) return { refused: "not_released" };
    const [standing] = await tx
      .select({ id: surveyShares.id })
      .from(surveyShares)
      .where(standingShare(surveyId, audience));
    if (standing) return { audience };
    const shared = { sharedBy: ctx.actor.userId, sharedAt: ctx.now };
    const share = { id: newId(), surveyId, settingId: survey.settingId, audience };
    await tx.insert(surveyShares).values({ ...share, toldOfPublishing: true, ...shared });
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: tenantOf(ownerOf(survey)),
      action: "survey results shared",
      ...{ surveyId, audience },
    });
    return { audience };
  });
}

/** Takes it back: from this moment nobody of that audience reads a figure or a comment of it. Both stay on record. */
export function withdrawSharing(
  ctx: Context,
  surveyId: string,
  audience: ShareAudience,
): Promise<SharingOutcome> {
  return asOwner(ctx, surveyId, async (tx, survey) => {
    const taken = await tx
      .update(surveyShares)
      .set({ withdrawnBy: ctx.actor.userId, withdrawnAt: ctx.now })
      .where(standingShare(surveyId, audience))
      .returning({ id: surveyShares.id });
    if (taken.length === 0) return { audience };
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: tenantOf(ownerOf(survey)),
      action: "survey sharing withdrawn",
      ...{ surveyId, audience },
    });
    return { audience };
  });
}

function standingShare(surveyId: string, audience: ShareAudience) {
  return and(
    eq(surveyShares.surveyId, surveyId),
    eq(surveyShares.audience, audience),
    isNull(surveyShares.withdrawnAt),
  );
}

type Owned = NonNullable<Awaited<ReturnType<typeof selectSurvey>>>;

function asOwner(
  ctx: Context,
  surveyId: string,
  work: (tx: Transaction, survey: Owned) => Promise<SharingOutcome>,
): Promise<SharingOutcome> {
  return ctx.db.run(async (tx) => {
    const survey = await selectSurvey(tx, surveyId);
    if (!survey) return { refused: "not_found" };
    if (!mayRunSurvey(ctx.actor, survey)) return { refused: "not_allowed" };
    // Of two who press at once the second waits, and finds that it is done.
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`sharing ${surveyId}`}, 0))`,
    );
    return work(tx, survey);
  });
}
