import type { Words } from "./estimate";
import { requireWhole } from "./exact-input";
import { atLeastShare } from "./exact-share";
import { thresholds } from "./thresholds";

type GroupDisplay = Words["word"] | "hidden" | "numbers";

/**
 * How favourable of rated replies may be shown (honest-numbers 3.1): hidden below minReplies, in words up to
 * numbersFrom, in numbers from there. The words begin one person early at both ends, so one family that
 * differs cannot be seen. Throws on counts that are not whole.
 */
export function smallGroupWords(
  favourable: number,
  rated: number,
  { minReplies, numbersFrom }: { minReplies: number; numbersFrom: number },
): GroupDisplay {
  requireWhole("replies", rated, 0);
  requireWhole("favourable replies", favourable, 0, rated);
  requireWhole("the smallest number of replies", minReplies, 1);
  requireWhole("the first number shown in numbers", numbersFrom, 1);
  if (rated < minReplies) return "hidden";
  return rated >= numbersFrom ? "numbers" : wordFor(favourable, rated);
}

function wordFor(favourable: number, rated: number): Words["word"] {
  if (rated - favourable <= thresholds.wordsCodingMargin) return "nearly_all";
  if (favourable <= thresholds.wordsCodingMargin) return "hardly_any";
  if (atLeastShare(favourable, rated, thresholds.mostFrom)) return "most";
  // At most two fifths for is at least three fifths against.
  if (atLeastShare(rated - favourable, rated, thresholds.mostFrom)) return "some";
  return "about_half";
}
