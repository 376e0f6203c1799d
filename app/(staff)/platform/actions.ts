"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { addBorough, invite } from "@/lib/organisations/commands";
import { emailAddress, placeName } from "@/lib/organisations/model";
import { staffAction } from "@/lib/request/guard";

export const addOneBorough = staffAction(
  z.strictObject({ name: placeName }),
  async (ctx, input) => {
    const outcome = await addBorough(ctx, input);
    if ("refused" in outcome) notFound();
    redirect(`/platform/boroughs/${outcome.boroughId}`);
  },
);

export const inviteAdministrator = staffAction(
  z.strictObject({ email: emailAddress }),
  async (ctx, { email }) => {
    const role = "platform_administrator" as const;
    const outcome = await invite(ctx, { email, role, placeName: "Alongside" });
    if ("refused" in outcome) notFound();
    redirect("/platform?invited=1");
  },
);
