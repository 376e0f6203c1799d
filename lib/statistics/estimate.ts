/**
 * The one type a chart accepts (honest-numbers 7.4). A refusal is a value, so a screen must say why a figure
 * is missing; a bare number cannot be drawn because it does not compile.
 */
export const METHOD_VERSION = "1.0";

type Caveat =
  | "self_view"
  | "not_everything_answered"
  | "mostly_not_applicable"
  | "questions_at_not_yet"
  | "few_years"
  | "wording_changed";

export type Hidden = {
  status: "hidden";
  reason: "few_people" | "complement" | "open" | "not_shared" | "few_settings";
};

export type Words = {
  status: "words";
  word: "nearly_all" | "most" | "about_half" | "some" | "hardly_any";
};

export type Shown = {
  status: "shown";
  /** On the scale named by the figure: 0 to 100 for theme scores and shares. */
  value: number;
  lower: number;
  upper: number;
  /** Coverage of lower to upper: 0.95 for an interval, 1 for a range that is certain. */
  confidence: number;
  /** How many answers the figure rests on. */
  n: number;
  /** What n counts, in words: "of 6 questions that apply". */
  base: string;
  roll?: number;
  caveats: Caveat[];
  method: typeof METHOD_VERSION;
};

export type NotComputable = {
  status: "not_computable";
  reason:
    | "too_few_answers"
    | "too_few_applicable"
    | "not_applicable"
    | "single_item"
    | "no_spread"
    | "not_comparable"
    | "not_asked"
    | "no_replies";
};

export type Estimate = Hidden | Words | Shown | NotComputable;
