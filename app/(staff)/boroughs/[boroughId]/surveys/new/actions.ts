"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { makeSurvey } from "@/lib/asking/commands";
import { copiedFrom, newSurveyFields, notOfThatSetting } from "@/lib/asking/new-survey";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

const form = z.strictObject({
  boroughId: z.uuid(),
  settingId: z.uuid({ error: "Choose a setting" }),
  ...newSurveyFields,
});

export const makeBoroughSurvey = staffAction(form, async (ctx, input): Promise<FormState> => {
  const { boroughId, settingId, title, year, start } = input;
  if (!ctx.actor.memberships.some((each) => each.boroughId === boroughId)) notFound();
  const copyOf = copiedFrom(start);
  const made = await makeSurvey(ctx, { boroughId, settingId }, { title, year, copyOf });
  if ("surveyId" in made) redirect(`/surveys/${made.surveyId}`);
  if (made.refused === "not_allowed") forbidden();
  if (copyOf) return { errors: notOfThatSetting, values: input };
  notFound();
});
