"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { joinTeam } from "@/lib/joining/commands";
import { emailAddress } from "@/lib/organisations/model";
import type { FormState } from "@/lib/request/form-state";
import { publicAction } from "@/lib/request/guard";
import { joinRefusal } from "./refusals";

export const join = publicAction(
  z.strictObject({
    code: z.string().max(100),
    name: z
      .string()
      .trim()
      .min(1, "Enter your name")
      .max(100, "Keep your name under 100 characters"),
    email: emailAddress,
    password: z.string().max(500),
  }),
  async (visitor, { code, ...person }): Promise<FormState> => {
    const outcome = await joinTeam(visitor, code, person);
    if ("joined" in outcome) redirect(`/audits/${outcome.auditId}`);
    const { name, email } = person;
    return { ...joinRefusal(outcome), values: { name, email } };
  },
);
