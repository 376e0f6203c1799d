import { differenceOfShares } from "@/lib/statistics/difference";
import { hideBreakdown } from "@/lib/statistics/hide-breakdown";
import { meanInterval } from "@/lib/statistics/mean-interval";
import { releaseActions } from "@/lib/statistics/release-moment";
import { settingParentGap } from "@/lib/statistics/setting-parent-gap";
import { silentFamilies } from "@/lib/statistics/silent-families";
import { smallGroupWords } from "@/lib/statistics/small-group-words";
import { wilson } from "@/lib/statistics/wilson-interval";
import { wholePoints } from "@/lib/statistics/wording";

/** Invented replies of families, given to the same functions that work out a survey. */
const levels = (counts: readonly number[]) =>
  counts.flatMap((people, level) => Array<number>(people).fill(level / (counts.length - 1)));
const earlier = { x: 13, n: 20 };
const later = { x: 17, n: 20 };
const floors = { words: 5, numbers: 10 };
const smallFloors = { minReplies: floors.words, numbersFrom: floors.numbers };

export const shareExample = { x: 8, n: 10, ...inPercent(wilson(8, 10)) };
export const everyoneExample = { n: 10, ...inPercent(wilson(10, 10)) };
export const meanExample = {
  n: 10,
  ...inPercent(meanInterval(levels([0, 1, 3, 6]))),
};
export const unanimousExample = { n: 10, ...inPercent(meanInterval(levels([0, 0, 0, 10]))) };

export const silentExample = { favourable: 18, rated: 24, roll: 60 };
export const silentBounds = boundsOf(silentFamilies(18, 24, 60));

export const wordExamples = [
  { favourable: 3, rated: 4 },
  { favourable: 6, rated: 7 },
  { favourable: 4, rated: 7 },
  { favourable: 7, rated: 10 },
].map((group) => ({
  ...group,
  shown: smallGroupWords(group.favourable, group.rated, smallFloors).replace("_", " "),
}));

/** Four groups of one question, with the floor for numbers: one is too small, and one more joins it. */
export const groupExample = { "the forum": 8, "the baby room": 12, "the toddlers": 14, others: 21 };
export const groupRelease = hideBreakdown(new Map(Object.entries(groupExample)), floors.numbers);

/** A survey looked at while open, after it closed, and twice after late replies. */
export const looks = [
  { n: 9, closed: false },
  { n: 16, closed: true },
  { n: 19, closed: true },
  { n: 27, closed: true },
];
export const lookActions = releaseActions(looks, floors.numbers);

export const yearsApart = { earlier, later, ...differenceOfShares(later, earlier, 0.1) };
export const yearsApartStrictly = differenceOfShares(later, earlier, 0.1, 0.99);
export const gapExample = settingParentGap(2 / 3, levels([2, 5, 8, 5]), {
  margin: 1 / 6,
  minReplies: floors.numbers,
});

/** A share from 0 to 1, or a difference of two, in whole points. */
export function inPoints(share: number | undefined): number {
  if (share === undefined) throw new Error("a worked example has no value");
  return wholePoints(100 * share);
}

function inPercent(interval: { lower?: number; upper?: number; mean?: number }) {
  const { lower, upper, mean } = interval;
  return { mean: mean && inPoints(mean), from: inPoints(lower), to: inPoints(upper) };
}

function boundsOf(silent: ReturnType<typeof silentFamilies>) {
  return {
    observed: inPoints(silent.observed),
    least: inPoints(silent.ifAllSilentUnfavourable),
    most: inPoints(silent.ifAllSilentFavourable),
    share: inPoints(silent.responseShare),
  };
}
