"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { mayAddPlaces } from "@/lib/organisations/policy";
import { listPeopleOfBorough } from "@/lib/organisations/queries";
import { removePerson } from "@/lib/people/commands";
import { staffAction } from "@/lib/request/guard";

export const endBoroughRole = staffAction(
  z.strictObject({ boroughId: z.uuid(), membershipId: z.uuid() }),
  async (ctx, { boroughId, membershipId }) => {
    if (!mayAddPlaces(ctx.actor)) notFound();
    const people = await listPeopleOfBorough(ctx, boroughId);
    if (!people.some((each) => each.membershipId === membershipId)) notFound();
    const outcome = await removePerson(ctx, membershipId);
    if ("refused" in outcome) notFound();
    redirect(`/platform/boroughs/${boroughId}?removed=1`);
  },
);
