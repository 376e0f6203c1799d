import "server-only";
import { and, asc, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { boroughs, forums, settings } from "@/db/schema/organisations";
import {
  releasedResults,
  releases,
  rolls,
  surveyClosings,
  surveyOpenings,
  surveyShares,
  surveys,
} from "@/db/schema/surveys";
import { languageOverrides, languageReviews, surveyTranslations } from "@/db/schema/translations";
import { membershipOfSetting } from "@/lib/access/places";
import type { Context } from "@/lib/request/context";
import type { AskedSurvey, SpokenLanguage } from "./asked";
import { coverage as coverageOnRead, type ReleasedCoverage } from "./coverage-on-read";
import { figuresOnRead } from "./figures-on-read";
import type { ReleasedRow } from "./model";
import { holdsSurvey } from "./policy";
import { languageStanding, storedReading } from "./readings";
import { rowsInForce } from "./release/in-force";
import type { ReleasedSurvey, SurveyOfBorough } from "./released-survey";
import { type SurveySheet, surveySheet } from "./sheet";
import { surveyWords, textsOnRead } from "./words";

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

/** Every survey whose results are shared with the borough today, oldest year first; read from frozen rows alone. */
export function listSurveysOfBorough(ctx: Context, boroughId: string): Promise<SurveyOfBorough[]> {
  return ctx.db.run(async (tx) => {
    const found = await tx
      .selectDistinctOn([surveys.id], {
        ...{ surveyId: surveys.id, settingId: surveys.settingId, year: surveys.year },
        sheet: surveys.sheet,
        coverage: sql<unknown>`${releases.coverage} -> 'shared'`,
      })
      .from(surveys)
      .innerJoin(settings, eq(settings.id, surveys.settingId))
      .innerJoin(releases, eq(releases.surveyId, surveys.id))
      .where(and(eq(settings.boroughId, boroughId), isForBorough(boroughId)))
      .orderBy(surveys.id, desc(releases.opening));
    const rows = await selectRowsFor(
      tx,
      found.map(({ surveyId }) => surveyId),
    );
    return found
      .map(({ sheet, coverage, ...survey }) => ({
        ...survey,
        questions: surveySheet.parse(sheet).questions,
        coverage: coverageOnRead.parse(coverage),
        rows: rowsInForce(rows.get(survey.surveyId) ?? [], "shared"),
      }))
      .toSorted((a, b) => a.year - b.year);
  });
}

/** The borough's own, or shared with it: somebody who also belongs to a setting brings no more of that along. */
function isForBorough(boroughId: string) {
  return or(
    eq(surveys.boroughId, boroughId),
    sql`exists (select from ${surveyShares} where ${surveyShares.surveyId} = ${surveys.id}
      and ${surveyShares.audience} = 'borough' and ${surveyShares.withdrawnAt} is null)`,
  );
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
  return (await selectRowsFor(tx, [surveyId])).get(surveyId) ?? [];
}

/** The same for several surveys in one statement. */
async function selectRowsFor(
  tx: Transaction,
  surveyIds: string[],
): Promise<Map<string, ReleasedRow[]>> {
  if (surveyIds.length === 0) return new Map();
  const rows = await tx
    .select({
      surveyId: releasedResults.surveyId,
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
    .where(inArray(releasedResults.surveyId, surveyIds))
    .orderBy(asc(releasedResults.opening));
  const found = new Map<string, ReleasedRow[]>();
  for (const { surveyId, kind, figures, ...row } of rows) {
    const read: ReleasedRow = {
      ...row,
      kind: kind === "theme" ? "theme" : "question",
      figures: figuresOnRead.parse(figures),
    };
    found.set(surveyId, [...(found.get(surveyId) ?? []), read]);
  }
  return found;
}

/**
 * A survey as it is asked, with its last opening, for whoever may see that it exists; a visitor sees the one survey they
 * are at, and no draft.
 */
export async function selectAskedSurvey(
  tx: Transaction,
  surveyId: string,
): Promise<AskedSurvey | undefined> {
  const [row] = await tx
    .select({
      ...{ id: surveys.id, settingId: surveys.settingId, forumId: surveys.forumId },
      ...{ boroughId: surveys.boroughId, year: surveys.year, title: surveys.title },
      ...{ code: surveys.code, version: surveys.version, sheet: surveys.sheet },
      ...{ settingName: settings.name, forumName: forums.name, boroughName: boroughs.name },
      ...{ opening: surveyOpenings.opening, closesOn: surveyOpenings.closesOn },
      isOpen: sql<boolean>`${surveyClosings.opening} is null`,
      isExample: sql<boolean>`coalesce((select b.is_example from ${boroughs} b where b.id = ${settings.boroughId}), false)`,
      families: sql<number | null>`(select ${rolls.families} from ${rolls}
        where ${rolls.settingId} = ${surveys.settingId} and ${rolls.families} is not null
        order by ${rolls.toldAt} desc limit 1)`,
    })
    .from(surveys)
    .innerJoin(settings, eq(settings.id, surveys.settingId))
    .leftJoin(forums, eq(forums.id, surveys.forumId))
    .leftJoin(boroughs, eq(boroughs.id, surveys.boroughId))
    .leftJoin(surveyOpenings, eq(surveyOpenings.surveyId, surveys.id))
    .leftJoin(
      surveyClosings,
      and(
        eq(surveyClosings.surveyId, surveys.id),
        eq(surveyClosings.opening, surveyOpenings.opening),
      ),
    )
    .where(eq(surveys.id, surveyId))
    .orderBy(desc(surveyOpenings.opening))
    .limit(1);
  if (!row) return undefined;
  const { forumName, boroughName, sheet, opening, isOpen, closesOn, families, ...rest } = row;
  return {
    ...placed(rest),
    askerName: forumName ?? boroughName ?? undefined,
    forumName: forumName ?? undefined,
    families: families ?? undefined,
    sheet: surveySheet.parse(sheet),
    opening: opening === null ? undefined : { opening, isOpen, closesOn: closesOn ?? undefined },
  };
}

/** Every language of a survey, or the one wanted, with its words and whether parents may read them (L-05, L-06). */
export async function selectSpokenLanguages(
  tx: Transaction,
  survey: { id: string; title: string; sheet: SurveySheet },
  wanted?: string,
): Promise<SpokenLanguage[]> {
  const [own, reviews, overrides] = await Promise.all([
    tx
      .select({ tag: surveyTranslations.language, texts: surveyTranslations.texts })
      .from(surveyTranslations)
      .where(eq(surveyTranslations.surveyId, survey.id)),
    tx
      .select({
        ...{ tag: languageReviews.language, wordsHash: languageReviews.wordsHash },
        texts: languageReviews.readTexts,
      })
      .from(languageReviews)
      .where(and(eq(languageReviews.surveyId, survey.id), isNull(languageReviews.withdrawnAt)))
      .orderBy(desc(languageReviews.reviewedAt), languageReviews.id),
    tx
      .select({ tag: languageOverrides.language })
      .from(languageOverrides)
      .where(eq(languageOverrides.surveyId, survey.id)),
  ]);
  const languages = survey.sheet.languages.filter(({ tag }) => !wanted || tag === wanted);
  return Promise.all(
    languages.map(async (language): Promise<SpokenLanguage> => {
      const of = ({ tag }: { tag: string }) => tag === language.tag;
      const texts = textsOnRead.parse(own.find(of)?.texts ?? {});
      const { state, said } = await languageStanding(
        surveyWords(survey, language.tag, texts),
        texts,
        { readings: reviews.filter(of).map(storedReading), overridden: overrides.some(of) },
      );
      return { language, words: said, state };
    }),
  );
}
