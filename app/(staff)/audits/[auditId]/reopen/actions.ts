"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { staffAction } from "@/lib/request/guard";
import { reopenAudit } from "@/lib/sign-offs/commands";

const reason = z.strictObject({
  auditId: z.uuid(),
  reason: z
    .string()
    .trim()
    .min(5, "Say in a few words why it needs to change")
    .max(1000, "Keep this under 1,000 characters"),
});

export const reopen = staffAction(reason, async (ctx, input) => {
  const opened = await reopenAudit(ctx, input.auditId, input.reason);
  if ("refused" in opened) {
    if (opened.refused === "not_found") notFound();
    if (opened.refused === "not_allowed") forbidden();
    if (opened.refused === "too_late") {
      return {
        problem: "The 14 days in which this audit could be reopened are over.",
        values: { reason: input.reason },
      };
    }
  }
  redirect(`/audits/${input.auditId}`);
});
