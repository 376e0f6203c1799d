"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import {
  contextFields,
  countsOf,
  fieldsOfRoll,
  moreThanAll,
  tooManyIn,
} from "@/lib/asking/roll-words";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";
import { closeSurvey } from "@/lib/surveys/commands";
import { turnAway } from "../refused";

const form = z.strictObject({ surveyId: z.uuid(), ...contextFields });

export const closeThisSurvey = staffAction(form, async (ctx, input): Promise<FormState> => {
  const { surveyId, families, ...counts } = input;
  const contexts = countsOf(counts);
  const wrong = tooManyIn(families, contexts);
  if (wrong) {
    return { errors: { [wrong]: moreThanAll }, values: fieldsOfRoll({ families, contexts }) };
  }
  const outcome = await closeSurvey(ctx, surveyId, { roll: families, contexts });
  if ("refused" in outcome) turnAway(surveyId, outcome.refused);
  redirect(`/surveys/${surveyId}`);
});
