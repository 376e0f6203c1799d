import { z } from "zod";
import { cronbachAlpha } from "@/lib/statistics/cronbach-alpha";
import { whereRatersDisagree } from "@/lib/statistics/disagreement";
import { crossedIntraclass } from "@/lib/statistics/intraclass-crossed";
import { oneWayIntraclass } from "@/lib/statistics/intraclass-one-way";
import { krippendorffAlpha } from "@/lib/statistics/krippendorff-alpha";
import { compareLinked } from "@/lib/statistics/linked-change";
import { omegaOneFactor } from "@/lib/statistics/omega";
import { summariseQuestion } from "@/lib/statistics/question-summary";
import { agreementOnQuestion, agreementOnTheme } from "@/lib/statistics/rater-agreement";
import { reliableChange } from "@/lib/statistics/reliable-change";
import { scoreTheme } from "@/lib/statistics/theme-score";
import { answer, answers, cells, type Kind, kind, table } from "./kind";

const levels = z.number();

/** What a setting's own ratings become: scores, agreement between raters, reliability, change. */
export const ratingKinds: Readonly<Record<string, Kind>> = {
  principle_score: kind({ responses: answers, levels }, (input) =>
    scoreTheme(input.responses, input.levels),
  ),
  item_summary: kind({ responses: answers, levels, favourable_top: z.number() }, (input) =>
    summariseQuestion(input.responses, input.levels, input.favourable_top),
  ),
  agreement_item: kind({ ratings: answers, levels }, (input) =>
    agreementOnQuestion(input.ratings, input.levels),
  ),
  agreement_rwgj: kind({ raters_by_items: z.array(answers), levels }, (input) =>
    agreementOnTheme(input.raters_by_items, input.levels),
  ),
  disagreement_rank: kind(
    { items: z.record(z.string(), answers), levels, min_raters: z.number() },
    (input) =>
      whereRatersDisagree(new Map(Object.entries(input.items)), input.levels, input.min_raters),
  ),
  krippendorff: kind({ raters_by_units: table }, (input) =>
    krippendorffAlpha(input.raters_by_units),
  ),
  icc_crossed: kind({ targets_by_raters: table }, (input) =>
    crossedIntraclass(input.targets_by_raters),
  ),
  icc_oneway: kind({ values: cells, groups: z.array(z.union([z.string(), z.number()])) }, (input) =>
    oneWayIntraclass(input.values, input.groups.map(String)),
  ),
  cronbach_alpha: kind({ respondents_by_items: table }, (input) =>
    cronbachAlpha(input.respondents_by_items),
  ),
  omega_one_factor: kind({ respondents_by_items: table }, (input) =>
    omegaOneFactor(input.respondents_by_items),
  ),
  linked_change: kind(
    { earlier: z.record(z.string(), answer), later: z.record(z.string(), answer), levels },
    (input) => compareLinked(input.earlier, input.later, input.levels),
  ),
  reliable_change: kind(
    { earlier: z.number(), later: z.number(), sd: z.number(), reliability: z.number() },
    reliableChange,
  ),
};
