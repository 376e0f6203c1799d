"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { teamModes } from "@/lib/audits/model";
import { findAudit } from "@/lib/audits/queries";
import { finishContribution } from "@/lib/contributions/commands";
import { tooFewInWords } from "@/lib/contributions/promise";
import { invite } from "@/lib/organisations/commands";
import { pastedAddresses } from "@/lib/organisations/model";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";
import { changeMode, closeRound, openRound, remindUnfinished } from "@/lib/rounds/commands";

const auditForm = z.strictObject({ auditId: z.uuid() });
const modeForm = auditForm.extend({
  mode: z.enum(teamModes, { error: "Choose how the team takes part" }),
});

/** Opens the round, or changes what it promises while nobody has answered. */
export const chooseMode = staffAction(
  modeForm,
  async (ctx, { auditId, mode }): Promise<FormState> => {
    const opened = await openRound(ctx, auditId, mode);
    const outcome =
      "refused" in opened && opened.refused === "exists"
        ? await changeMode(ctx, auditId, mode)
        : opened;
    if ("refused" in outcome && outcome.refused === "too_few") {
      return { errors: { mode: tooFewInWords(outcome.practitioners) }, values: { mode } };
    }
    if ("refused" in outcome && outcome.refused === "begun") {
      return { problem: "Somebody has answered already, so what we promised them stands." };
    }
    return settle(outcome, auditId);
  },
);

/** Sends an invitation to each address, one letter to one person: nobody sees who else was asked. */
export const inviteTeam = staffAction(
  auditForm.extend({ addresses: pastedAddresses }),
  async (ctx, { auditId, addresses }): Promise<FormState> => {
    const audit = await findAudit(ctx, auditId);
    if (!audit) notFound();
    const { settingId, settingName: placeName } = audit;
    for (const email of addresses) {
      const sent = await invite(ctx, { settingId, email, role: "practitioner", placeName });
      if ("refused" in sent) forbidden();
    }
    redirect(`/audits/${auditId}/team?invited=${addresses.length}`);
  },
);

export const remindTeam = staffAction(auditForm, async (ctx, { auditId }): Promise<FormState> => {
  const outcome = await remindUnfinished(ctx, auditId);
  if ("reminded" in outcome) redirect(`/audits/${auditId}/team?reminded=${outcome.reminded}`);
  return settle(outcome, auditId);
});

export const finishMine = staffAction(auditForm, async (ctx, { auditId }): Promise<FormState> => {
  return settle(await finishContribution(ctx, auditId), auditId);
});

export const endRound = staffAction(auditForm, async (ctx, { auditId }): Promise<FormState> => {
  return settle(await closeRound(ctx, auditId), auditId);
});

/** What is no longer so (the round is closed, the audit signed) shows on the page it leads to. */
function settle(outcome: object, auditId: string): never {
  const refused = "refused" in outcome ? outcome.refused : undefined;
  if (refused === "not_found") notFound();
  if (refused === "not_allowed") forbidden();
  redirect(`/audits/${auditId}/team`);
}
