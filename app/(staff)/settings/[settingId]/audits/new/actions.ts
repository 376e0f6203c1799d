"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { membershipOfSetting } from "@/lib/access/places";
import { openAudit } from "@/lib/audits/commands";
import { instruments } from "@/lib/instruments/model";
import { yearOf } from "@/lib/kernel/dates";
import { staffAction } from "@/lib/request/guard";

const newAudit = z.strictObject({
  settingId: z.uuid(),
  instrument: z.enum(instruments, { error: "Choose a framework" }),
  year: z.coerce.number({ error: "Choose a year" }).int(),
});

/** Opens an audit of this year or the last, or leads to the one that is there. */
export const startAudit = staffAction(newAudit, async (ctx, input) => {
  if (!membershipOfSetting(ctx.actor, input.settingId)) notFound();
  const year = yearOf(ctx.now);
  if (input.year !== year && input.year !== year - 1) {
    return {
      errors: { year: `Choose ${year} or ${year - 1}` },
      values: { instrument: input.instrument },
    };
  }
  const opened = await openAudit(ctx, input);
  if ("auditId" in opened && !("refused" in opened)) redirect(`/audits/${opened.auditId}`);
  if (opened.refused === "not_allowed") forbidden();
  return {
    existing: opened.auditId,
    values: { instrument: input.instrument, year: String(input.year) },
  };
});
