import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { users } from "@/db/schema/accounts";
import { joinCodes } from "@/db/schema/joining";
import { memberships } from "@/db/schema/organisations";
import { type ProofRefusal, proveAccount } from "@/lib/accounts/commands";
import { isContributing } from "@/lib/audits/lifecycle";
import { selectAudit } from "@/lib/audits/queries";
import { mayRunRound } from "@/lib/contributions/policy";
import { addDays } from "@/lib/kernel/dates";
import { sha256 } from "@/lib/kernel/hash";
import { newId } from "@/lib/kernel/ids";
import { post } from "@/lib/notifications/commands";
import { asSignIn, type Context } from "@/lib/request/context";
import { environment } from "@/lib/request/environment";
import { endSession, startSession } from "@/lib/request/session";
import { countAttempt } from "@/lib/request/throttle";
import { recordInTrail } from "@/lib/trail/commands";
import { joinCodeFrom, readJoinCode } from "./join-code";
import { joinedLetter } from "./joined-letter";
import { selectJoinCode } from "./queries";

const codeDays = 30;
const addressWindow = { limit: 30, minutes: 15 };
const role = "practitioner" as const;

type Refusal = { refused: "not_found" | "not_allowed" | "closed" };

/** Makes a new code for a running round; the one before stops working. */
export async function makeJoinCode(
  ctx: Context,
  auditId: string,
): Promise<{ joinCodeId: string } | Refusal> {
  const joinCodeId = newId();
  const codeHash = await sha256(joinCodeFrom(environment().secret, joinCodeId));
  return withRunningRound(ctx, auditId, async (tx, settingId) => {
    await withdraw(ctx, tx, { auditId, settingId });
    const stamp = { madeBy: ctx.actor.userId, madeAt: ctx.now };
    const expiresAt = addDays(ctx.now, codeDays);
    const row = { id: joinCodeId, auditId, settingId, codeHash, expiresAt, ...stamp };
    await tx.insert(joinCodes).values(row);
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: `setting:${settingId}`,
      action: "join code made",
      ...{ auditId, joinCodeId },
    });
    return { joinCodeId };
  });
}

/** Nobody joins by slip or link any more, until a new code is made. */
export async function withdrawJoinCode(
  ctx: Context,
  auditId: string,
): Promise<{ withdrawn: true } | Refusal> {
  return withRunningRound(ctx, auditId, async (tx, settingId) => {
    await withdraw(ctx, tx, { auditId, settingId });
    return { withdrawn: true };
  });
}

export type JoinRefusal = { refused: "code" | "too_many" } | ProofRefusal;

/**
 * Joins a team as a practitioner and signs in. Somebody new chooses a password; somebody with an account shows that it
 * is theirs. Whoever was removed after the code was made is not let in by it again.
 */
export async function joinTeam(
  visitor: { now: Date; address: string },
  typedCode: string,
  input: { email: string; name: string; password: string },
): Promise<{ joined: true; auditId: string } | JoinRefusal> {
  const { now, address } = visitor;
  const { email, name, password } = input;
  const tries = await countAttempt(`join:${address}`, addressWindow, now);
  if (tries.waitSeconds > 0) return { refused: "too_many" };
  const codeHash = await sha256(readJoinCode(typedCode));
  const [found, known] = await asSignIn(async (tx) => [
    await selectJoinCode(tx, codeHash, now),
    (await tx.select({ id: users.id }).from(users).where(eq(users.email, email)))[0],
  ]);
  if (!found) return { refused: "code" };
  const account = await proveAccount({ email, userId: known?.id, name, password }, now);
  if ("refused" in account) return account;
  await endSession(now);
  const { settingId } = found;
  return asSignIn(
    async (tx) => {
      const code = await selectJoinCode(tx, codeHash, now);
      const userId = account.userId ?? newId();
      if (!code || (await wasRemovedSince(tx, { userId, settingId, since: code.madeAt }))) {
        return { refused: "code" };
      }
      if (account.passwordHash) {
        const { passwordHash } = account;
        await tx.insert(users).values({ id: userId, email, name, passwordHash, createdAt: now });
        const origin = environment().APP_ORIGIN;
        const placeName = code.settingName;
        await post(tx, joinedLetter({ recipient: email, name, placeName, origin }), now);
      }
      await addToTeam(tx, { userId, settingId, joinCodeId: code.id, now });
      await startSession(tx, userId, now);
      return { joined: true, auditId: code.auditId };
    },
    { settingId },
  );
}

async function addToTeam(
  tx: Transaction,
  joining: { userId: string; settingId: string; joinCodeId: string; now: Date },
) {
  const { userId, settingId, joinCodeId, now } = joining;
  const [present] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(inSetting({ userId, settingId }), isNull(memberships.removedAt)));
  // Somebody who is here already simply signs in, in the role they have.
  if (present) return;
  await tx.insert(memberships).values({ id: newId(), userId, role, settingId, createdAt: now });
  await recordInTrail(tx, userId, now, {
    tenant: `setting:${settingId}`,
    action: "person joined",
    ...{ joinCodeId, role },
  });
}

async function wasRemovedSince(
  tx: Transaction,
  { since, ...who }: { userId: string; settingId: string; since: Date },
): Promise<boolean> {
  const before = await tx
    .select({ removedAt: memberships.removedAt })
    .from(memberships)
    .where(inSetting(who));
  return (
    before.some(({ removedAt }) => removedAt !== null && removedAt >= since) &&
    before.every(({ removedAt }) => removedAt !== null)
  );
}

function inSetting({ userId, settingId }: { userId: string; settingId: string }) {
  return and(eq(memberships.userId, userId), eq(memberships.settingId, settingId));
}

async function withdraw(
  ctx: Context,
  tx: Transaction,
  { auditId, settingId }: { auditId: string; settingId: string },
) {
  const withdrawn = await tx
    .update(joinCodes)
    .set({ withdrawnAt: ctx.now })
    .where(and(eq(joinCodes.auditId, auditId), isNull(joinCodes.withdrawnAt)))
    .returning({ id: joinCodes.id });
  for (const { id } of withdrawn) {
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: `setting:${settingId}`,
      action: "join code withdrawn",
      ...{ auditId, joinCodeId: id },
    });
  }
}

function withRunningRound<Outcome>(
  ctx: Context,
  auditId: string,
  work: (tx: Transaction, settingId: string) => Promise<Outcome>,
): Promise<Outcome | Refusal> {
  return ctx.db.run(async (tx): Promise<Outcome | Refusal> => {
    const audit = await selectAudit(tx, auditId);
    if (!audit) return { refused: "not_found" };
    if (!mayRunRound(ctx.actor, audit)) return { refused: "not_allowed" };
    return isContributing(audit) ? work(tx, audit.settingId) : { refused: "closed" };
  });
}
