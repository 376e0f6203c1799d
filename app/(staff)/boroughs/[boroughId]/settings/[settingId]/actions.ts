"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { changeDetails, openSettingAgain } from "@/lib/register/commands";
import { detailsInput } from "@/lib/register/model";
import { refuseInBorough } from "@/lib/request/borough-here";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

const here = { boroughId: z.uuid(), settingId: z.uuid() };

export const saveDetails = staffAction(
  z.strictObject({ ...here, ...detailsInput.shape }),
  async (ctx, { boroughId, settingId, ...details }): Promise<FormState> => {
    const outcome = await changeDetails(ctx, { boroughId, settingId }, details);
    if ("changed" in outcome) redirect(`/boroughs/${boroughId}/settings/${settingId}?saved=1`);
    if (outcome.refused === "not_allowed") refuseInBorough(ctx, boroughId);
    if (outcome.refused === "not_found") notFound();
    return {
      errors: { urn: "Another setting of the borough has this URN" },
      values: { ...details, places: String(details.places ?? "") },
    };
  },
);

export const openAgain = staffAction(
  z.strictObject(here),
  async (ctx, input): Promise<FormState> => {
    const { boroughId, settingId } = input;
    const outcome = await openSettingAgain(ctx, input);
    if ("opened" in outcome) redirect(`/boroughs/${boroughId}/settings/${settingId}?saved=1`);
    if (outcome.refused === "not_allowed") refuseInBorough(ctx, boroughId);
    notFound();
  },
);
