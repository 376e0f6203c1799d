"use server";

import { notFound, redirect } from "next/navigation";
import { campaignForm, campaignFrom } from "@/lib/campaigns/campaign-form";
import { makeCampaign } from "@/lib/campaigns/commands";
import { refuseInBorough } from "@/lib/request/borough-here";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

export const startCampaign = staffAction(campaignForm, async (ctx, input): Promise<FormState> => {
  const { boroughId } = input;
  const values = { ...input, year: String(input.year) };
  const read = campaignFrom(input, ctx.now);
  if ("errors" in read) return { errors: read.errors, values };
  const made = await makeCampaign(ctx, boroughId, read.content, read.asks);
  if ("campaignId" in made) redirect(`/boroughs/${boroughId}/campaigns/${made.campaignId}`);
  if (made.refused === "nobody_asked") {
    return { errors: { who: "No open setting is among those you chose" }, values };
  }
  if (made.refused === "not_allowed") refuseInBorough(ctx, boroughId);
  notFound();
});
