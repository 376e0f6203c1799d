"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { staffAction } from "@/lib/request/guard";
import { signOff } from "@/lib/sign-offs/commands";

const statement = z.strictObject({
  auditId: z.uuid(),
  statement: z
    .string()
    .trim()
    .min(10, "Say in a sentence who agreed these answers, and how")
    .max(1000, "Keep this under 1,000 characters"),
});

/** Pressing the button twice signs once and leads to the same place. */
export const signAuditOff = staffAction(statement, async (ctx, input) => {
  const signed = await signOff(ctx, input.auditId, input.statement);
  if ("refused" in signed && signed.refused === "not_found") notFound();
  if ("refused" in signed && signed.refused === "not_allowed") forbidden();
  redirect(`/audits/${input.auditId}`);
});
