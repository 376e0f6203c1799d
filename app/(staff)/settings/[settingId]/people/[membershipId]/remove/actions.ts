"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { membershipOfSetting } from "@/lib/access/places";
import { listPeople } from "@/lib/organisations/queries";
import { removePerson } from "@/lib/people/commands";
import { staffAction } from "@/lib/request/guard";

export const endRole = staffAction(
  z.strictObject({ settingId: z.uuid(), membershipId: z.uuid() }),
  async (ctx, { settingId, membershipId }) => {
    if (!membershipOfSetting(ctx.actor, settingId)) notFound();
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
    if (outcome.refused === "not_allowed") forbidden();
    return {
      problem:
        "This is the setting’s last manager. Invite another manager first; once they are here, this role can end.",
    };
  },
);
