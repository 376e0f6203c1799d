"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { resetPassword } from "@/lib/accounts/commands";
import { publicAction } from "@/lib/request/guard";

export const setNewPassword = publicAction(
  z.strictObject({ token: z.string(), password: z.string() }),
  async ({ now }, { token, password }) => {
    const outcome = await resetPassword(token, password, now);
    if ("reset" in outcome) redirect("/sign-in?reset=1");
    if (outcome.refused === "password") return { errors: { password: outcome.problem } };
    return {
      problem:
        "This link has been used, or its 30 minutes are over. Your password is as it was. You can ask for a new link.",
    };
  },
);
