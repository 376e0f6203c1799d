"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { makeJoinCode, withdrawJoinCode } from "@/lib/joining/commands";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

const auditForm = z.strictObject({ auditId: z.uuid() });

/** Makes a code, or a new one in place of one that got about. */
export const newJoinCode = staffAction(auditForm, async (ctx, { auditId }): Promise<FormState> => {
  return settle(await makeJoinCode(ctx, auditId), auditId);
});

export const endJoinCode = staffAction(auditForm, async (ctx, { auditId }): Promise<FormState> => {
  return settle(await withdrawJoinCode(ctx, auditId), auditId);
});

function settle(outcome: object, auditId: string): never {
  const refused = "refused" in outcome ? outcome.refused : undefined;
  if (refused === "not_found") notFound();
  if (refused === "not_allowed") forbidden();
  redirect(`/audits/${auditId}/team${refused === "closed" ? "" : "/slips"}`);
}
