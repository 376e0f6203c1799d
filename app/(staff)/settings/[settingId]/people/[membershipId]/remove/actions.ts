"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { removePerson } from "@/lib/organisations/commands";
import { listPeople } from "@/lib/organisations/queries";
import { staffAction } from "@/lib/request/guard";

export const endRole = staffAction(
  z.object({ settingId: z.uuid(), membershipId: z.uuid() }),
  async (ctx, { settingId, membershipId }) => {
    const people = await listPeople(ctx, settingId);
    const person = people.find((each) => each.membershipId === membershipId);
    if (!person) notFound();
    const outcome = await removePerson(ctx, membershipId);
    if ("removed" in outcome) {
      // Whoever removes themselves has ended their own session too.
      const isSelf = person.userId === ctx.actor.userId;
      redirect(isSelf ? "/sign-in?left=1" : `/settings/${settingId}/people?removed=1`);
    }
    if (outcome.refused === "not_found") notFound();
    return {
      problem:
        outcome.refused === "last_manager"
          ? "This is the setting’s last manager. Invite another manager first; once they are here, this role can end."
          : "Only this setting’s managers end a role.",
    };
  },
);
