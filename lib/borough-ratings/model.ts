import type { Estimate } from "@/lib/statistics/estimate";

/** Who rates a borough: one of its settings, or a parents' forum of it. */
export type Rater = { settingId: string } | { forumId: string };

/** What a rater says of one point: a level from 0 to 3, or that they cannot say. */
export type Said = number | "dont_know";

/** One point on which a borough is rated, mirrored from the frameworks that settings rate themselves by. */
export type RatingPoint = {
  code: string;
  /** Where the matter of it stands in a framework: document and place. */
  source: string;
  wording: string;
  /** The four described levels, from the lowest up. */
  anchors: readonly [string, string, string, string];
};

/** How settings and forums together rated one point in a year that is over. */
export type SeenPoint = {
  point: RatingPoint;
  rated:
    | {
        status: "shown";
        counts: [number, number, number, number];
        /** The share at Established or Embedded. */
        share: Estimate;
      }
    | { status: "hidden"; reason: "few_people" };
};

/** One finished year. */
export type SeenYear = { year: number; points: SeenPoint[] };
