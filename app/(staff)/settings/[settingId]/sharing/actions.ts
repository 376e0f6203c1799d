"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { instruments } from "@/lib/instruments/model";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";
import { takeBackFromBorough } from "@/lib/sharing/commands";

const form = z.strictObject({ settingId: z.uuid(), instrument: z.enum(instruments) });

/** Acts at once: the borough's next page and download hold nothing of it. */
export const takeBack = staffAction(form, async (ctx, about): Promise<FormState> => {
  const outcome = await takeBackFromBorough(ctx, about);
  if ("takenBack" in outcome) redirect(`/settings/${about.settingId}/sharing`);
  if (outcome.refused === "not_found") notFound();
  forbidden();
});
