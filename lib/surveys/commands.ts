import "server-only";
import { desc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import {
  releasedResults,
  releases,
  responses,
  surveyClosings,
  surveyOpenings,
} from "@/db/schema/surveys";
import { asRelease, type Context } from "@/lib/request/context";
import { recordInTrail } from "@/lib/trail/commands";
import { type ReleasedRow, surveyDesign } from "./model";
import { mayReleaseSurvey } from "./policy";
import { selectReleasedRows, selectSurvey } from "./queries";
import { releaseResults } from "./release";

export type ReleaseOutcome =
  | { released: "publish" | "keep_previous"; completed: number; waiting: number }
  | { refused: "not_found" | "not_allowed" | "open" | "released" };

/**
 * Releases a closed survey: parents' raw answers become frozen rows, once for each closing. Runs as the one role that
 * may read raw answers, in one transaction with the rows and their event in the trail. An input that is not what it
 * should be throws, and then nothing is released.
 */
export async function releaseSurvey(ctx: Context, surveyId: string): Promise<ReleaseOutcome> {
  const survey = await ctx.db.run((tx) => selectSurvey(tx, surveyId));
  if (!survey) return { refused: "not_found" };
  if (!mayReleaseSurvey(ctx.actor, survey)) return { refused: "not_allowed" };
  return asRelease(ctx, survey, async (tx) => {
    // Of two who press at once the second waits here, and then finds it released.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${surveyId}, 0))`);
    const closing = await selectClosing(tx, surveyId);
    if (!closing?.closed) return { refused: "open" };
    if (closing.released) return { refused: "released" };
    const { opening, roll } = closing;
    const release = releaseResults({
      survey: { ...surveyDesign.parse(survey.design), roll },
      replies: await selectReplies(tx, surveyId),
      earlier: await selectReleasedRows(tx, surveyId),
      ...{ opening, closed: true },
    });
    const { action, completed, waiting, rows } = release;
    if (action === "count_only") return { refused: "open" };
    const place = { surveyId, settingId: survey.settingId };
    await tx.insert(releases).values({
      ...{ ...place, opening, action, completed, waiting },
      ...{ releasedBy: ctx.actor.userId, releasedAt: ctx.now },
    });
    await insertRows(tx, place, rows);
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: `setting:${survey.settingId}`,
      action: "survey released",
      ...{ surveyId, opening, outcome: action, rows: rows.length },
    });
    return { released: action, completed, waiting };
  });
}

/** All rows as one value: thirteen parameters for each would cost more than working the rows out. */
async function insertRows(
  tx: Transaction,
  { surveyId, settingId }: { surveyId: string; settingId: string },
  rows: readonly ReleasedRow[],
) {
  const content = rows.map(({ group, ...row }) => ({
    ...row,
    ...{ group_name: group, survey_id: surveyId, setting_id: settingId },
  }));
  await tx.execute(sql`
    insert into ${releasedResults}
    select * from jsonb_populate_recordset(null::${releasedResults}, ${JSON.stringify(content)}::jsonb)`);
}

/** The survey's last opening: whether it has closed, with how many families, and whether that was released. */
async function selectClosing(tx: Transaction, surveyId: string) {
  const [last] = await tx
    .select({
      opening: surveyOpenings.opening,
      closed: sql<boolean>`${surveyClosings.opening} is not null`,
      roll: surveyClosings.roll,
      released: sql<boolean>`${releases.opening} is not null`,
    })
    .from(surveyOpenings)
    .leftJoin(
      surveyClosings,
      sql`${surveyClosings.surveyId} = ${surveyOpenings.surveyId} and ${surveyClosings.opening} = ${surveyOpenings.opening}`,
    )
    .leftJoin(
      releases,
      sql`${releases.surveyId} = ${surveyOpenings.surveyId} and ${releases.opening} = ${surveyOpenings.opening}`,
    )
    .where(eq(surveyOpenings.surveyId, surveyId))
    .orderBy(desc(surveyOpenings.opening))
    .limit(1);
  return last;
}

/** No more of each reply than the release counts: not its week, nor how it came. */
function selectReplies(tx: Transaction, surveyId: string) {
  return tx
    .select({ opening: responses.opening, groups: responses.groups, answers: responses.answers })
    .from(responses)
    .where(eq(responses.surveyId, surveyId));
}
