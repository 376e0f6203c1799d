"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { sendCodes } from "@/lib/inviting/commands";
import { pastedAddresses } from "@/lib/organisations/model";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";
import { turnAwayFromCodes } from "../codes-here";

const form = z.strictObject({ surveyId: z.uuid(), addresses: pastedAddresses });

export const sendLetters = staffAction(form, async (ctx, input): Promise<FormState> => {
  const { surveyId, addresses } = input;
  const outcome = await sendCodes(ctx, surveyId, addresses);
  if ("refused" in outcome) turnAwayFromCodes(surveyId, outcome.refused);
  redirect(`/surveys/${surveyId}/share?sent=1`);
});
