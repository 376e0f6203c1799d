import { byName } from "@/lib/kernel/by-name";
import type { Setting } from "@/lib/organisations/model";
import { favourableLevels } from "@/lib/parent-questions/catalogue";
import type { Estimate } from "@/lib/statistics/estimate";
import { funnelFlag } from "@/lib/statistics/funnel";
import { sumOf } from "@/lib/statistics/moments";
import { pooledShare } from "@/lib/statistics/pooled-share";
import { separability } from "@/lib/statistics/separability";
import { thresholds } from "@/lib/statistics/thresholds";
import { wilson } from "@/lib/statistics/wilson-interval";
import { releaseBorough } from "@/lib/surveys/borough";
import type { SurveyOfBorough } from "@/lib/surveys/released-survey";
import type { ParentQuestionOfBorough, ParentShare } from "./model";

type Listed = Pick<Setting, "id" | "name" | "type">;
type Asked = SurveyOfBorough["questions"][number];
type Found = {
  setting: Listed;
  year: number;
  share: Estimate;
  favourable?: number;
  rated?: number;
  releaseOf?: string;
};

const fewSettings: Estimate = { status: "hidden", reason: "few_settings" };
const notShown: Estimate = { status: "hidden", reason: "few_people" };

/**
 * What families of several settings said to the same question, from each setting's newest survey that is shared with the
 * borough (honest-numbers 5). Settings stand by name. The total counts the named ones alone, so it says no more than they
 * do; a figure in words or below the floor never came this far.
 */
export function parentsAcross(
  surveys: readonly SurveyOfBorough[],
  settings: readonly Listed[],
): ParentQuestionOfBorough[] {
  const byLink = new Map<string, { question: Asked; found: Found[] }>();
  const newest = newestOf(surveys);
  for (const setting of byName(settings)) {
    const survey = newest.find(({ settingId }) => settingId === setting.id);
    // An organiser's own question is asked at one setting and compared with none.
    for (const question of survey?.questions.filter(({ origin }) => origin === "ready") ?? []) {
      const known = byLink.get(question.link) ?? { question, found: [] };
      byLink.set(question.link, known);
      if (survey) known.found.push(foundIn(survey, setting, question));
    }
  }
  return [...byLink.values()].map(({ question, found }) => acrossSettings(question, found));
}

/** The newest survey of each setting; they come oldest first. */
export function newestOf(surveys: readonly SurveyOfBorough[]): SurveyOfBorough[] {
  return [...new Map(surveys.map((survey) => [survey.settingId, survey])).values()];
}

function foundIn(
  { rows, year, surveyId }: SurveyOfBorough,
  setting: Listed,
  { code }: Asked,
): Found {
  const row = rows.find(
    (each) => each.kind === "question" && each.code === code && each.breakdown === null,
  );
  const share = row?.figures.favourable ?? notShown;
  const counts = row?.figures.levels?.counts;
  if (share.status !== "shown" || !counts) return { setting, year, share: notShown };
  const favourable = sumOf(counts.slice(-favourableLevels));
  const releaseOf = `${surveyId} ${row.opening}`;
  return { setting, year, share, favourable, rated: share.n, releaseOf };
}

function acrossSettings(question: Asked, found: readonly Found[]): ParentQuestionOfBorough {
  const counted = found.flatMap(({ setting, favourable, rated }) =>
    favourable === undefined || rated === undefined ? [] : [{ setting, favourable, rated }],
  );
  const { total } = releaseBorough(
    new Map(counted.map(({ setting, ...counts }) => [setting.id, { ...counts, shares: true }])),
    [],
  );
  const apart = apartFrom(counted);
  return {
    ...{ link: question.link, text: question.text, theme: question.theme },
    total: counted.length < thresholds.settingsFrom ? fewSettings : total,
    withNumbers: counted.length,
    settings: found.map(({ rated: _, ...said }): ParentShare => {
      const from = apart.get(said.setting.id);
      const flag = flagOf(said.setting, counted);
      return { ...said, notApartFrom: from, furtherThanChance: flag };
    }),
  };
}

type Counted = { setting: Listed; favourable: number; rated: number };

/** How many of the others each cannot be told apart from, with intervals wide enough for all of them at once (F43). */
function apartFrom(counted: readonly Counted[]): Map<string, number> {
  if (counted.length < 2) return new Map();
  const confidence = 1 - 0.1 / counted.length;
  const intervals = counted.map(({ setting, favourable, rated }) => {
    const { lower = 0, upper = 1 } = wilson(favourable, rated, confidence);
    return { name: setting.id, lower, upper };
  });
  return new Map(separability(intervals).map((each) => [each.name, each.cannotSeparate]));
}

/** Whether one lies further from the others of its type than chance explains: either way, and from eight of them on. */
function flagOf(setting: Listed, counted: readonly Counted[]): boolean | undefined {
  const sameType = counted.filter((each) => each.setting.type === setting.type);
  const own = sameType.find((each) => each.setting.id === setting.id);
  const { share } = pooledShare(sameType);
  if (!own || share === undefined || sameType.length < thresholds.funnelSettingsFrom)
    return undefined;
  return funnelFlag(own.favourable, own.rated, share).flag !== "inside";
}
