"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { optionalWords } from "@/lib/kernel/typed-words";
import { answerInvitation, sendSide, takeBackInvitation } from "@/lib/partnerships/commands";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

const where = { settingId: z.uuid(), partnershipId: z.uuid() };

export const answer = staffAction(
  z.strictObject({
    ...where,
    answer: z.enum(["yes", "no"], "Choose yes or not at the moment"),
    words: optionalWords,
  }),
  async (ctx, { answer: said, words, ...input }): Promise<FormState> => {
    const outcome = await answerInvitation(ctx, input, { accepted: said === "yes", words });
    if ("answered" in outcome) redirect(addressOf(input));
    return { ...refuse(outcome.refused), values: { answer: said, words } };
  },
);

export const takeBack = staffAction(
  z.strictObject(where),
  async (ctx, input): Promise<FormState> => {
    const outcome = await takeBackInvitation(ctx, input);
    if ("takenBack" in outcome) redirect(addressOf(input));
    return refuse(outcome.refused);
  },
);

export const send = staffAction(
  z.strictObject({ ...where, version: z.coerce.number().int().min(0) }),
  async (ctx, { version, ...input }): Promise<FormState> => {
    const outcome = await sendSide(ctx, input, version);
    if ("sent" in outcome) redirect(addressOf(input));
    return refuse(outcome.refused);
  },
);

function addressOf({ settingId, partnershipId }: { settingId: string; partnershipId: string }) {
  return `/settings/${settingId}/partnerships/${partnershipId}`;
}

const problems = {
  over: "This is not open any more.",
  changed: "A colleague has changed our side since you opened this page. Read it again first.",
  empty: "There is nothing to send yet: answer a point first.",
};

function refuse(refused: "not_found" | "not_allowed" | keyof typeof problems): FormState {
  if (refused === "not_found") notFound();
  if (refused === "not_allowed") forbidden();
  return { problem: problems[refused] };
}
