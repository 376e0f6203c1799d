"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { dropReport } from "@/lib/borough-reports/commands";
import { refuseInBorough } from "@/lib/request/borough-here";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

const form = z.strictObject({
  boroughId: z.uuid(),
  reportId: z.uuid(),
  version: z.coerce.number().int(),
});

export const deleteNow = staffAction(form, async (ctx, input): Promise<FormState> => {
  const { boroughId } = input;
  const outcome = await dropReport(ctx, input);
  // Pressed twice, or deleted by a colleague meanwhile: what was wanted has happened.
  if ("dropped" in outcome || outcome.refused === "gone") {
    redirect(`/boroughs/${boroughId}/reports?gone=1`);
  }
  if (outcome.refused === "not_allowed") refuseInBorough(ctx, boroughId);
  if (outcome.refused === "not_found") notFound();
  if (outcome.refused === "issued") {
    return { problem: "This report has been issued and stays as it is." };
  }
  return { problem: "A colleague has written in it since you looked. Go back and read it first." };
});
