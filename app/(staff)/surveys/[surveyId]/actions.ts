"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { dropSurvey } from "@/lib/asking/commands";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";
import { placeOf } from "./place";
import { turnAway } from "./refused";

const form = z.strictObject({ surveyId: z.uuid() });

export const dropThisSurvey = staffAction(form, async (ctx, { surveyId }): Promise<FormState> => {
  const outcome = await dropSurvey(ctx, surveyId);
  if ("refused" in outcome) turnAway(surveyId, outcome.refused);
  redirect(placeOf(ctx.actor, outcome.dropped).href);
});
