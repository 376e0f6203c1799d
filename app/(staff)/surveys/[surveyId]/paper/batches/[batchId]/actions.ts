"use server";

import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { formWithOpenFields } from "@/lib/kernel/open-fields";
import { dropPile, finishPile, recountPile, typeSheet, undoSheet } from "@/lib/paper/commands";
import { pileSize } from "@/lib/paper/model";
import type { FormState } from "@/lib/request/form-state";
import { staffAction } from "@/lib/request/guard";

const place = { surveyId: z.uuid(), batchId: z.uuid() };
/** The boxes of a sheet are named after its questions, and the ticks after what they are about. */
const boxes = /^(mark|context)\.|^(matters|forum|comment)$/;
const sheetForm = formWithOpenFields(
  {
    ...place,
    language: z.string().max(35),
    key: z.uuid(),
    again: z.coerce.number().int().optional(),
    /** What Enter sends where no script moves on to the next box. */
    go: z.string().optional(),
  },
  boxes,
);
/** Every form of a pile says in which language the reader types. */
const pileFields = { ...place, language: z.string().max(35).optional() };

type Refused = "not_found" | "not_allowed" | "finished";

/** Keeps the sheet and goes on to the next. */
export const saveSheet = staffAction(sheetForm, async (ctx, form): Promise<FormState> => {
  const { surveyId, batchId, again, go, ...fields } = form;
  if (go) return { values: fields };
  const outcome = await typeSheet(ctx, { surveyId, batchId }, fields, again);
  if ("errors" in outcome) return { errors: outcome.errors, values: fields };
  const here = pileAt(surveyId, batchId);
  if ("saved" in outcome) {
    const told = new URLSearchParams({ lang: form.language, saved: `${outcome.saved}` });
    told.set("last", form.key);
    redirect(`${here}?${told}`);
  }
  if (outcome.refused === "full") redirect(here);
  return turnAway(surveyId, outcome.refused);
});

export const takeSheetBack = staffAction(
  z.strictObject({ ...place, language: z.string().max(35), key: z.uuid() }),
  async (ctx, { surveyId, batchId, language, key }) => {
    const outcome = await undoSheet(ctx, { surveyId, batchId }, key);
    const told = new URLSearchParams({ lang: language });
    if ("undone" in outcome) told.set("undone", `${outcome.undone}`);
    else if (outcome.refused !== "no_such_sheet") return turnAway(surveyId, outcome.refused);
    redirect(`${pileAt(surveyId, batchId)}?${told}`);
  },
);

export const countAgain = staffAction(
  z.strictObject({ ...pileFields, declared: pileSize }),
  async (ctx, { surveyId, batchId, declared }): Promise<FormState> => {
    const outcome = await recountPile(ctx, { surveyId, batchId }, declared);
    if ("counted" in outcome) redirect(pileAt(surveyId, batchId));
    if (outcome.refused !== "fewer_than_typed") return turnAway(surveyId, outcome.refused);
    const message = "More sheets than that are typed in already. Take the last one back first.";
    return { errors: { declared: message }, values: { declared: `${declared}` } };
  },
);

/** The typed sheets become replies, all at once. */
export const finish = staffAction(
  z.strictObject(pileFields),
  async (ctx, { surveyId, batchId }) => {
    const outcome = await finishPile(ctx, { surveyId, batchId });
    if ("finished" in outcome) redirect(`/surveys/${surveyId}/paper?added=${outcome.finished}`);
    if (outcome.refused === "not_open")
      return { problem: "The survey has closed. What is typed waits here until it opens again." };
    if (outcome.refused === "not_ready") redirect(pileAt(surveyId, batchId));
    return turnAway(surveyId, outcome.refused);
  },
);

export const throwAway = staffAction(
  z.strictObject(pileFields),
  async (ctx, { surveyId, batchId }) => {
    const outcome = await dropPile(ctx, { surveyId, batchId });
    if ("refused" in outcome) return turnAway(surveyId, outcome.refused);
    redirect(`/surveys/${surveyId}/paper`);
  },
);

function pileAt(surveyId: string, batchId: string): string {
  return `/surveys/${surveyId}/paper/batches/${batchId}`;
}

function turnAway(surveyId: string, refused: Refused): never {
  if (refused === "not_found") notFound();
  if (refused === "not_allowed") forbidden();
  redirect(`/surveys/${surveyId}/paper`);
}
