"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { endCampaign } from "@/lib/campaigns/commands";
import { refuseInBorough } from "@/lib/request/borough-here";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

export const endNow = staffAction(
  z.strictObject({ boroughId: z.uuid(), campaignId: z.uuid() }),
  async (ctx, input): Promise<FormState> => {
    const { boroughId, campaignId } = input;
    const outcome = await endCampaign(ctx, input);
    if ("ended" in outcome) redirect(`/boroughs/${boroughId}/campaigns/${campaignId}`);
    if (outcome.refused === "not_allowed") refuseInBorough(ctx, boroughId);
    notFound();
  },
);
