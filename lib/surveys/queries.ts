import "server-only";
import { asc, desc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { releasedResults, releases, surveys } from "@/db/schema/surveys";
import { membershipOfSetting } from "@/lib/access/places";
import type { Context } from "@/lib/request/context";
import { coverage as coverageOnRead, type ReleasedCoverage } from "./coverage-on-read";
import { figuresOnRead } from "./figures-on-read";
import type { ReleasedRow } from "./model";
import { holdsSurvey } from "./policy";
import { rowsInForce } from "./release/in-force";
import type { ReleasedSurvey } from "./released-survey";

/** Who reads: the owner and the setting, or those it is shared with, who see nothing in words. */
export type ReleaseReader = keyof ReleasedCoverage;

/** The released rows of a survey the actor may see; nothing before its first release. Raw answers have no query. */
export function findReleasedSurvey(
  ctx: Context,
  surveyId: string,
): Promise<ReleasedSurvey | undefined> {
  return ctx.db.run(async (tx) => {
    const survey = await selectSurvey(tx, surveyId);
    if (!survey) return undefined;
    const isNear =
      holdsSurvey(ctx.actor, survey) || membershipOfSetting(ctx.actor, survey.settingId);
    return selectReleasedSurvey(tx, surveyId, isNear ? "setting" : "shared");
  });
}

/** The same for whoever asks in this transaction; a reader it is shared with is never given the setting's part. */
export async function selectReleasedSurvey(
  tx: Transaction,
  surveyId: string,
  reader: ReleaseReader,
): Promise<ReleasedSurvey | undefined> {
  const [last] = await tx
    .select({
      completed: releases.completed,
      waiting: releases.waiting,
      releasedAt: releases.releasedAt,
      coverage: sql<unknown>`${releases.coverage} -> ${reader}`,
    })
    .from(releases)
    .where(eq(releases.surveyId, surveyId))
    .orderBy(desc(releases.opening))
    .limit(1);
  if (!last) return undefined;
  const rows = rowsInForce(await selectReleasedRows(tx, surveyId), reader);
  return { ...last, coverage: coverageOnRead.parse(last.coverage), rows };
}

/** The survey's place, for whoever may see that it exists. */
export async function selectSurvey(tx: Transaction, surveyId: string) {
  const [survey] = await tx
    .select({
      id: surveys.id,
      settingId: surveys.settingId,
      forumId: surveys.forumId,
      boroughId: surveys.boroughId,
      sheet: surveys.sheet,
      design: surveys.design,
    })
    .from(surveys)
    .where(eq(surveys.id, surveyId));
  return survey && placed(survey);
}

/** A missing owner is undefined, as everywhere, and not null. */
function placed<Row extends { forumId?: string | null; boroughId?: string | null }>(row: Row) {
  const { forumId, boroughId, ...rest } = row;
  return { ...rest, forumId: forumId ?? undefined, boroughId: boroughId ?? undefined };
}

/** Every row released of a survey, oldest opening first. */
export async function selectReleasedRows(
  tx: Transaction,
  surveyId: string,
): Promise<ReleasedRow[]> {
  const rows = await tx
    .select({
      audience: releasedResults.audience,
      kind: releasedResults.kind,
      code: releasedResults.code,
      link: releasedResults.link,
      breakdown: releasedResults.breakdown,
      group: releasedResults.group,
      opening: releasedResults.opening,
      edition: releasedResults.edition,
      method: releasedResults.method,
      thresholds: releasedResults.thresholds,
      figures: releasedResults.figures,
    })
    .from(releasedResults)
    .where(eq(releasedResults.surveyId, surveyId))
    .orderBy(asc(releasedResults.opening));
  return rows.map(({ kind, figures, ...row }) => ({
    ...row,
    kind: kind === "theme" ? "theme" : "question",
    figures: figuresOnRead.parse(figures),
  }));
}
