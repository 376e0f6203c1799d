"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";
import { releaseSurvey } from "@/lib/surveys/commands";
import { turnAway } from "../refused";

const form = z.strictObject({ surveyId: z.uuid() });

/** Pressing the button twice releases once and leads to the same place. */
export const releaseThisSurvey = staffAction(
  form,
  async (ctx, { surveyId }): Promise<FormState> => {
    const outcome = await releaseSurvey(ctx, surveyId);
    if ("released" in outcome || outcome.refused === "released")
      redirect(`/surveys/${surveyId}/results`);
    turnAway(surveyId, outcome.refused === "open" ? "not_closed" : outcome.refused);
  },
);
