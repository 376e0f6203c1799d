"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { membershipOfSetting } from "@/lib/access/places";
import { makeSurvey } from "@/lib/asking/commands";
import { copiedFrom, newSurveyFields } from "@/lib/asking/new-survey";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

const form = z.strictObject({ settingId: z.uuid(), ...newSurveyFields });

export const makeSettingSurvey = staffAction(form, async (ctx, input): Promise<FormState> => {
  const { settingId, title, year, start } = input;
  if (!membershipOfSetting(ctx.actor, settingId)) notFound();
  const made = await makeSurvey(ctx, { settingId }, { title, year, copyOf: copiedFrom(start) });
  if ("surveyId" in made) redirect(`/surveys/${made.surveyId}`);
  if (made.refused === "not_allowed") forbidden();
  notFound();
});
