import type { Row } from "./access-rows";
import type { Spot } from "./access-world";
import type { WhichAudit, WhichSurvey } from "./asking";

/** Which audit and survey of a place a door is about, when it is not the usual one. */
type Which = { audit?: WhichAudit; survey?: WhichSurvey };

/** A page or a route. */
export type Door = Which & {
  who: Row;
  query?: (spot: Spot) => string;
  /** Asked as a page of another site would ask. */
  fromElsewhere?: true;
};

/** A server action with a form that it takes: the part of the matrix that changes something (R-AZ-01). */
export type Action = Which & { who: Row; form: (spot: Spot) => Record<string, string | File> };
