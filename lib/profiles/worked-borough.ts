import { cronbachAlpha } from "@/lib/statistics/cronbach-alpha";
import { whereRatersDisagree } from "@/lib/statistics/disagreement";
import { funnelFlag } from "@/lib/statistics/funnel";
import { hideBreakdown } from "@/lib/statistics/hide-breakdown";
import { pooledShare } from "@/lib/statistics/pooled-share";
import { agreementOnQuestion } from "@/lib/statistics/rater-agreement";
import { separability } from "@/lib/statistics/separability";
import { similarSettings } from "@/lib/statistics/similar-settings";
import { thresholds } from "@/lib/statistics/thresholds";
import { wilson } from "@/lib/statistics/wilson-interval";

/** Three people of a team on one question, and what the list of disagreements makes of two. */
export const teamRatings = [1, 2, 3];
export const teamAgreement = agreementOnQuestion(teamRatings, 4);
export const teamOrder = whereRatersDisagree(
  new Map([
    ["the first question", [2, 2, 3]],
    ["the second question", [0, 2, 3]],
  ]),
  4,
  3,
).order;

/** How many settings of each type share, and which types a borough then sees counted. */
export const typesThatShare = new Map([
  ["nurseries", 12],
  ["pre-schools", 7],
  ["schools", 6],
  ["childminders", 3],
]);
export const typesCounted = hideBreakdown(typesThatShare, thresholds.settingsFrom);

/** Invented scores of the other settings of one kind: one too few to compare, then enough. */
export const fewOthers = similarSettings([40, 45, 50, 52, 55, 58, 60, 66, 70], 10);
export const enoughOthers = similarSettings([40, 45, 50, 52, 55, 58, 60, 66, 70, 75], 10);

const replies = [
  { name: "Ash", favourable: 12, rated: 20 },
  { name: "Birch", favourable: 16, rated: 20 },
  { name: "Cedar", favourable: 38, rated: 40 },
];
export const togetherExample = pooledShare(replies);
export const apartExample = separability(
  replies.map(({ name, favourable, rated }) => {
    const { lower = 0, upper = 1 } = wilson(favourable, rated);
    return { name, lower, upper };
  }),
);

export const funnelExample = { x: 7, n: 10, others: 0.95, ...funnelFlag(7, 10, 0.95) };

/** Five people on three parents' questions. */
export const alphaExample = cronbachAlpha([
  [3, 3, 2],
  [2, 2, 2],
  [3, 2, 3],
  [1, 1, 2],
  [0, 1, 1],
]);
