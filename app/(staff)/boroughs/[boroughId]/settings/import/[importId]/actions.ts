"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { dropList, fixRows, importRows, undoImport } from "@/lib/imports/commands";
import { fixesIn, fixForm } from "@/lib/imports/fix-form";
import { refuseInBorough } from "@/lib/request/borough-here";
import type { Context } from "@/lib/request/context";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

type Here = { boroughId: string; importId: string };
const form = z.strictObject({ boroughId: z.uuid(), importId: z.uuid() });

export const putRight = staffAction(fixForm, async (ctx, input): Promise<FormState> => {
  const outcome = await fixRows(ctx, input, fixesIn(input));
  if ("refused" in outcome) refuse(ctx, input, outcome.refused);
  redirect(addressOf(input));
});

export const importList = staffAction(form, async (ctx, input): Promise<FormState> => {
  const outcome = await importRows(ctx, input);
  if ("imported" in outcome) {
    redirect(addressOf(input) + (outcome.leftOver ? `?left=${outcome.leftOver}` : ""));
  }
  if (outcome.refused === "nothing") redirect(addressOf(input));
  refuse(ctx, input, outcome.refused);
});

export const throwAway = staffAction(form, async (ctx, input): Promise<FormState> => {
  const outcome = await dropList(ctx, input);
  if ("refused" in outcome) refuse(ctx, input, outcome.refused);
  redirect(`/boroughs/${input.boroughId}/settings/import?dropped=1`);
});

export const takeBack = staffAction(form, async (ctx, input): Promise<FormState> => {
  const outcome = await undoImport(ctx, input);
  if ("undone" in outcome) redirect(addressOf(input));
  if (outcome.refused === "too_late") {
    const problem = `It is too late to take this back: something has happened to ${outcome.name} since. Change or close single settings in the borough’s list instead.`;
    return { problem };
  }
  if (outcome.refused === "not_last") {
    return { problem: "Another list has been imported since, or this one was taken back already." };
  }
  refuse(ctx, input, outcome.refused);
});

function addressOf({ boroughId, importId }: Here): string {
  return `/boroughs/${boroughId}/settings/import/${importId}`;
}

/** A list is its commissioners' alone: an analyst is told that the page is not for them, not that a list is missing. */
function refuse(ctx: Context, { boroughId }: Here, refused: "not_found" | "not_allowed"): never {
  if (refused === "not_allowed") refuseInBorough(ctx, boroughId);
  notFound();
}
