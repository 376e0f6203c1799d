"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { neededWords } from "@/lib/kernel/typed-words";
import { answerMeeting, askToMeet } from "@/lib/matching/commands";
import { giveBackPlace, takePlace } from "@/lib/offers/commands";
import { themeFrom } from "@/lib/offers/offer-form";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

const place = z.strictObject({ settingId: z.uuid(), offerId: z.uuid() });
const asked = z.strictObject({ settingId: z.uuid(), introductionId: z.uuid() });

export const take = staffAction(place, async (ctx, input): Promise<FormState> => {
  const outcome = await takePlace(ctx, input);
  if ("taken" in outcome) redirect(addressOf(input));
  return refuse(outcome.refused);
});

export const giveBack = staffAction(place, async (ctx, input): Promise<FormState> => {
  const outcome = await giveBackPlace(ctx, input);
  if ("givenBack" in outcome) redirect(addressOf(input));
  return refuse(outcome.refused);
});

export const meet = staffAction(
  z.strictObject({
    ...{ settingId: z.uuid(), practiceId: z.uuid(), theme: z.string().max(20) },
    words: neededWords("Say what you would like to hear"),
  }),
  async (ctx, { settingId, practiceId, theme, words }): Promise<FormState> => {
    const about = themeFrom(theme);
    if (!about) notFound();
    const outcome = await askToMeet(ctx, settingId, { ...about, practiceId }, words);
    if ("introductionId" in outcome) redirect(addressOf({ settingId }));
    return { ...refuse(outcome.refused), values: { words } };
  },
);

export const sayYes = staffAction(asked, async (ctx, input): Promise<FormState> => {
  const outcome = await answerMeeting(ctx, input, true);
  if ("answered" in outcome) redirect(addressOf(input));
  return refuse(outcome.refused);
});

export const sayNo = staffAction(asked, async (ctx, input): Promise<FormState> => {
  const outcome = await answerMeeting(ctx, input, false);
  if ("answered" in outcome) redirect(addressOf(input));
  return refuse(outcome.refused);
});

function addressOf({ settingId }: { settingId: string }): string {
  return `/settings/${settingId}/offers`;
}

const problems = {
  full: "The last place has just been taken.",
  over: "This is not open any more.",
  asked_before: "We have asked them before.",
};

function refuse(refused: "not_found" | "not_allowed" | keyof typeof problems): FormState {
  if (refused === "not_found") notFound();
  if (refused === "not_allowed") forbidden();
  return { problem: problems[refused] };
}
