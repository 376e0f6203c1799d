"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { membershipOfSetting } from "@/lib/access/places";
import { endSessionsHere } from "@/lib/people/commands";
import { findSessionsOf } from "@/lib/people/queries";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

const form = z.strictObject({
  settingId: z.uuid(),
  membershipId: z.uuid(),
  /** The session's hash, or "all". */
  session: z.string().max(100),
});

export const signOutThere = staffAction(form, async (ctx, input): Promise<FormState> => {
  const { settingId, membershipId, session } = input;
  if (!membershipOfSetting(ctx.actor, settingId)) notFound();
  if (!(await findSessionsOf(ctx, settingId, membershipId))) notFound();
  const one = session === "all" ? undefined : session;
  const outcome = await endSessionsHere(ctx, membershipId, one);
  if ("refused" in outcome) {
    if (outcome.refused === "not_found") notFound();
    forbidden();
  }
  redirect(`/settings/${settingId}/people/${membershipId}/sessions?ended=1`);
});
