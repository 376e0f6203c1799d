"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { answerMove } from "@/lib/register/commands";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

const form = z.strictObject({
  moveId: z.uuid(),
  toBoroughId: z.union([z.uuid(), z.literal("")]),
  because: z.string().trim().max(500, "Keep this under 500 characters"),
});

export const answerRequest = staffAction(
  form,
  async (ctx, { moveId, toBoroughId, because }): Promise<FormState> => {
    const values = { toBoroughId, because };
    if (!toBoroughId && !because) return { errors: { because: "Say why it stays" }, values };
    const answer = toBoroughId ? { toBoroughId } : { because };
    const outcome = await answerMove(ctx, moveId, answer);
    if ("answered" in outcome) redirect("/platform");
    if (outcome.refused === "urn_taken") {
      return { problem: "That borough has a setting with this URN already.", values };
    }
    if (outcome.refused === "no_such_borough") {
      return { errors: { toBoroughId: "Choose another borough" }, values };
    }
    notFound();
  },
);
