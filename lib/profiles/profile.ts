import { findItem, isRated, itemsOf } from "@/lib/instruments/editions";
import type { Edition, Item, RatedItem, Theme } from "@/lib/instruments/model";
import { changeOf, type QuestionChange, type ThemeChange } from "@/lib/scoring/theme-change";
import type { ThemeResult } from "@/lib/scoring/theme-result";
import { sumOf } from "@/lib/statistics/moments";
import { blanksOf } from "@/lib/statistics/theme-score";
import { stripOf } from "./change-strip";
import type {
  Profile,
  ProfileQuestion,
  ProfileReflection,
  ProfileTheme,
  ProfileTotals,
  SignedAudit,
  SignedYear,
} from "./model";

/**
 * The profile of one signed audit beside the signed year before it, if any. Scores are those that were frozen at
 * sign-off; only the change between two years is worked out here, because neither sign-off knew the other.
 */
export function profileOf(signed: SignedAudit, earlier: SignedYear | undefined): Profile {
  const themes = signed.edition.themes.map((theme, index) =>
    themeOf(signed, earlier, theme, index + 1),
  );
  const { auditId, settingId, settingName, isExample, year, signedOff, people } = signed;
  return {
    auditId,
    settingId,
    settingName,
    isExample,
    instrument: signed.edition.instrument,
    edition: signed.edition.edition,
    year,
    signedOff,
    people,
    themes,
    totals: totalsOf(themes, signed.content.evidence.length),
    local: signed.content.local,
    earlier: earlier && {
      auditId: earlier.auditId,
      year: earlier.year,
      edition: earlier.edition.edition,
      compared: sum(themes, ({ change }) => change?.linked.sameQuestion),
      asked: sum([...earlier.results.values()], ({ score }) => score.items),
    },
  };
}

function themeOf(
  signed: SignedAudit,
  earlier: SignedYear | undefined,
  theme: Theme,
  number: number,
): ProfileTheme {
  const result = signed.results.get(number);
  const before = earlier?.results.get(number);
  const change =
    result &&
    earlier &&
    changeOf({ edition: earlier.edition, result: before }, { edition: signed.edition, result });
  return {
    number,
    title: theme.title,
    summary: theme.summary,
    questions: result ? questionsOf(signed, earlier, theme, result, change) : [],
    reflections: itemsOf(theme)
      .filter((item) => !isRated(item))
      .map((item) => reflectionOf(signed, item)),
    result,
    change,
    strip: result && stripOf(result, change, before),
  };
}

function questionsOf(
  signed: SignedAudit,
  earlier: SignedYear | undefined,
  theme: Theme,
  result: ThemeResult,
  change: ThemeChange | undefined,
): ProfileQuestion[] {
  const asked = itemsOf(theme).filter(isRated);
  const retired = (change?.questions ?? [])
    .filter(({ revision }) => revision === "retired")
    .flatMap(({ code }) => ratedIn(earlier?.edition, code) ?? []);
  return [...asked, ...retired].map((item) => {
    const changed = change?.questions.find(({ code }) => code === item.code);
    return {
      code: item.code,
      wording: item.wording,
      stem: item.stem?.wording,
      source: item.source,
      anchors: item.anchors,
      nextSteps: item.nextSteps,
      answer: result.answers[item.code],
      note: signed.content.answers.find(({ code }) => code === item.code)?.note,
      evidence: signed.content.evidence.filter(({ code }) => code === item.code),
      agreement: signed.content.team?.agreements.find(({ code }) => code === item.code),
      earlier: earlierOf(earlier, changed),
      revision: changed?.revision ?? "same",
      direction: changed?.direction ?? "not_compared",
    };
  });
}

function earlierOf(
  earlier: SignedYear | undefined,
  changed: QuestionChange | undefined,
): ProfileQuestion["earlier"] {
  const item = changed && ratedIn(earlier?.edition, changed.code);
  if (!item || changed?.earlier === undefined) return undefined;
  return { answer: changed.earlier, wording: item.wording, anchors: item.anchors };
}

function ratedIn(edition: Edition | undefined, code: string): RatedItem | undefined {
  const item = edition && findItem(edition, code)?.item;
  return item && isRated(item) ? item : undefined;
}

function reflectionOf({ content }: SignedAudit, { code, wording }: Item): ProfileReflection {
  return {
    code,
    wording,
    text: content.answers.find((answer) => answer.code === code)?.reflection,
  };
}

function totalsOf(themes: readonly ProfileTheme[], evidence: number): ProfileTotals {
  const results = themes.flatMap(({ result }) => result ?? []);
  const blanks = results.map(({ score }) => blanksOf(score));
  return {
    applicable: sum(results, ({ score }) => score.applicable),
    answered: sum(results, ({ score }) => score.answered),
    dontKnow: sum(blanks, ({ dontKnow }) => dontKnow),
    notAnswered: sum(blanks, ({ notAnswered }) => notAnswered),
    notApplicable: sum(blanks, ({ notApplicable }) => notApplicable),
    withoutEvidence: sum(results, ({ withoutEvidence }) => withoutEvidence.length),
    atLevel: [0, 1, 2, 3].map((level) => sum(results, ({ counts }) => counts[level])),
    evidence,
  };
}

function sum<T>(things: readonly T[], amount: (thing: T) => number | undefined): number {
  return sumOf(things.map((thing) => amount(thing) ?? 0));
}
