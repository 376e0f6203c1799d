"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { remindUnused } from "@/lib/inviting/commands";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";
import { turnAway } from "../refused";

const form = z.strictObject({ surveyId: z.uuid() });

export const remindOnce = staffAction(form, async (ctx, { surveyId }): Promise<FormState> => {
  const outcome = await remindUnused(ctx, surveyId);
  if ("refused" in outcome) turnAway(surveyId, outcome.refused);
  redirect(`/surveys/${surveyId}/share?reminded=1`);
});
