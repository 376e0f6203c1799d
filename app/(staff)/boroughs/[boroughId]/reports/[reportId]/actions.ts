"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { issueReport } from "@/lib/borough-reports/commands";
import { refuseInBorough } from "@/lib/request/borough-here";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

const form = z.strictObject({
  boroughId: z.uuid(),
  reportId: z.uuid(),
  version: z.coerce.number().int(),
  seen: z.string().max(64),
});

export const issueNow = staffAction(form, async (ctx, input): Promise<FormState> => {
  const { boroughId, reportId } = input;
  const outcome = await issueReport(ctx, input);
  if ("issued" in outcome) redirect(`/boroughs/${boroughId}/reports/${reportId}`);
  if (outcome.refused === "not_allowed") refuseInBorough(ctx, boroughId);
  if (outcome.refused === "not_found") notFound();
  return {
    problem:
      "What is shared, or what is written here, has changed since you looked. Look through it again, then issue it.",
  };
});
