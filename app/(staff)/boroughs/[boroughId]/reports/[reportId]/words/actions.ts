"use server";

import { notFound, redirect } from "next/navigation";
import { writeReport } from "@/lib/borough-reports/commands";
import { type ReportWords, reportWordsForm } from "@/lib/borough-reports/model";
import { refuseInBorough } from "@/lib/request/borough-here";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

/** What a colleague wrote meanwhile, to be put beside one's own words. */
type WordsState = FormState & { theirs?: ReportWords & { version: number } };

export const saveWords = staffAction(reportWordsForm, async (ctx, input): Promise<WordsState> => {
  const { boroughId, reportId, version, ...words } = input;
  const outcome = await writeReport(ctx, { boroughId, reportId, version }, words);
  if ("version" in outcome) redirect(`/boroughs/${boroughId}/reports/${reportId}`);
  if ("theirs" in outcome) {
    return {
      problem:
        "Somebody else changed these words while you wrote. Theirs stand below. Save again to put yours in their place.",
      values: input,
      theirs: outcome.theirs,
    };
  }
  if (outcome.refused === "not_allowed") refuseInBorough(ctx, boroughId);
  if (outcome.refused === "issued") {
    return { problem: "This report has been issued and stays as it is.", values: input };
  }
  notFound();
});
