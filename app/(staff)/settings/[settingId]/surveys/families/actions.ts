"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { membershipOfSetting } from "@/lib/access/places";
import { countFamilies } from "@/lib/asking/commands";
import {
  contextFields,
  countsOf,
  fieldsOfRoll,
  moreThanAll,
  tooManyIn,
} from "@/lib/asking/roll-words";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

const form = z.strictObject({ settingId: z.uuid(), ...contextFields });

export const countOurFamilies = staffAction(form, async (ctx, input): Promise<FormState> => {
  const { settingId, families, ...counts } = input;
  if (!membershipOfSetting(ctx.actor, settingId)) notFound();
  const contexts = countsOf(counts);
  const wrong = tooManyIn(families, contexts);
  if (wrong) {
    return { errors: { [wrong]: moreThanAll }, values: fieldsOfRoll({ families, contexts }) };
  }
  const outcome = await countFamilies(ctx, settingId, { families, contexts });
  if ("counted" in outcome) redirect(`/settings/${settingId}/surveys`);
  if (outcome.refused === "not_allowed") forbidden();
  notFound();
});
