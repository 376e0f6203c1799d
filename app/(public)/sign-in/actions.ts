"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { signIn } from "@/lib/accounts/commands";
import { emailAddress } from "@/lib/organisations/model";
import { publicAction } from "@/lib/request/guard";
import { safePath } from "@/lib/request/origin";
import { signInRefusalInWords } from "./refusals";

// The address is checked here and not in the schema: what the schema refuses is given back whole, password too.
export const enter = publicAction(
  z.strictObject({ email: z.string(), password: z.string(), next: z.string().optional() }),
  async (visitor, { email, password, next }) => {
    const values = { email };
    const address = emailAddress.safeParse(email);
    const errors = {
      ...(address.error && { email: address.error.issues[0]?.message ?? "" }),
      ...(password === "" && { password: "Enter your password" }),
    };
    if (!address.success || password === "") return { errors, values };
    const outcome = await signIn(visitor, address.data, password);
    if ("refused" in outcome) return { problem: signInRefusalInWords(outcome), values };
    redirect(safePath(next));
  },
);
