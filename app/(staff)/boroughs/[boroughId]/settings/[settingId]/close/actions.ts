"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { closeSetting } from "@/lib/register/commands";
import { refuseInBorough } from "@/lib/request/borough-here";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

const form = z.strictObject({
  boroughId: z.uuid(),
  settingId: z.uuid(),
  mergedInto: z.union([z.uuid(), z.literal("")]),
});

export const closeHere = staffAction(
  form,
  async (ctx, { mergedInto, ...here }): Promise<FormState> => {
    const outcome = await closeSetting(ctx, here, mergedInto || undefined);
    if ("closed" in outcome) redirect(`/boroughs/${here.boroughId}/settings/${here.settingId}`);
    if (outcome.refused === "no_such_setting") {
      return { errors: { mergedInto: "Choose a setting that is open" }, values: { mergedInto } };
    }
    if (outcome.refused === "not_allowed") refuseInBorough(ctx, here.boroughId);
    notFound();
  },
);
