"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { callOff } from "@/lib/offers/commands";
import { refuseInBorough } from "@/lib/request/borough-here";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

export const callOffNow = staffAction(
  z.strictObject({ boroughId: z.uuid(), offerId: z.uuid() }),
  async (ctx, here): Promise<FormState> => {
    const outcome = await callOff(ctx, here);
    if ("calledOff" in outcome) redirect(`/boroughs/${here.boroughId}/offers/${here.offerId}`);
    if (outcome.refused === "not_allowed") refuseInBorough(ctx, here.boroughId);
    notFound();
  },
);
