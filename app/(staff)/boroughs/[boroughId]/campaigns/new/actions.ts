"use server";

import { notFound, redirect } from "next/navigation";
import { campaignForm, campaignFrom } from "@/lib/campaigns/campaign-form";
import { makeCampaign } from "@/lib/campaigns/commands";
import { listRegister } from "@/lib/register/queries";
import { refuseInBorough } from "@/lib/request/borough-here";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

/** Nothing goes out before the number of settings that are asked was told, and still holds. */
export const startCampaign = staffAction(campaignForm, async (ctx, input): Promise<FormState> => {
  const { boroughId, step, told, ...typed } = input;
  const values = { ...typed, boroughId, step, year: String(input.year) };
  if (step === "find" && input.find?.trim()) return { values };
  const read = campaignFrom(input, ctx.now);
  if ("errors" in read) return { errors: read.errors, values };
  const asked = (await listRegister(ctx, boroughId, { state: "open" })).filter(read.asks);
  const isTold = step === "start" && told === String(asked.length);
  if (asked.length > 0 && !isTold) return { values: { ...values, told: String(asked.length) } };
  const made = await makeCampaign(ctx, boroughId, read.content, read.asks);
  if ("campaignId" in made) redirect(`/boroughs/${boroughId}/campaigns/${made.campaignId}`);
  if (made.refused === "nobody_asked") {
    return { errors: { who: "No open setting is among those you chose" }, values };
  }
  if (made.refused === "not_allowed") refuseInBorough(ctx, boroughId);
  notFound();
});
