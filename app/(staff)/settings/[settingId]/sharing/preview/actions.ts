"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";
import { shareWithBorough } from "@/lib/sharing/commands";
import { firstDayFrom, sharingForm } from "@/lib/sharing/sharing-form";

const dayPast = "That day has passed: choose today, which is empty, or one still to come";

export const shareThis = staffAction(sharingForm, async (ctx, input): Promise<FormState> => {
  const { settingId, instrument, detail } = input;
  const read = firstDayFrom(input);
  if ("error" in read) return { errors: { day: read.error }, values: input };
  const outcome = await shareWithBorough(ctx, { settingId, instrument, detail, ...read });
  if ("shared" in outcome) redirect(`/settings/${settingId}/sharing`);
  switch (outcome.refused) {
    case "day_past":
      return { errors: { day: dayPast }, values: input };
    case "nothing_signed":
      return { problem: "There is no signed audit to share.", values: input };
    case "not_found":
      notFound();
      break;
    case "not_allowed":
      forbidden();
  }
});
