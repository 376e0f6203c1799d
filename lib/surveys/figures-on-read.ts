import { z } from "zod";
import { METHOD_VERSION } from "@/lib/statistics/estimate";

/** What a released row holds, checked again on its way out of the database: a figure without its base is no figure. */
const shown = z.object({
  status: z.literal("shown"),
  value: z.number(),
  lower: z.number(),
  upper: z.number(),
  confidence: z.number(),
  n: z.number(),
  base: z.string(),
  roll: z.number().optional(),
  caveats: z.array(
    z.enum([
      "self_view",
      "not_everything_answered",
      "mostly_not_applicable",
      "questions_at_not_yet",
      "few_years",
      "wording_changed",
    ]),
  ),
  method: z.literal(METHOD_VERSION),
});

const estimate = z.discriminatedUnion("status", [
  shown,
  z.object({
    status: z.literal("hidden"),
    reason: z.enum(["few_people", "complement", "open", "not_shared", "few_settings"]),
  }),
  z.object({
    status: z.literal("words"),
    word: z.enum(["nearly_all", "most", "about_half", "some", "hardly_any"]),
  }),
  z.object({
    status: z.literal("not_computable"),
    reason: z.enum(["single_item", "no_replies"]),
  }),
]);

export const figuresOnRead = z.object({
  favourable: estimate.optional(),
  mean: estimate,
  levels: z
    .object({
      counts: z.array(z.number()),
      medianLow: z.number(),
      medianHigh: z.number(),
      shownAs: z.enum(["counts", "percentages"]),
    })
    .optional(),
  blanks: z
    .object({ dontKnow: z.number(), notApplicable: z.number(), notAnswered: z.number() })
    .optional(),
  silent: shown.optional(),
});
