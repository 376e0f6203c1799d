"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { acceptInvitation } from "@/lib/organisations/commands";
import { findInvitation } from "@/lib/organisations/queries";
import type { FormState } from "@/lib/request/form-state";
import { publicAction } from "@/lib/request/guard";
import { acceptanceRefusal, nameProblem } from "./refusals";

export const accept = publicAction(
  z.strictObject({ token: z.string(), name: z.string().trim().optional(), password: z.string() }),
  async ({ now }, { token, name = "", password }): Promise<FormState> => {
    const values = { name };
    const invitation = await findInvitation(token, now);
    if (!invitation) return acceptanceRefusal({ refused: "link" });
    const problem = invitation.userId ? undefined : nameProblem(name);
    if (problem) return { errors: { name: problem }, values };
    const outcome = await acceptInvitation(token, { name, password }, now);
    if ("refused" in outcome) return { ...acceptanceRefusal(outcome), values };
    redirect("/home");
  },
);
