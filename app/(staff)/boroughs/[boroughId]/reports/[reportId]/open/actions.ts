"use server";

import { notFound, redirect } from "next/navigation";
import { endPublishing, publishReport } from "@/lib/open-data/commands";
import { endForm, publishForm } from "@/lib/open-data/model";
import { refuseInBorough } from "@/lib/request/borough-here";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

export const publishNow = staffAction(publishForm, async (ctx, input): Promise<FormState> => {
  const { boroughId, reportId } = input;
  const outcome = await publishReport(ctx, input);
  if ("published" in outcome) redirect(`/boroughs/${boroughId}/reports/${reportId}/open`);
  if (outcome.refused === "not_allowed") refuseInBorough(ctx, boroughId);
  if (outcome.refused === "untold") {
    return { problem: "Somebody shared this before they were told that it may be published." };
  }
  notFound();
});

export const endNow = staffAction(endForm, async (ctx, input): Promise<FormState> => {
  const { boroughId, reportId } = input;
  const outcome = await endPublishing(ctx, input);
  if ("ended" in outcome) redirect(`/boroughs/${boroughId}/reports/${reportId}/open`);
  if (outcome.refused === "not_allowed") refuseInBorough(ctx, boroughId);
  notFound();
});
