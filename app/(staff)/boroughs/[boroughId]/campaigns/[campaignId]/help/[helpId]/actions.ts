"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { answerHelp } from "@/lib/campaigns/commands";
import { neededWords } from "@/lib/kernel/typed-words";
import { refuseInBorough } from "@/lib/request/borough-here";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

const form = z.strictObject({
  boroughId: z.uuid(),
  campaignId: z.uuid(),
  helpId: z.uuid(),
  words: neededWords("Write your answer"),
});

export const sendAnswer = staffAction(form, async (ctx, { words, ...here }): Promise<FormState> => {
  const outcome = await answerHelp(ctx, here, words);
  if ("answered" in outcome) redirect(`/boroughs/${here.boroughId}/campaigns/${here.campaignId}`);
  if (outcome.refused === "not_allowed") refuseInBorough(ctx, here.boroughId);
  notFound();
});
