"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { addForum, addSetting } from "@/lib/organisations/commands";
import { placeName, placesForChildren, settingTypes } from "@/lib/organisations/model";
import { findBorough } from "@/lib/organisations/queries";
import { staffAction } from "@/lib/request/guard";

export const addSettingHere = staffAction(
  z.strictObject({
    boroughId: z.uuid(),
    name: placeName,
    type: z.enum(settingTypes, { error: "Choose what kind of setting it is" }),
    places: placesForChildren,
  }),
  async (ctx, input) => {
    if (!(await findBorough(ctx, input.boroughId))) notFound();
    const outcome = await addSetting(ctx, input);
    if ("refused" in outcome) notFound();
    redirect(`/platform/boroughs/${input.boroughId}/invite?to=${outcome.settingId}&added=1`);
  },
);

export const addForumHere = staffAction(
  z.strictObject({ boroughId: z.uuid(), forumName: placeName }),
  async (ctx, { boroughId, forumName }) => {
    if (!(await findBorough(ctx, boroughId))) notFound();
    const outcome = await addForum(ctx, { boroughId, name: forumName });
    if ("refused" in outcome) notFound();
    redirect(`/platform/boroughs/${boroughId}/invite?to=${outcome.forumId}&added=1`);
  },
);
