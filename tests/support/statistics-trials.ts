import fc, { type Arbitrary } from "fast-check";

/*
 * What a hostile caller may hand to each function of lib/statistics: sane arguments, and arguments that are empty,
 * all the same, all missing, enormous, in parts, or no numbers at all. The test that runs them fails for an exported
 * function that is not named here.
 */
type Trial = Arbitrary<readonly unknown[]>;

const oddities = [0, -0, 1, -1, 0.5, 1.5, 2.000001, Number.NaN, Number.POSITIVE_INFINITY];
const extremes = [-Infinity, 2 ** 53 - 1, 2 ** 53, 1e15, 1e308, -1e308, 5e-324, 1e-12, 1 - 1e-12];
const hostile = fc.constantFrom(...oddities, ...extremes);

/** Mostly what it should be, so that the whole call is often good and one argument bad. */
const orHostile = <T>(sane: Arbitrary<T>) =>
  fc.oneof({ arbitrary: sane as Arbitrary<unknown>, weight: 6 }, { arbitrary: hostile, weight: 1 });
const real = (min: number, max: number) => orHostile(fc.double({ min, max, noNaN: true }));
const whole = (min: number, max: number) => orHostile(fc.integer({ min, max }));
const count = whole(0, 40);
const share = real(0, 1);
const inside = real(0.001, 0.999);
const shape = real(0.01, 5000);
const number = real(-100, 100);
const levels = orHostile(fc.constant(4));
const level = whole(0, 3);
const blank = fc.constantFrom(null, "NA", "DK", "not_shown");
const answer = fc.oneof({ arbitrary: level, weight: 4 }, { arbitrary: blank, weight: 2 });
const cell = fc.oneof({ arbitrary: level, weight: 5 }, { arbitrary: fc.constant(null), weight: 1 });
const placesApart = { middle: "Established", lower: "Starting", upper: "Embedded" };

/** A list of nothing, of one, of many, or of one thing many times. */
function list<T>(item: Arbitrary<T>, maxLength = 12): Arbitrary<T[]> {
  const same = fc.tuple(item, fc.integer({ min: 0, max: 300 }));
  return fc.oneof(
    { arbitrary: fc.array(item, { maxLength }), weight: 4 },
    { arbitrary: same.map(([one, times]) => Array<T>(times).fill(one)), weight: 1 },
  );
}

/** Rows of one width, now and then with a row of another. */
function table(item: Arbitrary<unknown>): Arbitrary<unknown[][]> {
  return fc
    .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 9 }), fc.nat({ max: 9 }))
    .chain(([width, height, odd]) =>
      fc.tuple(
        ...Array.from({ length: height }, (_, row) => {
          const size = row === odd ? width + 1 : width;
          return fc.array(item, { minLength: size, maxLength: size });
        }),
      ),
    )
    .map((rows) => [...rows]);
}

const named = <T>(item: Arbitrary<T>) =>
  fc.dictionary(fc.string({ maxLength: 4 }), item, { maxKeys: 8 });
const mapped = <T>(item: Arbitrary<T>) =>
  named(item).map((object) => new Map(Object.entries(object)));
const record = (model: Record<string, Arbitrary<unknown>>): Arbitrary<unknown> => fc.record(model);
const both = fc.tuple(count, count).map(([x, more]) => ({ x, n: Number(x) + Number(more) }));
const counts = (n: number): Trial => fc.tuple(...Array.from({ length: n }, () => count));
const complements: Trial = fc
  .tuple(fc.double({ min: 1e-6, max: 0.2, noNaN: true }), shape, shape)
  .map(([part, a, b]) => [part, 1 - part, a, b]);
const what = fc.constant("a thing");

const numbersOnly: Record<string, Trial> = {
  requireWhole: fc.tuple(what, count, whole(-5, 5), whole(35, 45)),
  requireLevels: fc.tuple(levels),
  requireFinite: fc.tuple(what, number),
  requireBetween: fc.tuple(what, number, number, number),
  requireCounts: counts(2),
  requirePoints: fc.tuple(real(0, 100)),
  requireInside: fc.tuple(what, share),
  atLeastShare: fc.tuple(count, count, fc.constant({ numerator: 2, denominator: 3 })),
  sumOf: fc.tuple(list(number)),
  meanOf: fc.tuple(list(number)),
  varianceOf: fc.tuple(list(number)),
  correlationOf: fc.tuple(list(number, 3), list(number, 3)),
  middleOf: fc.tuple(list(number)),
  hasSpread: fc.tuple(list(number)),
  ascending: fc.tuple(list(number)),
  ratioOf: fc.tuple(number, number),
  stirlingError: fc.tuple(shape),
  lowerTail: fc.oneof(fc.tuple(inside, inside, shape, shape), complements),
  density: fc.oneof(fc.tuple(inside, inside, shape, shape), complements),
  requireShape: fc.tuple(shape, shape),
  betaCdf: fc.tuple(share, shape, shape),
  betaTails: fc.tuple(share, shape, shape),
  betaQuantile: fc.tuple(inside, shape, shape),
  betaPoint: fc.tuple(record({ below: inside, above: inside }), shape, shape),
  binomialTails: fc.tuple(count, count, share),
  fQuantile: fc.tuple(inside, shape, shape),
  normalQuantile: fc.tuple(inside),
  twoSidedZ: fc.tuple(inside),
  normalUpperTail: fc.tuple(real(0, 50)),
  twoSidedT: fc.tuple(inside, shape),
  storable: fc.tuple(number),
  zeroOf: hostile.map((level) => [
    {
      height: (x: number) => x - (level as number),
      slope: () => level,
      lower: 0,
      upper: 1,
      start: 0.5,
    },
  ]),
};

const raters: Record<string, Trial> = {
  scoreTheme: fc.tuple(list(answer), levels),
  levelLabel: fc.tuple(real(0, 100), levels, fc.boolean()),
  placeOfLevel: fc.tuple(level, levels),
  blanksOf: fc.tuple(record({ items: count, applicable: count, answered: count, dontKnow: count })),
  levelsAmong: fc.tuple(list(answer), levels),
  compareLinked: fc.tuple(named(answer), named(answer), levels),
  summariseQuestion: fc.tuple(list(answer), levels, level),
  agreementOnQuestion: fc.tuple(list(answer), levels),
  agreementOnTheme: fc.tuple(table(answer), levels),
  whereRatersDisagree: fc.tuple(mapped(list(answer)), levels, count),
  krippendorffAlpha: fc.tuple(table(cell)),
  crossedIntraclass: fc.tuple(table(cell)),
  oneWayIntraclass: list(fc.tuple(cell, fc.constantFrom("a", "b", "c"))).map((pairs) => [
    pairs.map(([value]) => value),
    pairs.map(([, group]) => group),
  ]),
  completeRows: fc.tuple(table(cell)),
  cronbachAlpha: fc.tuple(table(cell)),
  omegaOneFactor: fc.tuple(table(cell)),
  reliableChange: fc.tuple(
    record({ earlier: number, later: number, sd: real(0, 50), reliability: real(-1, 1) }),
  ),
};

const parents: Record<string, Trial> = {
  wilson: fc.tuple(both, inside).map(([{ x, n }, confidence]) => [x, n, confidence]),
  wilsonOnRoll: fc.tuple(both, count).map(([{ x, n }, more]) => [x, n, n + Number(more)]),
  scoreInterval: fc.tuple(share, real(0, 100), real(0.1, 10)),
  meanInterval: fc.tuple(list(share), inside),
  tInterval: fc.tuple(list(number), inside),
  differenceOfShares: fc.tuple(both, both, share, inside),
  differenceOfMeans: fc.tuple(list(share), list(share), share, inside),
  verdictOf: fc.tuple(number, number, share),
  settingParentGap: fc.tuple(share, list(share), record({ margin: share, minReplies: count })),
  silentFamilies: fc
    .tuple(both, fc.oneof(count, fc.constant(null)))
    .map(([{ x, n }, roll]) => [x, n, roll]),
  smallGroupWords: fc
    .tuple(both, record({ minReplies: count, numbersFrom: count }))
    .map(([{ x, n }, rule]) => [x, n, rule]),
  restsOnFew: fc.tuple(table(fc.constantFrom(0, 1)), list(count), count),
  wordsGiveOneAway: fc.tuple(list(both, 4), count, fc.boolean()).map(([parts, odd, inWords]) => [
    parts.map(({ x, n }) => ({ rated: n, favourable: x })),
    {
      rated: parts.reduce((sum, { n }) => sum + n, 0) + (Number(odd) > 30 ? 1 : 0),
      favourable: parts.reduce((sum, { x }) => sum + Number(x), 0),
      inWords,
    },
  ]),
  hideBreakdown: fc.tuple(mapped(count), count),
  publishableGroups: fc.tuple(mapped(list(fc.nat({ max: 20 }), 20)), count),
  hideSettings: fc.tuple(mapped(record({ n: count, shares: fc.boolean() })), count),
  releaseActions: fc.tuple(list(record({ n: count, closed: fc.boolean() })), count),
  funnelFlag: fc.tuple(both, share).map(([{ x, n }, benchmark]) => [x, n, benchmark]),
  pooledShare: fc.tuple(list(both.map(({ x, n }) => ({ favourable: x, rated: n })))),
  separability: fc.tuple(
    list(
      fc
        .tuple(number, share)
        .map(([lower, wide]) => ({ name: "a", lower, upper: Number(lower) + Number(wide) })),
    ),
  ),
  similarSettings: fc.tuple(list(number), count),
  spearman: fc.tuple(list(cell, 5), list(cell, 5)),
  holmAdjusted: fc.tuple(list(share)),
};

const words: Record<string, Trial> = {
  answeredInWords: counts(2),
  blanksInWords: fc.tuple(record({ dontKnow: count, notAnswered: count, notApplicable: count })),
  baseInWords: counts(2),
  atLevelInWords: fc.tuple(count, count, fc.constant("Starting")),
  withoutEvidenceInWords: counts(1),
  stepInWords: fc.tuple(real(0, 100)),
  stepInShort: fc.tuple(real(0, 100)),
  possibleRangeInWords: fc.tuple(real(0, 100), real(0, 100)),
  scoreInWords: counts(3),
  noScoreInWords: fc.tuple(
    record({
      status: fc.constant("too_few_answers"),
      answered: count,
      applicable: count,
      needed: count,
    }),
  ),
  movedInWords: fc.tuple(record({ up: count, same: count, down: count })),
  linkedInWords: counts(3),
  rewordedInWords: counts(1),
  yearsInWords: counts(1),
  unknownInWords: counts(1),
  notAnsweredInWords: counts(1),
  peopleInWords: counts(1),
  withinOneLevelInWords: counts(2),
  distanceInWords: fc.tuple(real(0, 3), real(0, 3)),
  couldNotSayInWords: counts(2),
  tooFewToShowInWords: counts(1),
  movedSentence: fc.tuple(record({ up: count, same: count, down: count })),
  unmovedInWords: fc.tuple(count, fc.boolean()),
  notComparedInWords: counts(1),
  familiesPerQuestion: counts(1),
  whyHiddenInWords: fc.tuple(fc.constantFrom("few_people", "complement", "open"), count),
  openInWords: counts(1),
  waitingInWords: counts(2),
  smallGroupInWords: fc.tuple(fc.constantFrom("nearly_all", "some"), fc.constant("usually")),
  shareInWords: counts(2),
  rollInWords: fc.tuple(fc.oneof(count, fc.constant(null))),
  silentInWords: fc.tuple(real(0, 100), real(0, 100)),
  wholePoints: fc.tuple(number),
};

const oneWord = fc.constantFrom("nearly_all", "most", "about_half", "some", "hardly_any");
const verdict = fc.constantFrom("higher", "lower_but_small", "about_the_same", "cannot_tell");
const points = real(0, 100);
const sentence = fc.constant("8 of 10 families said so.");

const resultWords: Record<string, Trial> = {
  heardOfRollInWords: fc.tuple(count, fc.oneof(count, fc.constant(null))),
  notHeardInWords: fc.tuple(count, fc.oneof(count, fc.constant(null))),
  nobodyOfContextInWords: fc.tuple(fc.constant("parents who work")),
  fewInWords: counts(1),
  shareSaidInWords: fc.tuple(
    ...[count, count],
    fc.constant({ asked: "how often", answer: "usually" }),
  ),
  intervalInWords: fc.tuple(count, points, points),
  familyBlanksInWords: fc.tuple(
    record({ dontKnow: count, notApplicable: count, notAnswered: count }),
  ),
  verdictInWords: fc.tuple(verdict, fc.constant("last year"), points),
  gapInWords: fc.tuple(verdict),
  manyComparedInWords: counts(1),
  askedInBothInWords: counts(3),
  namedInWords: fc.tuple(oneWord),
  choosersInWords: fc.tuple(fc.oneof(count, fc.constant(undefined))),
  noCommentsYetInWords: counts(1),
  forumFamiliesInWords: fc.tuple(sentence),
  everyoneElseInWords: fc.tuple(sentence),
  bothGroupsInWords: fc.tuple(oneWord, oneWord, fc.constant("usually")),
  apartInWords: fc.tuple(sentence),
  ownRatingInWords: fc.tuple(fc.array(fc.constant("Established in 2026"), { maxLength: 4 })),
};

const boroughWords: Record<string, Trial> = {
  sharingInWords: counts(2),
  tooFewSettingsInWords: counts(1),
  middleOfSettingsInWords: fc.tuple(count, fc.constant(placesApart)),
  fewSimilarInWords: counts(1),
  tooFewSimilarInWords: counts(2),
  comparedSettingsInWords: counts(1),
  notApartInWords: counts(2),
  settingsWithNumbersInWords: counts(2),
  wishedInWords: fc.tuple(fc.constant(["Millrace"]), count),
  ...{ wishedByManyInWords: counts(2), wishesCountedInWords: counts(1) },
  placesTakenInWords: counts(2),
  ratedInWords: counts(2),
  tooFewRatedInWords: counts(1),
  ratedFromInWords: counts(1),
  levelsApartInWords: fc.tuple(level),
  echoedInWords: counts(3).map(([at, same, blank]) => [{ at, same, blank }, "Established", "we"]),
  ...{ sameLevelInWords: counts(3), sideSoFarInWords: counts(2) },
};

const typeNames = fc.array(fc.constantFrom("Nursery", "Childminder"), { maxLength: 3 });

const reportWords: Record<string, Trial> = {
  typesWithoutInWords: fc.tuple(typeNames),
  atLeastInWords: fc.tuple(count, count, fc.constant("Established")),
  settingsMovedInWords: fc.tuple(record({ up: count, same: count, down: count })),
  earlierYearInWords: fc.tuple(fc.constant(2025), fc.constantFrom("3 May 2025", undefined)),
  pooledInWords: fc.tuple(record({ share: points, lower: points, upper: points }), count, count),
  parentsAskedInWords: counts(2),
  noParentsInWords: counts(1),
  questionsNotShownInWords: counts(2),
  heardAtInWords: counts(2),
  helpWantedInWords: counts(2),
  reportFloorInWords: counts(1),
  issuedInWords: fc.tuple(fc.constant("3 May 2025")),
};

/** By name: every exported function of lib/statistics. */
export const statisticsTrials: Readonly<Record<string, Trial>> = {
  ...numbersOnly,
  ...raters,
  ...parents,
  ...words,
  ...resultWords,
  ...boroughWords,
  ...reportWords,
};
