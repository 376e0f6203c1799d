"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { refuseInBorough } from "@/lib/request/borough-here";
import { staffAction } from "@/lib/request/guard";
import { liftHold, placeHold } from "@/lib/retention/commands";
import { heldPlace, holdReason } from "@/lib/retention/hold-form";

export const holdHere = staffAction(
  z.strictObject({ boroughId: z.uuid(), place: heldPlace, reason: holdReason }),
  async (ctx, { boroughId, place, reason }) => {
    const settingId = place === "all" ? undefined : place;
    const outcome = await placeHold(ctx, { boroughId, settingId, reason });
    if ("holdId" in outcome) redirect(`/boroughs/${boroughId}/retention`);
    if (outcome.refused === "not_allowed") refuseInBorough(ctx, boroughId);
    notFound();
  },
);

export const liftHere = staffAction(
  z.strictObject({ boroughId: z.uuid(), holdId: z.uuid() }),
  async (ctx, here) => {
    const outcome = await liftHold(ctx, here);
    if ("lifted" in outcome) redirect(`/boroughs/${here.boroughId}/retention`);
    if (outcome.refused === "not_allowed") refuseInBorough(ctx, here.boroughId);
    notFound();
  },
);
