"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { publicAction } from "@/lib/request/guard";
import { endSession } from "@/lib/request/session";

/** Signing out works whatever state the session is in, so anybody may ask for it. */
export const leave = publicAction(z.strictObject({}), async ({ now }) => {
  await endSession(now);
  redirect("/sign-in?left=1");
});
