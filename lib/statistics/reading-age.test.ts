import { describe, expect, test } from "vitest";
import { automatedAge, kincaidAge, syllablesIn } from "@/tests/support/reading-age";
import { scoreTheme } from "./theme-score";
import type { Verdict } from "./verdict";
import * as wording from "./wording";
import * as boroughs from "./wording-for-boroughs";
import * as families from "./wording-for-families";
import * as partnerships from "./wording-for-partnerships";
import * as reports from "./wording-for-reports";
import * as results from "./wording-for-results";

const counts = [0, 1, 2, 5, 11, 39];
const pairs = counts.flatMap((all) => counts.filter((n) => n <= all).map((n) => [n, all] as const));
const points = [0, 1, 8.3, 33.3, 50, 62.5, 100];

/** Every sentence of the catalogue with live numbers: none, one, some and all. A sentence left out fails below. */
const rendered: Record<string, string[]> = {
  ownView: [wording.ownView],
  mostlyNotApplicable: [wording.mostlyNotApplicable],
  notComparable: [wording.notComparable],
  tooFewInBoth: [wording.tooFewInBoth],
  answeredInWords: pairs.map(([n, all]) => wording.answeredInWords(n, all)),
  blanksInWords: pairs.map(([n, all]) =>
    wording.blanksInWords({ dontKnow: n, notAnswered: all - n, notApplicable: n }),
  ),
  baseInWords: pairs.map(([n, all]) => wording.baseInWords(n, all)),
  atLevelInWords: pairs.map(([n, all]) => wording.atLevelInWords(n, all, "Not yet")),
  withoutEvidenceInWords: counts.map(wording.withoutEvidenceInWords),
  stepInWords: points.map(wording.stepInWords),
  stepInShort: points.map(wording.stepInShort),
  possibleRangeInWords: points.flatMap((lower) =>
    points
      .filter((upper) => upper >= lower)
      .map((upper) => wording.possibleRangeInWords(lower, upper)),
  ),
  scoreInWords: pairs.map(([n, all]) => wording.scoreInWords(67, n, all)),
  noScoreInWords: [
    [1],
    ["NA", "NA"],
    ["NA", 1],
    [1, null, null],
    [null, null],
    [1, 2, null, null],
  ].flatMap((answers) => wording.noScoreInWords(scoreTheme(answers as (number | null)[], 4)) ?? []),
  movedInWords: pairs.map(([n, all]) => wording.movedInWords({ up: n, same: all - n, down: n })),
  withinOneLevelInWords: pairs.map(([n, all]) => wording.withinOneLevelInWords(n, all)),
  distanceInWords: [0, 0.04, 0.4, 0.67, 1, 1.5].map((far) => wording.distanceInWords(far, 0.67)),
  couldNotSayInWords: pairs.map(([n, all]) => wording.couldNotSayInWords(n, all)),
  tooFewToShowInWords: [wording.tooFewToShowInWords(5)],
  seenDifferently: [wording.seenDifferently],
  movedSentence: pairs.flatMap(([n, all]) => [
    wording.movedSentence({ up: n, same: all - n, down: n }),
    wording.movedSentence({ up: 0, same: n, down: all - n }),
  ]),
  unmovedInWords: counts.flatMap((n) => [
    wording.unmovedInWords(n, true),
    wording.unmovedInWords(n, false),
  ]),
  notComparedInWords: counts.map(wording.notComparedInWords),
  linkedInWords: pairs.map(([n, all]) => wording.linkedInWords(n, all, all)),
  rewordedInWords: counts.map(wording.rewordedInWords),
  yearsInWords: [0, 1, 2, 4].map(wording.yearsInWords),
  unknownInWords: counts.map(wording.unknownInWords),
  notAnsweredInWords: counts.map(wording.notAnsweredInWords),
  peopleInWords: counts.map(wording.peopleInWords),
  familiesWhoAnswered: [`This is what 8 of 10 ${families.familiesWhoAnswered} told us.`],
  familiesPerQuestion: counts
    .filter(Boolean)
    .map((n) => `It rests on 10 ${families.familiesPerQuestion(n)}.`),
  whyHiddenInWords: (
    ["few_people", "complement", "open", "not_shared", "few_settings"] as const
  ).map((reason) => families.whyHiddenInWords(reason, 5)),
  openInWords: counts.map(families.openInWords),
  waitingInWords: counts.map((n) => families.waitingInWords(n, 10)),
  smallGroupInWords: (["nearly_all", "most", "about_half", "some", "hardly_any"] as const).map(
    (word) => families.smallGroupInWords(word, "usually or always"),
  ),
  shareInWords: pairs
    .filter(([, n]) => n > 0)
    .map(([x, n]) => `This is what ${families.shareInWords(x, n)} told us.`),
  rollInWords: [families.rollInWords(null), ...counts.map(families.rollInWords)],
  silentInWords: points.map((share) => families.silentInWords(0, share)),
  wholePoints: [],
  ...resultsSentences(),
  ...boroughSentences(),
  ...reportSentences(),
  ...partnershipSentences(),
};

function boroughSentences(): Record<string, string[]> {
  return {
    settingsOwnView: [boroughs.settingsOwnView],
    hiddenToo: [boroughs.hiddenToo],
    eachYearOnItsOwn: [boroughs.eachYearOnItsOwn],
    betweenCountsLower: [boroughs.betweenCountsLower],
    sharingInWords: pairs.map(([n, all]) => boroughs.sharingInWords(n, all)),
    tooFewSettingsInWords: [boroughs.tooFewSettingsInWords(5)],
    middleOfSettingsInWords: [10, 11, 39].map((n) =>
      boroughs.middleOfSettingsInWords(n, {
        middle: "between Starting and Established",
        lower: "Starting",
        upper: "Established",
      }),
    ),
    fewSimilarInWords: [boroughs.fewSimilarInWords(10)],
    tooFewSimilarInWords: [0, 1, 9].map((n) => boroughs.tooFewSimilarInWords(n, 10)),
    comparedSettingsInWords: counts.map(boroughs.comparedSettingsInWords),
    notApartInWords: pairs.map(([n, all]) => boroughs.notApartInWords(n, all)),
    furtherThanChance: [boroughs.furtherThanChance],
    settingsWithNumbersInWords: pairs.map(([n, all]) =>
      boroughs.settingsWithNumbersInWords(n, all),
    ),
    wishedInWords: [undefined, 5, 39].flatMap((others) => [
      boroughs.wishedInWords([], others),
      boroughs.wishedInWords(["Elm Row"], others),
    ]),
    wishedByManyInWords: [
      boroughs.wishedByManyInWords(104, undefined),
      boroughs.wishedByManyInWords(104, 46),
    ],
    wishesCountedInWords: [boroughs.wishesCountedInWords(5)],
    ratedInWords: pairs.map(([n, all]) => boroughs.ratedInWords(n, all)),
    tooFewRatedInWords: [boroughs.tooFewRatedInWords(10)],
    ratedFromInWords: [boroughs.ratedFromInWords(10)],
    placesTakenInWords: pairs.map(([n, all]) => boroughs.placesTakenInWords(n, all)),
  };
}

function partnershipSentences(): Record<string, string[]> {
  const both = ["we", "they"] as const;
  const levels = ["Not yet", "Established"];
  return {
    twoSingleViews: [partnerships.twoSingleViews],
    sameLevelInWords: pairs.flatMap(([n, all]) => [
      partnerships.sameLevelInWords(n, all, 39),
      partnerships.sameLevelInWords(n, all, all),
    ]),
    levelsApartInWords: [0, 1, 2, 3].map(partnerships.levelsApartInWords),
    echoedInWords: pairs.flatMap(([n, at]) =>
      both.flatMap((who) =>
        levels.flatMap((level) => [
          partnerships.echoedInWords({ at, same: n, blank: at - n }, level, who),
          partnerships.echoedInWords({ at, same: 0, blank: 0 }, level, who),
        ]),
      ),
    ),
    sideSoFarInWords: pairs.map(([n, all]) => partnerships.sideSoFarInWords(n, all)),
  };
}

function reportSentences(): Record<string, string[]> {
  return {
    typesWithoutInWords: [[], ["Childminder"], ["Pre-school", "Nursery", "Childminder"]].map(
      reports.typesWithoutInWords,
    ),
    atLeastInWords: pairs.map(([n, all]) => reports.atLeastInWords(n, all, "Established")),
    settingsMovedInWords: pairs.map(([n, all]) =>
      reports.settingsMovedInWords({ up: n, same: all - n, down: n }),
    ),
    earlierYearInWords: [undefined, "3 November 2025"].map((day) =>
      reports.earlierYearInWords(2025, day),
    ),
    pooledInWords: points.flatMap((share) =>
      counts.map((n) => reports.pooledInWords({ share, lower: 0, upper: 100 }, n, n)),
    ),
    parentsAskedInWords: counts.map((n) => reports.parentsAskedInWords(n, 2026)),
    noParentsInWords: [reports.noParentsInWords(2026)],
    tooFewAskedWho: [reports.tooFewAskedWho],
    questionsNotShownInWords: counts.map((n) => reports.questionsNotShownInWords(n, 5)),
    heardAtInWords: pairs.map(([n, all]) => reports.heardAtInWords(n, all)),
    helpWantedInWords: pairs.map(([n, all]) => reports.helpWantedInWords(n, all)),
    nobodyWantsHelp: [reports.nobodyWantsHelp],
    notShownInReport: Object.values(reports.notShownInReport).map((words) => `${words}.`),
    reportFloorInWords: [reports.reportFloorInWords(5)],
    noSettingNamed: [reports.noSettingNamed],
    likelyRange: [reports.likelyRange],
    eachFamilyOnce: [reports.eachFamilyOnce],
    twoViews: [reports.twoViews],
    sameQuestionsOnly: [reports.sameQuestionsOnly],
    issuedInWords: [reports.issuedInWords("3 November 2025")],
  };
}

function resultsSentences(): Record<string, string[]> {
  const verdicts: Verdict[] = [
    ...(["higher", "higher_but_small", "about_the_same"] as const),
    ...(["lower_but_small", "lower", "cannot_tell"] as const),
  ];
  const words = ["nearly_all", "most", "about_half", "some", "hardly_any"] as const;
  const rolls = [null, ...counts];
  return {
    heardOfRollInWords: counts.flatMap((n) => rolls.map((of) => results.heardOfRollInWords(n, of))),
    notHeardInWords: counts.flatMap((n) => rolls.map((of) => results.notHeardInWords(n, of))),
    nobodyOfContextInWords: [results.nobodyOfContextInWords("parents who work or study")],
    fewInWords: [`It was said by ${results.fewInWords(5)} of them.`],
    shareSaidInWords: pairs
      .filter(([, n]) => n > 0)
      .map(([x, n]) =>
        results.shareSaidInWords(x, n, { asked: "how often", answer: "usually or always" }),
      ),
    intervalInWords: counts.flatMap((n) => points.map((to) => results.intervalInWords(n, 0, to))),
    familyBlanksInWords: pairs.map(([n, all]) =>
      results.familyBlanksInWords({ dontKnow: n, notApplicable: all, notAnswered: all - n }),
    ),
    verdictInWords: verdicts.flatMap((verdict) =>
      points.map((apart) => results.verdictInWords(verdict, "last year", apart)),
    ),
    gapInWords: verdicts.map(results.gapInWords),
    gapCaution: [results.gapCaution],
    manyComparedInWords: counts.map(results.manyComparedInWords),
    forumCaution: [results.forumCaution],
    yearCaution: [results.yearCaution],
    askedInBothInWords: pairs.map(([n, all]) => results.askedInBothInWords(n, all, all)),
    namedInWords: words.map((word) => `This was named by ${results.namedInWords(word)}.`),
    choosersInWords: [results.choosersInWords(undefined), ...counts.map(results.choosersInWords)],
    noCommentsYetInWords: [results.noCommentsYetInWords(10)],
    nobodyAnswered: [results.nobodyAnswered],
    noCommentShown: [results.noCommentShown],
    tooFewChose: [results.tooFewChose],
    tooFewToSayWho: [results.tooFewToSayWho],
    notAskedWho: [results.notAskedWho],
    forumFamiliesInWords: [results.forumFamiliesInWords("Higher than everyone else.")],
    everyoneElseInWords: [results.everyoneElseInWords(families.shareInWords(8, 10))],
    bothGroupsInWords: words.map((word) =>
      results.bothGroupsInWords(word, "most", "usually or always"),
    ),
    apartInWords: [results.apartInWords(families.whyHiddenInWords("few_people", 5))],
    ownRatingInWords: [results.ownRatingInWords(["Established in 2026", "Starting in 2025"])],
  };
}

describe("G13 every sentence about a figure", () => {
  test("is tried here", () => {
    const catalogue = [wording, families, results, boroughs, reports, partnerships].flatMap(
      (each) => Object.keys(each),
    );
    expect(catalogue.toSorted()).toEqual(Object.keys(rendered).toSorted());
  });

  test.each(Object.entries(rendered))("%s has a reading age of twelve at most", (_, sentences) => {
    const hard = [...new Set(sentences)].flatMap((sentence) => {
      const ages = [kincaidAge(sentence), automatedAge(sentence)].map((age) =>
        Number(age.toFixed(1)),
      );
      return ages.some((age) => age > 12) ? [{ sentence, ages }] : [];
    });
    expect(hard).toEqual([]);
  });

  test.each(Object.entries(rendered))("%s has no missing plural", (_, sentences) => {
    const wrong =
      /\b1 (?:questions|points|years|people|families|replies)\b|\b(?:0|[2-9]|\d\d+) (?:question|point|year|person|family|reply)\b|\b1 \w+ (?:are|have|were|do)\b/;
    expect(sentences.filter((sentence) => wrong.test(sentence.replace(/\d+ of /g, "")))).toEqual(
      [],
    );
  });
});

describe("the reading ages", () => {
  test("count syllables as they are said", () => {
    const said = {
      question: 2,
      level: 2,
      asked: 1,
      counted: 2,
      families: 3,
      the: 1,
      evidence: 3,
      apply: 2,
    };
    const counted = Object.keys(said).map((word) => [word, syllablesIn(word)]);
    expect(Object.fromEntries(counted)).toEqual(said);
    expect(kincaidAge("We ask 11 of them.")).toBe(kincaidAge("We ask 39 of them."));
  });

  test("tell a child's sentence from a lawyer's", () => {
    const easy = "The cat sat on the mat. It was a big red mat.";
    const hard =
      "Notwithstanding the aforementioned considerations, participating organisations undertake comprehensive evaluation.";
    for (const age of [kincaidAge, automatedAge]) {
      expect(age(easy)).toBeLessThan(8);
      expect(age(hard)).toBeGreaterThan(16);
    }
  });
});
