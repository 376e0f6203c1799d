import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { partnershipReplies, partnershipSides, partnerships } from "@/db/schema/partnerships";
import { membershipOfSetting } from "@/lib/access/places";
import { canonicalJson } from "@/lib/kernel/hash";
import { newId } from "@/lib/kernel/ids";
import { post } from "@/lib/notifications/commands";
import type { Letter } from "@/lib/notifications/model";
import { listManagers, selectSetting } from "@/lib/organisations/queries";
import type { Context } from "@/lib/request/context";
import { environment } from "@/lib/request/environment";
import { recordInTrail } from "@/lib/trail/commands";
import { tenantOf } from "@/lib/trail/model";
import { currentEdition, elementsOf } from "./elements";
import { answeredLetter, bothSentLetter, invitedLetter, takenBackLetter } from "./letters";
import { mayInvite, mayTakeBack, stageOf } from "./lifecycle";
import type { Partnership, Sayings, Side } from "./model";
import { maySpeakFor, mayWriteSide } from "./policy";
import { selectNeighbours, selectPartnership, selectPartnerships } from "./queries";

type Where = { settingId: string; partnershipId: string };
type NotMine = { refused: "not_found" | "not_allowed" };
type Over = { refused: "over" };

/** Invites another setting of the borough; its managers get a letter. One at a time for two settings, whoever asks. */
export async function inviteSetting(
  ctx: Context,
  settingId: string,
  { partnerId, words }: { partnerId: string; words: string },
): Promise<{ partnershipId: string } | NotMine | { refused: "invited_before" }> {
  const refusal = refusalTo(ctx, settingId, maySpeakFor);
  if (refusal) return refusal;
  const managers = await listManagers([partnerId]);
  const partnershipId = newId();
  return ctx.db.run(async (tx) => {
    // Of two who invite each other at once the second finds the first one's invitation.
    const pair = [settingId, partnerId].toSorted().join("");
    await lock(tx, `partners ${pair}`);
    const setting = await selectSetting(tx, settingId);
    const near = await selectNeighbours(tx, settingId);
    if (!setting || !near.some(({ id }) => id === partnerId)) return { refused: "not_found" };
    if (!mayInvite(await selectPartnerships(tx, settingId), partnerId))
      return { refused: "invited_before" };
    const invited = { invitedBy: ctx.actor.userId, invitedAt: ctx.now };
    const about = { settingId, partnerSettingId: partnerId, edition: currentEdition, words };
    await tx.insert(partnerships).values({ id: partnershipId, ...about, ...invited });
    const link = linkTo(partnerId, partnershipId);
    const letters = managers.map(({ email }) =>
      invitedLetter({ recipient: email, otherName: setting.name, words, link }),
    );
    await post(tx, letters, ctx.now);
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      ...{ tenant: tenantOf({ settingId }), action: "partnership invited", partnershipId },
      partnerSettingId: partnerId,
    });
    return { partnershipId };
  });
}

/** Says yes or no, with a word or without. An answer stays. */
export async function answerInvitation(
  ctx: Context,
  where: Where,
  { accepted, words }: { accepted: boolean; words?: string },
): Promise<{ answered: true } | NotMine | Over> {
  const { settingId, partnershipId } = where;
  return withManagersOfOther(ctx, where, async (tx, found, managers) => {
    if (found.invitedByUs) return { refused: "not_found" };
    if (found.reply) return { answered: true };
    if (stageOf(found) !== "to_answer") return { refused: "over" };
    const answered = { answeredBy: ctx.actor.userId, answeredAt: ctx.now };
    await tx
      .insert(partnershipReplies)
      .values({ partnershipId, settingId, accepted, words, ...answered });
    const otherName = (await selectSetting(tx, settingId))?.name ?? "";
    const link = linkTo(found.other.id, partnershipId);
    const letters = managers.map((recipient) =>
      answeredLetter({ recipient, otherName, accepted, words, link }),
    );
    await post(tx, letters, ctx.now);
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      ...{ tenant: tenantOf({ settingId }), action: "partnership answered" },
      ...{ partnershipId, accepted },
    });
    return { answered: true };
  });
}

/** Takes an invitation back, until both sides have been sent. What each wrote stays its own. */
export async function takeBackInvitation(
  ctx: Context,
  where: Where,
): Promise<{ takenBack: true } | NotMine | Over> {
  const { settingId, partnershipId } = where;
  return withManagersOfOther(ctx, where, async (tx, found, managers) => {
    if (!found.invitedByUs) return { refused: "not_found" };
    if (found.withdrawnAt) return { takenBack: true };
    if (!mayTakeBack(found)) return { refused: "over" };
    await tx
      .update(partnerships)
      .set({ withdrawnBy: ctx.actor.userId, withdrawnAt: ctx.now })
      .where(eq(partnerships.id, partnershipId));
    const otherName = (await selectSetting(tx, settingId))?.name ?? "";
    const letters = managers.map((recipient) => takenBackLetter({ recipient, otherName }));
    await post(tx, letters, ctx.now);
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      ...{ tenant: tenantOf({ settingId }), action: "partnership taken back", partnershipId },
    });
    return { takenBack: true };
  });
}

/**
 * Keeps what a side says so far, in place of what it said before, if nobody changed it since the writer looked (R-REL-07).
 * @param seen the version the writer was looking at, 0 for a side not begun
 */
export async function saveSide(
  ctx: Context,
  where: Where,
  { seen, sayings: said }: { seen: number; sayings: Sayings },
): Promise<{ saved: true } | NotMine | Over | { conflict: Side; edition: string }> {
  const { settingId, partnershipId } = where;
  const refusal = refusalTo(ctx, settingId, mayWriteSide);
  if (refusal) return refusal;
  return ctx.db.run(async (tx) => {
    const found = await lockedPartnership(tx, where);
    if (!found) return { refused: "not_found" };
    if (stageOf(found) !== "rating") return { refused: "over" };
    const { ours, edition } = found;
    const asked = elementsOf(edition).map(({ code }) => code);
    const sayings = Object.fromEntries(
      Object.entries(said).filter(([code]) => asked.includes(code)),
    );
    if (canonicalJson(ours?.sayings ?? {}) === canonicalJson(sayings)) return { saved: true };
    if (ours && ours.version !== seen) return { conflict: ours, edition };
    const version = (ours?.version ?? 0) + 1;
    const row = { sayings, version, changedBy: ctx.actor.userId, changedAt: ctx.now };
    if (ours) await tx.update(partnershipSides).set(row).where(isSide(where));
    else await tx.insert(partnershipSides).values({ partnershipId, settingId, ...row });
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      ...{ tenant: tenantOf({ settingId }), action: "partnership side saved" },
      ...{ partnershipId, version },
    });
    return { saved: true };
  });
}

/**
 * Sends a side as it was last saved: it stays so. With the second of the two, each reads the other, and the managers of both
 * get a letter.
 */
export async function sendSide(
  ctx: Context,
  where: Where,
  seen: number,
): Promise<{ sent: true } | NotMine | Over | { refused: "changed" | "empty" }> {
  const { settingId, partnershipId } = where;
  const ourManagers = await listManagers([settingId]);
  return withManagersOfOther(ctx, where, async (tx, found, managers) => {
    if (found.ours?.sentAt) return { sent: true };
    if (stageOf(found) !== "rating") return { refused: "over" };
    if (!found.ours || Object.keys(found.ours.sayings).length === 0) return { refused: "empty" };
    if (found.ours.version !== seen) return { refused: "changed" };
    const by = { sentBy: ctx.actor.userId, sentAt: ctx.now };
    await tx
      .update(partnershipSides)
      .set({ ...by, changedBy: ctx.actor.userId, changedAt: ctx.now })
      .where(isSide(where));
    const after = await selectPartnership(tx, settingId, partnershipId);
    if (after?.bothSentAt) {
      const ourName = (await selectSetting(tx, settingId))?.name ?? "";
      const recipients = ourManagers.map(({ email }) => email);
      const letters = [
        ...lettersOfBoth(recipients, found.other.name, linkTo(settingId, partnershipId)),
        ...lettersOfBoth(managers, ourName, linkTo(found.other.id, partnershipId)),
      ];
      await post(tx, letters, ctx.now);
    }
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      ...{ tenant: tenantOf({ settingId }), action: "partnership side sent", partnershipId },
    });
    return { sent: true };
  });
}

function lettersOfBoth(recipients: readonly string[], otherName: string, link: string): Letter[] {
  return recipients.map((recipient) => bothSentLetter({ recipient, otherName, link }));
}

/** What a manager does about a partnership that the other setting is told of by letter. */
async function withManagersOfOther<Outcome>(
  ctx: Context,
  where: Where,
  work: (
    tx: Transaction,
    found: Partnership,
    managers: readonly string[],
  ) => Promise<Outcome | NotMine>,
): Promise<Outcome | NotMine> {
  const refusal = refusalTo(ctx, where.settingId, maySpeakFor);
  if (refusal) return refusal;
  const known = await ctx.db.run((tx) =>
    selectPartnership(tx, where.settingId, where.partnershipId),
  );
  if (!known) return { refused: "not_found" };
  const managers = await listManagers([known.other.id]);
  return ctx.db.run(async (tx) => {
    const found = await lockedPartnership(tx, where);
    if (!found) return { refused: "not_found" };
    const emails = managers.map(({ email }) => email);
    return work(tx, found, emails);
  });
}

/** Of two who press at once the second waits, and finds what the first left. */
async function lockedPartnership(tx: Transaction, { settingId, partnershipId }: Where) {
  await lock(tx, `partnership ${partnershipId}`);
  return selectPartnership(tx, settingId, partnershipId);
}

async function lock(tx: Transaction, what: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${what}, 0))`);
}

function refusalTo(
  { actor }: Context,
  settingId: string,
  may: typeof maySpeakFor,
): NotMine | undefined {
  if (!membershipOfSetting(actor, settingId)) return { refused: "not_found" };
  return may(actor, settingId) ? undefined : { refused: "not_allowed" };
}

function isSide({ settingId, partnershipId }: Where) {
  return and(
    eq(partnershipSides.partnershipId, partnershipId),
    eq(partnershipSides.settingId, settingId),
    isNull(partnershipSides.sentAt),
  );
}

function linkTo(settingId: string, partnershipId: string): string {
  return `${environment().APP_ORIGIN}/settings/${settingId}/partnerships/${partnershipId}`;
}
