"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { rateBorough } from "@/lib/borough-ratings/commands";
import { ratingFields, ratingsFrom } from "@/lib/borough-ratings/rating-form";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

const form = z.strictObject({ forumId: z.uuid(), ...ratingFields });

export const rateOurs = staffAction(
  form,
  async (ctx, { forumId, ...typed }): Promise<FormState> => {
    const outcome = await rateBorough(ctx, { forumId }, ratingsFrom(typed));
    if ("rated" in outcome) redirect(`/forums/${forumId}/borough?rated=1`);
    if (outcome.refused === "not_found") notFound();
    forbidden();
  },
);
