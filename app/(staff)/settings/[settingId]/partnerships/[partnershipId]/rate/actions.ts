"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { dayInWords, timeInWords } from "@/lib/kernel/dates";
import { saveSide } from "@/lib/partnerships/commands";
import { differencesInWords } from "@/lib/partnerships/comparison";
import { elementsOf } from "@/lib/partnerships/elements";
import { sayingsFrom, sideFields } from "@/lib/partnerships/side-form";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

/** After a conflict: what the first writer saved, and the version to write over if mine shall stand. */
type SideState = FormState & { theirs?: { by: string; version: number; lines: string[] } };

const form = z.strictObject({
  ...sideFields,
  settingId: z.uuid(),
  partnershipId: z.uuid(),
  /** The version the writer was looking at: 0 when nothing was said yet. */
  version: z.coerce.number().int().min(0),
  /** "yes" when the page shows a colleague's answers beside mine and waits for a choice. */
  choosing: z.enum(["yes"]).optional(),
  resolve: z.enum(["mine", "theirs"]).optional(),
});

export const keep = staffAction(form, async (ctx, input): Promise<SideState> => {
  const { settingId, partnershipId, version, choosing, resolve, ...typed } = input;
  const here = `/settings/${settingId}/partnerships/${partnershipId}`;
  if (resolve === "theirs") redirect(`${here}/rate`);
  // Until somebody chooses, the newest version that the page holds must not count.
  const seen = choosing && !resolve ? 0 : version;
  const sayings = sayingsFrom(typed);
  const outcome = await saveSide(ctx, { settingId, partnershipId }, { seen, sayings });
  if ("saved" in outcome) redirect(`${here}?saved=1`);
  if ("conflict" in outcome) {
    const theirs = outcome.conflict;
    const at = `${dayInWords(theirs.changedAt)}, ${timeInWords(theirs.changedAt)}`;
    const resolveThis = choosing
      ? "Choose whose answers stand before you save"
      : "Somebody else saved our side while you wrote: choose which stands";
    return {
      errors: { resolve: resolveThis },
      values: typed,
      theirs: {
        ...{ by: theirs.changedBy, version: theirs.version },
        lines: [at, ...differencesInWords(elementsOf(outcome.edition), theirs.sayings, sayings)],
      },
    };
  }
  if (outcome.refused === "not_found") notFound();
  if (outcome.refused === "not_allowed") forbidden();
  return { problem: "This is not open any more, so we could not keep it.", values: typed };
});
