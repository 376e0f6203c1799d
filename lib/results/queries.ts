import "server-only";
import { desc, eq } from "drizzle-orm";
import { users } from "@/db/schema/accounts";
import { surveyShares } from "@/db/schema/surveys";
import { membershipOfSetting } from "@/lib/access/places";
import type { Survey } from "@/lib/asking/model";
import { findSurvey, listSurveysOf } from "@/lib/asking/queries";
import { type Instrument, instruments } from "@/lib/instruments/model";
import { listShownComments } from "@/lib/moderation/queries";
import { listYears } from "@/lib/profiles/queries";
import type { Context, VisitorContext } from "@/lib/request/context";
import { ownerOf, type ShareAudience } from "@/lib/surveys/model";
import { findReleasedSurvey, selectReleasedSurvey } from "@/lib/surveys/queries";
import type { SurveySheet } from "@/lib/surveys/sheet";
import type { Findings, OwnLevel, Results } from "./model";
import { ownLevelsIn } from "./own-levels";
import { findingsOf, resultsOf } from "./results";

/** The results of a survey as the actor may read them; nothing before its release, or where it is not shared. */
export async function findResults(
  ctx: Context,
  surveyId: string,
): Promise<{ survey: Survey; results: Results } | undefined> {
  const survey = await findSurvey(ctx, surveyId);
  const released = survey && (await findReleasedSurvey(ctx, surveyId));
  if (!survey || !released) return undefined;
  const [comments, earlier, ownLevels] = await Promise.all([
    listShownComments(ctx, surveyId),
    findYearBefore(ctx, survey),
    findOwnLevels(ctx, survey),
  ]);
  return { survey, results: resultsOf({ survey, released, comments, earlier, ownLevels }) };
}

/** What families read at the survey's own address; nothing before its release, and nothing that is not given back to them. */
export async function findFindingsForFamilies(
  ctx: VisitorContext,
  survey: { id: string; sheet: SurveySheet },
): Promise<Findings | undefined> {
  const released = await ctx.db.run((tx) => selectReleasedSurvey(tx, survey.id, "shared"));
  if (!released) return undefined;
  const comments = await listShownComments(ctx, survey.id);
  return findingsOf({ survey, released, comments });
}

export type Share = {
  audience: ShareAudience;
  byName: string;
  at: Date;
  withdrawnAt?: Date;
};

/** Everything that was shared of a survey, and what was taken back; the newest first. */
export function listShares(ctx: Context, surveyId: string): Promise<Share[]> {
  return ctx.db.run(async (tx) => {
    const rows = await tx
      .select({
        audience: surveyShares.audience,
        byName: users.name,
        at: surveyShares.sharedAt,
        withdrawnAt: surveyShares.withdrawnAt,
      })
      .from(surveyShares)
      .innerJoin(users, eq(users.id, surveyShares.sharedBy))
      .where(eq(surveyShares.surveyId, surveyId))
      .orderBy(desc(surveyShares.sharedAt));
    return rows.map(({ withdrawnAt, ...row }) => ({
      ...row,
      withdrawnAt: withdrawnAt ?? undefined,
    }));
  });
}

/** The newest earlier survey of the same owner at the same setting, as far as this reader may see it. */
async function findYearBefore(ctx: Context, survey: Survey) {
  const { settingId, year } = survey;
  const theirs = await listSurveysOf(ctx, { ...ownerOf(survey) });
  const [before] = theirs
    .filter((other) => other.settingId === settingId && other.year < year && other.releasedAt)
    .sort((a, b) => b.year - a.year);
  const released = before && (await findReleasedSurvey(ctx, before.id));
  return before && released && { year: before.year, rows: released.rows };
}

/**
 * The setting's newest signed level of each question that parents' questions mirror. Only for somebody of the setting:
 * to others its audit is shown by nothing but its own sharing (F48).
 */
async function findOwnLevels(
  ctx: Context,
  { settingId, sheet }: Survey,
): Promise<ReadonlyMap<string, OwnLevel> | undefined> {
  if (!membershipOfSetting(ctx.actor, settingId)) return undefined;
  const codes = new Set(sheet.questions.flatMap(({ mirrors }) => mirrors));
  const wanted = instruments.filter((instrument: Instrument) =>
    [...codes].some((code) => code.startsWith(`${instrument}.`)),
  );
  const years = await Promise.all(
    wanted.map((instrument) => listYears(ctx, settingId, instrument)),
  );
  return ownLevelsIn(years.flat(), codes);
}
