import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { boroughs, settings } from "@/db/schema/organisations";
import { settingClosings, settingMoves } from "@/db/schema/register";
import { newId } from "@/lib/kernel/ids";
import type { Context } from "@/lib/request/context";
import { recordInTrail } from "@/lib/trail/commands";
import type { TrailEvent } from "@/lib/trail/model";
import { changedDetails } from "./changed-details";
import type { Details, Entry } from "./model";
import { mayAnswerMoves, mayKeepRegister } from "./policy";
import { selectEntries } from "./queries";

type Here = { boroughId: string; settingId: string };
type Refusal = { refused: "not_found" | "not_allowed" };

/** Writes down who a setting is now. Refuses a URN that another setting of the borough has. */
export async function changeDetails(
  ctx: Context,
  here: Here,
  details: Details,
): Promise<{ changed: true } | Refusal | { refused: "urn_taken" }> {
  return ctx.db.run(async (tx) => {
    const found = await entryToKeep(ctx, tx, here);
    if ("refused" in found) return found;
    const fields = changedDetails(found, details);
    if (fields.length === 0) return { changed: true };
    if (await isUrnTaken(tx, here.boroughId, details.urn, found.id))
      return { refused: "urn_taken" };
    await writeDetails(tx, found.id, details);
    await record(ctx, tx, here, { action: "setting changed", settingId: found.id, fields });
    return { changed: true };
  });
}

/**
 * Closes a setting, alone or into another of the borough that is open. Its sign-offs, surveys and trail stay with its
 * people; the borough asks nothing of it any more.
 */
export async function closeSetting(
  ctx: Context,
  here: Here,
  mergedInto?: string,
): Promise<{ closed: true } | Refusal | { refused: "no_such_setting" }> {
  return ctx.db.run(async (tx) => {
    const found = await entryToKeep(ctx, tx, here);
    if ("refused" in found) return found;
    if (found.closed) return { closed: true };
    if (mergedInto && !(await isOpenElsewhere(tx, here, mergedInto)))
      return { refused: "no_such_setting" };
    const closing = { id: newId(), settingId: found.id, mergedInto };
    const first = await tx
      .insert(settingClosings)
      .values({ ...closing, closedBy: ctx.actor.userId, closedAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: settingClosings.id });
    if (first.length === 0) return { closed: true };
    const event = { action: "setting closed", settingId: found.id, mergedInto } as const;
    await record(ctx, tx, here, event);
    return { closed: true };
  });
}

/** Ends a closing; that it was closed stays on record. */
export async function openSettingAgain(
  ctx: Context,
  here: Here,
): Promise<{ opened: true } | Refusal> {
  return ctx.db.run(async (tx) => {
    const found = await entryToKeep(ctx, tx, here);
    if ("refused" in found) return found;
    const opened = await tx
      .update(settingClosings)
      .set({ openedAgainBy: ctx.actor.userId, openedAgainAt: ctx.now })
      .where(and(eq(settingClosings.settingId, found.id), isNull(settingClosings.openedAgainAt)))
      .returning({ id: settingClosings.id });
    if (opened.length > 0)
      await record(ctx, tx, here, { action: "setting opened again", settingId: found.id });
    return { opened: true };
  });
}

/** Asks for a setting to move to another borough, which the asking one can only name. One request waits at a time. */
export async function askToMove(
  ctx: Context,
  here: Here,
  toName: string,
): Promise<{ asked: true } | Refusal> {
  return ctx.db.run(async (tx) => {
    const found = await entryToKeep(ctx, tx, here);
    if ("refused" in found) return found;
    const moveId = newId();
    const asked = { askedBy: ctx.actor.userId, askedAt: ctx.now };
    const first = await tx
      .insert(settingMoves)
      .values({ id: moveId, settingId: found.id, fromBoroughId: here.boroughId, toName, ...asked })
      .onConflictDoNothing()
      .returning({ id: settingMoves.id });
    if (first.length > 0)
      await record(ctx, tx, here, { action: "move asked for", moveId, settingId: found.id });
    return { asked: true };
  });
}

/**
 * Answers a request to move: with the borough it moves to, or with words why not. Everything of the setting goes with it.
 */
export async function answerMove(
  ctx: Context,
  moveId: string,
  answer: { toBoroughId: string } | { because: string },
): Promise<{ answered: true } | Refusal | { refused: "no_such_borough" | "urn_taken" }> {
  if (!mayAnswerMoves(ctx.actor)) return { refused: "not_allowed" };
  return ctx.db.run(async (tx) => {
    const [move] = await tx
      .select()
      .from(settingMoves)
      .where(and(eq(settingMoves.id, moveId), isNull(settingMoves.answeredAt)))
      .for("update");
    if (!move) return { refused: "not_found" };
    const { settingId, fromBoroughId: from } = move;
    const answered = { answeredBy: ctx.actor.userId, answeredAt: ctx.now };
    const set = (more: object) =>
      tx
        .update(settingMoves)
        .set({ ...more, ...answered })
        .where(eq(settingMoves.id, moveId));
    if ("because" in answer) {
      await set({ answer: answer.because });
      await record(ctx, tx, { boroughId: from }, { action: "move declined", moveId, settingId });
      return { answered: true };
    }
    const to = answer.toBoroughId;
    const [there] = await tx.select().from(boroughs).where(eq(boroughs.id, to));
    if (!there || to === from) return { refused: "no_such_borough" };
    const [setting] = await selectEntries(tx, eq(settings.id, settingId));
    if (await isUrnTaken(tx, to, setting?.urn, settingId)) return { refused: "urn_taken" };
    await set({ toBoroughId: to });
    await tx.update(settings).set({ boroughId: to }).where(eq(settings.id, settingId));
    for (const boroughId of [from, to])
      await record(
        ctx,
        tx,
        { boroughId },
        { action: "setting moved", moveId, settingId, from, to },
      );
    return { answered: true };
  });
}

/** Writes all of a setting's details: what is absent becomes not known. */
export async function writeDetails(tx: Transaction, settingId: string, details: Details) {
  const { name, type, places = null, urn = null, ward = null } = details;
  await tx
    .update(settings)
    .set({ name, type, places, urn, ward })
    .where(eq(settings.id, settingId));
}

async function entryToKeep(
  ctx: Context,
  tx: Transaction,
  { boroughId, settingId }: Here,
): Promise<Entry | Refusal> {
  const here = and(eq(settings.id, settingId), eq(settings.boroughId, boroughId));
  const [entry] = await selectEntries(tx, here);
  if (!entry) return { refused: "not_found" };
  return mayKeepRegister(ctx.actor, entry) ? entry : { refused: "not_allowed" };
}

async function isUrnTaken(
  tx: Transaction,
  boroughId: string,
  urn: string | undefined,
  bySettingId: string,
): Promise<boolean> {
  if (!urn) return false;
  const held = await tx
    .select({ id: settings.id })
    .from(settings)
    .where(and(eq(settings.boroughId, boroughId), eq(settings.urn, urn)));
  return held.some(({ id }) => id !== bySettingId);
}

async function isOpenElsewhere(tx: Transaction, { boroughId, settingId }: Here, wanted: string) {
  if (wanted === settingId) return false;
  const there = and(eq(settings.id, wanted), eq(settings.boroughId, boroughId));
  const [entry] = await selectEntries(tx, there);
  return entry !== undefined && !entry.closed;
}

type OmitTenant<Event> = Event extends unknown ? Omit<Event, "tenant"> : never;

function record(
  ctx: Context,
  tx: Transaction,
  { boroughId }: { boroughId: string },
  event: OmitTenant<TrailEvent>,
): Promise<void> {
  const tenant = `borough:${boroughId}` as const;
  return recordInTrail(tx, ctx.actor.userId, ctx.now, { tenant, ...event } as TrailEvent);
}
