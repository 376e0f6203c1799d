"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { roles } from "@/lib/access/model";
import { invite } from "@/lib/organisations/commands";
import { emailAddress } from "@/lib/organisations/model";
import { mayAddPlaces } from "@/lib/organisations/policy";
import { staffAction } from "@/lib/request/guard";
import { findInvitedPlace } from "./invited-place";

export const inviteToPlace = staffAction(
  z.strictObject({
    boroughId: z.uuid(),
    placeId: z.uuid(),
    email: emailAddress,
    role: z.enum(roles, { error: "Choose what they will do there" }),
  }),
  async (ctx, { boroughId, placeId, email, role }) => {
    if (!mayAddPlaces(ctx.actor)) notFound();
    const found = await findInvitedPlace(ctx, boroughId, placeId);
    if (!found?.roles.includes(role)) notFound();
    const outcome = await invite(ctx, { ...found.place, email, role, placeName: found.name });
    if ("refused" in outcome) notFound();
    redirect(`/platform/boroughs/${boroughId}?invited=1`);
  },
);
