"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { privateTeamMin } from "@/lib/contributions/model";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";
import { assignTheme } from "@/lib/rounds/commands";

const person = /^person:([0-9a-f-]{36})$/;

const themeForm = z
  .object({ auditId: z.uuid(), theme: z.coerce.number().int().min(1).max(20) })
  .catchall(z.string())
  .transform(({ auditId, theme, ...ticked }, context) => {
    const userIds = Object.keys(ticked).map((name) => person.exec(name)?.[1] ?? "");
    if (userIds.includes("")) context.addIssue("This form has a field that is nobody’s");
    return { auditId, theme, userIds };
  });

export const askTheme = staffAction(themeForm, async (ctx, form): Promise<FormState> => {
  const { auditId, theme, userIds } = form;
  const outcome = await assignTheme(ctx, auditId, theme, userIds);
  if ("refused" in outcome) {
    if (outcome.refused === "not_found") notFound();
    if (outcome.refused === "not_allowed") forbidden();
    if (outcome.refused !== "too_few") redirect(`/audits/${auditId}/team`);
    return {
      problem: `In a private team a theme is asked of everybody, or of at least ${privateTeamMin} practitioners. You chose ${outcome.practitioners}.`,
      values: Object.fromEntries(userIds.map((id) => [`person:${id}`, "on"])),
    };
  }
  redirect(`/audits/${auditId}/team/themes?saved=${theme}`);
});
