import "server-only";
import { randomInt } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { paperBatches, paperSheets } from "@/db/schema/paper";
import { newId } from "@/lib/kernel/ids";
import type { Context } from "@/lib/request/context";
import type { AskedSurvey, GivenResponse, SpokenLanguage } from "@/lib/surveys/asked";
import { storeResponses } from "@/lib/surveys/commands";
import { ownerOf } from "@/lib/surveys/model";
import { mayRunSurvey } from "@/lib/surveys/policy";
import { selectAskedSurvey, selectSpokenLanguages } from "@/lib/surveys/queries";
import { recordInTrail } from "@/lib/trail/commands";
import { tenantOf } from "@/lib/trail/model";
import { disagreement, mostDiffering, nextNumber, nextStep } from "./double-entry";
import type { PileSheet, TypedSheet } from "./model";
import { selectBatch, selectSheets } from "./queries";
import { answersOf, readTypedSheet } from "./typing-form";

/** A pile is named with the survey it belongs to: under another survey's name it is not there. */
type PileAt = { surveyId: string; batchId: string };
type Refusal = { refused: "not_found" | "not_allowed" };
type Batch = NonNullable<Awaited<ReturnType<typeof selectBatch>>>;

/** Starts a pile of sheets that were counted by hand. */
export async function startPile(
  ctx: Context,
  surveyId: string,
  declared: number,
): Promise<{ batchId: string } | Refusal | { refused: "not_open" }> {
  return ctx.db.run(async (tx) => {
    const survey = await selectAskedSurvey(tx, surveyId);
    if (!survey) return { refused: "not_found" };
    if (!mayRunSurvey(ctx.actor, survey)) return { refused: "not_allowed" };
    const { settingId, opening } = survey;
    if (!opening?.isOpen) return { refused: "not_open" };
    const batchId = newId();
    const stamp = { startedBy: ctx.actor.userId, startedAt: ctx.now };
    await tx
      .insert(paperBatches)
      .values({ id: batchId, surveyId, settingId, opening: opening.opening, declared, ...stamp });
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: tenantOf(ownerOf(survey)),
      action: "paper batch started",
      ...{ surveyId, batchId, declared },
    });
    return { batchId };
  });
}

type TypedOutcome =
  | { saved: number }
  | { errors: Record<string, string> }
  | Refusal
  | { refused: "finished" | "full" };

/**
 * Keeps one sheet as typed, or, with `again`, as typed the second time. The same page sent twice is one sheet. When the
 * last of those drawn has been typed twice and too much differs, the sheets that differ are asked for once more.
 */
export async function typeSheet(
  ctx: Context,
  here: PileAt,
  fields: Readonly<Record<string, unknown>>,
  again?: number,
): Promise<TypedOutcome> {
  return withPile(ctx, here, async (tx, { survey, batch, sheets }) => {
    const read = readTypedSheet(survey.sheet, fields);
    if ("errors" in read) return read;
    const before = sheets.find((sheet) => wasTypedOn(sheet, read.typed.key));
    if (before) return { saved: before.number };
    if (again !== undefined) return typeAgain(tx, { survey, batch, sheets }, again, read.typed);
    if (sheets.length >= batch.declared) return { refused: "full" };
    const number = nextNumber(sheets);
    const { id: batchId, surveyId, settingId } = batch;
    const drawn = randomInt(2 ** 31);
    await tx
      .insert(paperSheets)
      .values({ batchId, number, surveyId, settingId, typed: read.typed, drawn });
    return { saved: number };
  });
}

/** Takes back the sheet just typed, by the key of its page: nobody can name another one. */
export async function undoSheet(
  ctx: Context,
  here: PileAt,
  key: string,
): Promise<{ undone: number } | Refusal | { refused: "finished" | "no_such_sheet" }> {
  type Outcome = { undone: number } | { refused: "no_such_sheet" };
  return withPile(ctx, here, async (tx, { batch, sheets }): Promise<Outcome> => {
    const typed = sheets.find((sheet) => wasTypedOn(sheet, key));
    if (!typed) return { refused: "no_such_sheet" };
    const { number } = typed;
    const here = and(eq(paperSheets.batchId, batch.id), eq(paperSheets.number, number));
    if (typed.again?.key === key)
      await tx.update(paperSheets).set({ typedAgain: null }).where(here);
    else await tx.delete(paperSheets).where(here);
    return { undone: number };
  });
}

/** The pile was counted wrongly: it has this many sheets. */
export async function recountPile(
  ctx: Context,
  here: PileAt,
  declared: number,
): Promise<{ counted: number } | Refusal | { refused: "finished" | "fewer_than_typed" }> {
  return withPile(ctx, here, async (tx, { batch, sheets }) => {
    if (declared < sheets.length) return { refused: "fewer_than_typed" };
    await tx.update(paperBatches).set({ declared }).where(eq(paperBatches.id, batch.id));
    return { counted: declared };
  });
}

type FinishOutcome =
  | { finished: number }
  | Refusal
  | { refused: "finished" | "not_ready" | "not_open" };

/**
 * Finishes a pile: in one transaction its sheets become replies in no order, with nothing of the pile in them, and what
 * was typed goes.
 */
export async function finishPile(ctx: Context, here: PileAt): Promise<FinishOutcome> {
  return withPile(ctx, here, async (tx, pile) => {
    const { survey, batch, sheets } = pile;
    if (!survey.opening?.isOpen) return { refused: "not_open" };
    if (nextStep(batch.declared, sheets).step !== "finish") return { refused: "not_ready" };
    const spoken = await selectSpokenLanguages(tx, survey);
    const given = inNoOrder(sheets).map(({ typed, again }) => {
      const wording = wordingIn(spoken, typed.language);
      return givenOnSheet(again ?? typed, { mode: "paper", wording });
    });
    await storeResponses(tx, ctx.now, survey, survey.opening.opening, given);
    await endPile(ctx, tx, pile, sheets.length);
    return { finished: sheets.length };
  });
}

/** Throws away what was typed of a pile, for good. The paper is still there to be typed another time. */
export async function dropPile(
  ctx: Context,
  here: PileAt,
): Promise<{ dropped: true } | Refusal | { refused: "finished" }> {
  return withPile(ctx, here, async (tx, pile) => {
    await endPile(ctx, tx, pile, 0);
    return { dropped: true };
  });
}

/** One filled-in sheet as it is stored. Also for a tablet, which hands in the same sheet. */
export function givenOnSheet(
  typed: TypedSheet,
  how: Pick<GivenResponse, "mode" | "wording">,
): GivenResponse {
  const { language, matters, contexts, comment } = typed;
  const answers = answersOf(typed);
  const attendsForum = typed.forum === "yes";
  return { ...how, language, matters, contexts, comment, answers, attendsForum };
}

/** Whether a second person had read the words that were answered to. */
export function wordingIn(spoken: readonly SpokenLanguage[], tag: string): "reviewed" | "draft" {
  const found = spoken.find(({ language }) => language.tag === tag);
  return found?.state === "reviewed" ? "reviewed" : "draft";
}

type OpenPile = { survey: AskedSurvey; batch: Batch; sheets: PileSheet[] };

/** The pile, held so that two who type at once come one after the other. */
async function withPile<T>(
  ctx: Context,
  { surveyId, batchId }: PileAt,
  work: (tx: Transaction, pile: OpenPile) => Promise<T>,
): Promise<T | Refusal | { refused: "finished" }> {
  return ctx.db.run(async (tx) => {
    const seen = await selectBatch(tx, batchId);
    const survey = seen?.surveyId === surveyId ? await selectAskedSurvey(tx, surveyId) : undefined;
    if (!survey) return { refused: "not_found" };
    if (!mayRunSurvey(ctx.actor, survey)) return { refused: "not_allowed" };
    const batch = await selectBatch(tx, batchId, true);
    if (!batch) return { refused: "not_found" };
    if (batch.finishedAt) return { refused: "finished" };
    return work(tx, { survey, batch, sheets: await selectSheets(tx, batchId) });
  });
}

async function typeAgain(
  tx: Transaction,
  { survey, batch, sheets }: OpenPile,
  number: number,
  typed: TypedSheet,
): Promise<{ saved: number } | { refused: "full" }> {
  const next = nextStep(batch.declared, sheets);
  if (next.step !== "type_again" || next.number !== number) return { refused: "full" };
  const sheet = (wanted: number) =>
    and(eq(paperSheets.batchId, batch.id), eq(paperSheets.number, wanted));
  await tx.update(paperSheets).set({ typedAgain: typed }).where(sheet(number));
  const now = sheets.map((each) => (each.number === number ? { ...each, again: typed } : each));
  if (nextStep(batch.declared, now).step !== "finish") return { saved: number };
  const { perHundred, sheets: differing } = disagreement(survey.sheet, now);
  if (batch.differing === null) {
    const first = Math.round(perHundred);
    await tx.update(paperBatches).set({ differing: first }).where(eq(paperBatches.id, batch.id));
  }
  if (perHundred <= mostDiffering) return { saved: number };
  // The newer typing stands, and is held against a third.
  for (const each of now.filter((row) => differing.includes(row.number))) {
    await tx
      .update(paperSheets)
      .set({ typed: each.again, typedAgain: null })
      .where(sheet(each.number));
  }
  return { saved: number };
}

async function endPile(ctx: Context, tx: Transaction, pile: OpenPile, sheets: number) {
  const { id: batchId, surveyId, differing } = pile.batch;
  await tx.delete(paperSheets).where(eq(paperSheets.batchId, batchId));
  await tx
    .update(paperBatches)
    .set({ finishedAt: ctx.now, declared: sheets })
    .where(eq(paperBatches.id, batchId));
  await recordInTrail(tx, ctx.actor.userId, ctx.now, {
    tenant: tenantOf(ownerOf(pile.survey)),
    action: "paper batch finished",
    ...{ surveyId, batchId, sheets, differing: differing ?? 0 },
  });
}

function wasTypedOn({ typed, again }: PileSheet, key: string): boolean {
  return typed.key === key || again?.key === key;
}

/** Shuffled with the system's own chance, so that no reply tells where in the pile its sheet lay. */
function inNoOrder<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, place: randomInt(2 ** 47) }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
