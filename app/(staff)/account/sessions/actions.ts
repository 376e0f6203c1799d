"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { endOwnSessions } from "@/lib/accounts/commands";
import { staffAction } from "@/lib/request/guard";
import { currentSessionHash } from "@/lib/request/session";

export const endOneSession = staffAction(
  z.strictObject({ session: z.string().max(100) }),
  async (ctx, { session }) => {
    const isThis = session === (await currentSessionHash());
    if ((await endOwnSessions(ctx, { one: session })) === 0) notFound();
    redirect(isThis ? "/sign-in" : "/account/sessions?ended=1");
  },
);

export const endOtherSessions = staffAction(z.strictObject({}), async (ctx) => {
  const current = await currentSessionHash();
  if (current) await endOwnSessions(ctx, { allBut: current });
  redirect("/account/sessions?ended=1");
});
