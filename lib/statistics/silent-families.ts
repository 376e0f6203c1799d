import { requireWhole } from "./exact-input";
import { ratioOf } from "./moments";

type SilentFamilies = {
  status: "ok" | "roll_unknown" | "more_replies_than_roll";
  /** All four are shares from 0 to 1; the first is of the roll. */
  responseShare?: number;
  observed?: number;
  ifAllSilentUnfavourable?: number;
  ifAllSilentFavourable?: number;
};

/**
 * What a share would be if every family that stayed silent had answered against, or for (honest-numbers 3.3;
 * worst-case bounds, Manski 1989). Without a roll, or with more replies than families on it, nothing is
 * said about the silent. An empty roll is an unknown one. Throws on counts that are not whole.
 */
export function silentFamilies(
  favourable: number,
  rated: number,
  roll: number | null,
): SilentFamilies {
  requireWhole("replies", rated, 0);
  requireWhole("favourable replies", favourable, 0, rated);
  const observed = ratioOf(favourable, rated);
  if (roll === null) return { status: "roll_unknown", observed };
  requireWhole("the roll", roll, 0);
  if (rated > roll) return { status: "more_replies_than_roll", observed };
  if (roll === 0) return { status: "roll_unknown", observed };
  return {
    status: "ok",
    responseShare: rated / roll,
    observed,
    ifAllSilentUnfavourable: favourable / roll,
    ifAllSilentFavourable: (favourable + roll - rated) / roll,
  };
}
