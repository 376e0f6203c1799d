import { type LedgerPlace, sharingIn } from "./borough-ledger";

/** The fewest others that are told of together (honest-numbers 5), written here a second time on purpose. */
const fewest = 10;

type Middle = { settings: number; lower: number; value: number; upper: number };

/**
 * Where settings like one lie together, worked out from the ledger and apart from the product: others of its type that share,
 * of half to twice its places where ten of those do; quartiles by type 7 (Hyndman and Fan 1996), in points.
 */
export function similarRecounted(
  places: readonly LedgerPlace[],
  ours: LedgerPlace,
  year: number,
): Middle | undefined {
  const others = sharingIn(places, year, ours.type).filter(({ place }) => place !== ours);
  const sized = others.filter(({ place }) => isLikeSized(ours.places, place.places));
  const like = sized.length >= fewest ? sized : others;
  if (like.length < fewest) return undefined;
  const points = like.map(({ level }) => (level * 100) / 3).toSorted((a, b) => a - b);
  const [lower, value, upper] = [
    quantile(points, 0.25),
    quantile(points, 0.5),
    quantile(points, 0.75),
  ];
  return { settings: like.length, lower, value, upper };
}

function isLikeSized(ours: number | undefined, theirs: number | undefined): boolean {
  return ours !== undefined && theirs !== undefined && theirs <= ours * 2 && theirs * 2 >= ours;
}

function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const [below = 0, above = below] = sorted.slice(Math.floor(position));
  return below + (position % 1) * (above - below);
}
