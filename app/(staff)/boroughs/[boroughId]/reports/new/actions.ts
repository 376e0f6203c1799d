"use server";

import { notFound, redirect } from "next/navigation";
import { makeReport } from "@/lib/borough-reports/commands";
import { newReportForm } from "@/lib/borough-reports/model";
import { refuseInBorough } from "@/lib/request/borough-here";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

export const startReport = staffAction(newReportForm, async (ctx, input): Promise<FormState> => {
  const { boroughId } = input;
  const { instrument, year } = input.about;
  const values = { about: `${instrument} ${year}`, baseline: String(input.baseline) };
  const baseline = input.baseline || undefined;
  if (baseline && baseline >= year) {
    return { errors: { baseline: "Choose a year before the one you report on" }, values };
  }
  const made = await makeReport(ctx, boroughId, { instrument, year, baseline });
  if ("reportId" in made) redirect(`/boroughs/${boroughId}/reports/${made.reportId}`);
  if (made.refused === "not_allowed") refuseInBorough(ctx, boroughId);
  if (made.refused === "nothing_shared") {
    return { errors: { about: "Nobody shares that year any more: choose another" }, values };
  }
  notFound();
});
