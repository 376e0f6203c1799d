import { requireWhole } from "./exact-input";

type ReleaseAction = "count_only" | "publish" | "keep_previous";

/**
 * What each look at one survey may show, in order (honest-numbers 3.2, rule 6): while it is open the count of
 * replies and nothing else; once closed its results, when at least minReplies have answered since what is
 * already out (at first, nothing is). Otherwise what was out stays, so that no two releases differ by a handful
 * of people.
 */
export function releaseActions(
  looks: readonly { n: number; closed: boolean }[],
  minReplies: number,
): ReleaseAction[] {
  requireWhole("the smallest number of replies", minReplies, 1);
  let publishedReplies = 0;
  return looks.map(({ n, closed }) => {
    requireWhole("replies", n, 0);
    if (!closed) return "count_only";
    if (n - publishedReplies < minReplies) return "keep_previous";
    publishedReplies = n;
    return "publish";
  });
}
