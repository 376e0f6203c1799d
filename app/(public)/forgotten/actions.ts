"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { askForReset } from "@/lib/accounts/commands";
import { emailAddress } from "@/lib/organisations/model";
import { publicAction } from "@/lib/request/guard";

export const askForNewPassword = publicAction(
  z.strictObject({ email: emailAddress }),
  async (visitor, { email }) => {
    await askForReset(visitor, email);
    redirect("/forgotten?sent=1");
  },
);
