"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { showQuestion } from "@/lib/agreements/commands";
import { staffAction } from "@/lib/request/guard";

/** Turns every screen of the meeting to a question, and stays where it was pressed. */
export const turnTo = staffAction(
  z.strictObject({
    auditId: z.uuid(),
    code: z.string().max(80),
    from: z.enum(["screen", "remote"]),
  }),
  async (ctx, { auditId, code, from }) => {
    const outcome = await showQuestion(ctx, auditId, code);
    if ("refused" in outcome) {
      if (outcome.refused === "not_allowed") forbidden();
      notFound();
    }
    redirect(`/audits/${auditId}/meeting${from === "remote" ? `/${code}` : ""}`);
  },
);
