"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { staffAction } from "@/lib/request/guard";
import { lendTablet, setTabletLent } from "@/lib/tablets/commands";
import { tabletLabel } from "@/lib/tablets/model";
import { tabletAddress } from "@/lib/tablets/queries";
import type { LendState } from "./lend-state";

const lendForm = z.strictObject({ surveyId: z.uuid(), label: tabletLabel });

/** Tells the address and the code this once: nobody can look them up again. */
export const lend = staffAction(lendForm, async (ctx, { surveyId, label }): Promise<LendState> => {
  const outcome = await lendTablet(ctx, surveyId, label);
  if ("token" in outcome) {
    const { token, leaveCode } = outcome;
    return { lent: { label, address: tabletAddress(token), leaveCode } };
  }
  if (outcome.refused === "not_found") notFound();
  if (outcome.refused === "not_allowed") forbidden();
  return { problem: "The survey is not open, so a tablet could collect nothing now." };
});

const tabletForm = z.strictObject({ collectorId: z.uuid(), lent: z.enum(["yes", "no"]) });

export const setLent = staffAction(tabletForm, async (ctx, { collectorId, lent }) => {
  const outcome = await setTabletLent(ctx, collectorId, lent === "yes");
  if ("surveyId" in outcome) redirect(`/surveys/${outcome.surveyId}/tablet`);
  if (outcome.refused === "not_allowed") forbidden();
  notFound();
});
