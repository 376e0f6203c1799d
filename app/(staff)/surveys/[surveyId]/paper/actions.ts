"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { startPile } from "@/lib/paper/commands";
import { pileSize } from "@/lib/paper/model";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

const pileForm = z.strictObject({ surveyId: z.uuid(), declared: pileSize });

export const beginPile = staffAction(pileForm, async (ctx, form): Promise<FormState> => {
  const { surveyId, declared } = form;
  const outcome = await startPile(ctx, surveyId, declared);
  if ("batchId" in outcome) redirect(`/surveys/${surveyId}/paper/batches/${outcome.batchId}`);
  if (outcome.refused === "not_found") notFound();
  if (outcome.refused === "not_allowed") forbidden();
  return { problem: "The survey is not open, so no sheet can be added to it now." };
});
