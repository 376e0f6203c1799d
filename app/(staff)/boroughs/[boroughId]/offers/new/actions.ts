"use server";

import { notFound, redirect } from "next/navigation";
import { makeOffer } from "@/lib/offers/commands";
import { offerForm, offerFrom } from "@/lib/offers/offer-form";
import { refuseInBorough } from "@/lib/request/borough-here";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

export const offerThis = staffAction(offerForm, async (ctx, input): Promise<FormState> => {
  const { boroughId } = input;
  const read = offerFrom(input, ctx.now);
  if ("errors" in read) return { errors: read.errors, values: input };
  const made = await makeOffer(ctx, boroughId, read.content);
  if ("offerId" in made) redirect(`/boroughs/${boroughId}/offers/${made.offerId}`);
  if (made.refused === "not_allowed") refuseInBorough(ctx, boroughId);
  notFound();
});
