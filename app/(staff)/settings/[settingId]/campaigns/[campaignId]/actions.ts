"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { membershipOfSetting } from "@/lib/access/places";
import { askForHelp, standAside, takePart } from "@/lib/campaigns/commands";
import { neededWords, optionalWords } from "@/lib/kernel/typed-words";
import type { Context } from "@/lib/request/context";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

type Here = { settingId: string; campaignId: string };
const here = { settingId: z.uuid(), campaignId: z.uuid() };

export const startOurs = staffAction(
  z.strictObject(here),
  async (ctx, input): Promise<FormState> => {
    const outcome = await takePart(ctx, input);
    if ("auditId" in outcome) redirect(`/audits/${outcome.auditId}`);
    return refuse(ctx, input, outcome.refused);
  },
);

const standingAside = z.strictObject({
  ...here,
  answer: z.enum(["deferred", "declined"], { error: "Choose one of the two" }),
  words: optionalWords,
});

export const putOffOrSayNo = staffAction(
  standingAside,
  async (ctx, { answer, words, ...input }): Promise<FormState> => {
    const outcome = await standAside(ctx, input, answer, words);
    if ("answered" in outcome) redirect(addressOf(input));
    return refuse(ctx, input, outcome.refused);
  },
);

export const askBorough = staffAction(
  z.strictObject({ ...here, question: neededWords("Say what would help") }),
  async (ctx, { question, ...input }): Promise<FormState> => {
    const outcome = await askForHelp(ctx, input, question);
    if ("helpId" in outcome) redirect(`${addressOf(input)}?sent=1`);
    return { ...refuse(ctx, input, outcome.refused), values: { question } };
  },
);

function addressOf({ settingId, campaignId }: Here): string {
  return `/settings/${settingId}/campaigns/${campaignId}`;
}

function refuse(
  ctx: Context,
  { settingId }: Here,
  refused: "not_found" | "not_allowed" | "over",
): FormState {
  if (refused === "over") return { problem: "The campaign is over." };
  if (refused === "not_allowed" && membershipOfSetting(ctx.actor, settingId)) forbidden();
  notFound();
}
