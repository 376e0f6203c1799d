"use server";

import { z } from "zod";
import { makeCodes } from "@/lib/inviting/commands";
import { mostSlips, type SlipsState } from "@/lib/inviting/slips";
import { staffAction } from "@/lib/request/guard";
import { codeInGroups } from "@/lib/surveys/survey-codes";
import { turnAwayFromCodes } from "../codes-here";

const form = z.strictObject({
  surveyId: z.uuid(),
  count: z.coerce
    .number({ error: "Enter how many you want" })
    .int("Enter a whole number")
    .min(1, "Enter how many you want")
    .max(mostSlips, `At most ${mostSlips} at a time`),
});

/** Gives the codes back this once, to be printed. They are in no later page. */
export const makeSlips = staffAction(form, async (ctx, { surveyId, count }) => {
  const outcome = await makeCodes(ctx, surveyId, count);
  if ("refused" in outcome) turnAwayFromCodes(surveyId, outcome.refused);
  const made: SlipsState = { codes: outcome.codes.map(codeInGroups) };
  return made;
});
