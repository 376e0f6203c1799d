"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { answerHopes } from "@/lib/hopes/commands";
import { tellingInput } from "@/lib/hopes/model";
import { dayInWords, timeInWords } from "@/lib/kernel/dates";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

/** After a conflict: what the first writer said, and the version to write over if mine shall stand. */
type HopesState = FormState & {
  theirs?: { words: string; by: string; at: string; version: number };
};

export const tellHopes = staffAction(tellingInput, async (ctx, input): Promise<HopesState> => {
  const { auditId, resolve, choosing, ...said } = input;
  if (resolve === "theirs") redirect(`/audits/${auditId}`);
  // Until somebody chooses, the newest version that the page holds must not count.
  const version = choosing && !resolve ? 0 : said.version;
  const outcome = await answerHopes(ctx, { auditId, version, whatHappened: said.whatHappened });
  if ("told" in outcome) redirect(`/audits/${auditId}`);
  if ("conflict" in outcome) {
    const { whatHappened, byName, at } = outcome.conflict;
    return {
      errors: {
        // Other words the second time, so that the summary is read out again.
        resolve: choosing
          ? "Choose whose words stand before you save"
          : "Somebody else answered this while you did: choose which stands",
      },
      values: input,
      theirs: {
        ...{ words: whatHappened, by: byName, version: outcome.conflict.version },
        at: `${dayInWords(at)}, ${timeInWords(at)}`,
      },
    };
  }
  if (outcome.refused === "not_allowed") forbidden();
  if (outcome.refused === "signed") redirect(`/audits/${auditId}/hopes`);
  notFound();
});
