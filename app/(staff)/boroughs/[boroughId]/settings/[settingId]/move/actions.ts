"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { placeName } from "@/lib/organisations/model";
import { askToMove } from "@/lib/register/commands";
import { refuseInBorough } from "@/lib/request/borough-here";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

export const askForMove = staffAction(
  z.strictObject({ boroughId: z.uuid(), settingId: z.uuid(), toName: placeName }),
  async (ctx, { toName, ...here }): Promise<FormState> => {
    const outcome = await askToMove(ctx, here, toName);
    if ("asked" in outcome) redirect(`/boroughs/${here.boroughId}/settings/${here.settingId}`);
    if (outcome.refused === "not_allowed") refuseInBorough(ctx, here.boroughId);
    notFound();
  },
);
