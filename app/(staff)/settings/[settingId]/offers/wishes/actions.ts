"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { sayWishes } from "@/lib/matching/commands";
import { wishesFrom, wishForm } from "@/lib/matching/wish-form";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

export const sayThese = staffAction(wishForm, async (ctx, input): Promise<FormState> => {
  const outcome = await sayWishes(ctx, input, wishesFrom(input));
  if ("changed" in outcome) redirect(`/settings/${input.settingId}/offers`);
  if (outcome.refused === "not_found") notFound();
  forbidden();
});
