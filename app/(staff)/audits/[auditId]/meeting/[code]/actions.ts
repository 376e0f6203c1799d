"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { recordAgreement, showQuestion } from "@/lib/agreements/commands";
import { agreementInput } from "@/lib/agreements/model";
import { staffAction } from "@/lib/request/guard";
import type { RecordState } from "./record-state";

const recordForm = z
  .object({
    auditId: z.uuid(),
    /** Where the button leads, and the screens with it. */
    next: z.string().max(80).optional(),
    /** A level, a blank, or that we do not agree. */
    choice: z.string().optional(),
  })
  .catchall(z.string())
  .transform(({ auditId, next, choice, ...fields }, context) => {
    const outcome =
      choice === undefined ? undefined : choice === "not_agreed" ? "not_agreed" : "agreed";
    const level = outcome === "agreed" ? choice : undefined;
    const input = agreementInput.safeParse({ ...fields, outcome, choice: level });
    if (input.success) return { auditId, next, input: input.data };
    for (const { path, message } of input.error.issues) {
      const field = path[0] === "outcome" ? ["choice"] : path.map(String);
      context.addIssue({ code: "custom", path: field, message });
    }
    return z.NEVER;
  });

/** Records what was agreed; if somebody recorded something else meanwhile, both are shown. */
export const recordAgreed = staffAction(recordForm, async (ctx, form): Promise<RecordState> => {
  const { auditId, next, input } = form;
  const outcome = await recordAgreement(ctx, auditId, input);
  if ("overtaken" in outcome) {
    const { agreement, answer } = outcome.overtaken;
    return {
      problem: "Somebody recorded something else while you were writing. Both are below.",
      theirs: {
        by: agreement?.recordedByName ?? answer?.changedByName ?? "A colleague",
        level: answer?.level,
        blank: answer?.blank,
        agreement,
      },
      versions: { version: agreement?.version ?? 0, answerVersion: answer?.version ?? 0 },
      values: { ...input, choice: input.outcome === "not_agreed" ? "not_agreed" : input.choice },
    };
  }
  if ("refused" in outcome) {
    if (outcome.refused === "not_found") notFound();
    if (outcome.refused === "not_allowed") forbidden();
    redirect(`/audits/${auditId}`);
  }
  // The big screen goes where the remote goes: to what was recorded, or on to the next question.
  await showQuestion(ctx, auditId, next ?? input.code);
  redirect(`/audits/${auditId}/meeting/${next ?? input.code}?recorded=${input.code}`);
});
