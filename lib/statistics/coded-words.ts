import { requireWhole } from "./exact-input";
import { sumOf } from "./moments";
import { smallGroupWords } from "./small-group-words";
import { thresholds } from "./thresholds";

type Range = { lower: number; upper: number };
type Part = { rated: number; favourable?: number };

/**
 * Whether words beside a total undo the coding of "nearly all" and "hardly any" (honest-numbers 3.1): the total less
 * what the other words allow would say whether the one family that differs is there. The reader is taken to know
 * how many families are in each part. A total that says it by itself, because everybody agreed, is not
 * the words' doing.
 *
 * @param parts what makes up the total; favourable is set where a word for the part is out
 */
export function wordsGiveOneAway(
  parts: readonly Part[],
  total: { rated: number; favourable: number; inWords: boolean },
): boolean {
  const everyone = sumOf(parts.map(({ rated }) => rated));
  requireWhole("the total", total.rated, everyone, everyone);
  const whole = total.inWords
    ? favourableRange(total)
    : { lower: total.favourable, upper: total.favourable };
  const ranges = parts.map(favourableRange);
  const least = sumOf(ranges.map(({ lower }) => lower));
  const most = sumOf(ranges.map(({ upper }) => upper));
  return parts.some((part, index) => {
    const own = ranges[index];
    if (!own || !isCoded(part, own)) return false;
    const alone = {
      lower: Math.max(0, whole.lower - (everyone - part.rated)),
      upper: Math.min(part.rated, whole.upper),
    };
    const left = {
      lower: Math.max(own.lower, whole.lower - (most - own.upper)),
      upper: Math.min(own.upper, whole.upper - (least - own.lower)),
    };
    return left.lower === left.upper && alone.lower !== alone.upper;
  });
}

/** How many may be favourable, for a reader of the word who knows how many rated; anything without a word. */
function favourableRange({ rated, favourable }: Part): Range {
  requireWhole("replies", rated, 0);
  if (favourable === undefined) return { lower: 0, upper: rated };
  const floors = { minReplies: thresholds.wordsFrom, numbersFrom: rated + 1 };
  const word = smallGroupWords(favourable, rated, floors);
  const allowed = Array.from({ length: rated + 1 }, (_, x) => x).filter(
    (x) => smallGroupWords(x, rated, floors) === word,
  );
  return { lower: allowed[0] ?? 0, upper: allowed.at(-1) ?? rated };
}

function isCoded({ rated, favourable }: Part, { lower, upper }: Range): boolean {
  return favourable !== undefined && (lower === 0 || upper === rated);
}
