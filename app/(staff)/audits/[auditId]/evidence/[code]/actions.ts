"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { addFile, addLink, removeEvidence } from "@/lib/evidence/commands";
import { fileInput, largestFileBytes, linkInput } from "@/lib/evidence/model";
import { dayFrom } from "@/lib/kernel/dates";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

export const attachLink = staffAction(linkInput, async (ctx, input): Promise<FormState> => {
  const { day, month, year, ...link } = input;
  const datedOn = dayFrom(day, month, year);
  if (datedOn === "invalid") {
    return {
      errors: { day: "Enter a day that exists, like 12 June 2026, or leave all three empty" },
      values: input,
    };
  }
  return settle(await addLink(ctx, { ...link, datedOn }), input);
});

export const attachFile = staffAction(
  fileInput,
  async (ctx, { auditId, code, title, file }): Promise<FormState> => {
    const values = { title };
    if (file.size > largestFileBytes)
      return { errors: { file: "This file is over 5 MB: choose a smaller one" }, values };
    const content = new Uint8Array(await file.arrayBuffer());
    const added = await addFile(ctx, { auditId, code, title, content });
    if ("refused" in added && added.refused === "wrong_type") {
      return { errors: { file: "Choose a PDF or a picture: PNG, JPEG or WebP" }, values };
    }
    return settle(added, { auditId, code });
  },
  { largestBytes: largestFileBytes + 64 * 1024 },
);

const removal = z.strictObject({
  auditId: z.uuid(),
  code: z.string().max(80),
  evidenceId: z.uuid(),
});

export const takeEvidenceAway = staffAction(removal, async (ctx, input): Promise<FormState> => {
  return settle(await removeEvidence(ctx, input.auditId, input.evidenceId), input);
});

function settle(outcome: object, { auditId, code }: { auditId: string; code: string }): never {
  const refused = "refused" in outcome ? outcome.refused : undefined;
  if (refused === "not_found") notFound();
  if (refused === "not_allowed") forbidden();
  if (refused === "signed" || refused === "contributing") redirect(`/audits/${auditId}`);
  redirect(`/audits/${auditId}/evidence/${code}`);
}
