import "server-only";
import { and, eq, gt, isNull, ne } from "drizzle-orm";
import { authSessions, passwordResets, users } from "@/db/schema/accounts";
import { addMinutes } from "@/lib/kernel/dates";
import { sha256 } from "@/lib/kernel/hash";
import { newToken } from "@/lib/kernel/ids";
import { post } from "@/lib/notifications/commands";
import { asSignIn, type Context } from "@/lib/request/context";
import { environment } from "@/lib/request/environment";
import { hashPassword, isCurrentHash, verifyPassword } from "@/lib/request/passwords";
import { endSession, startSession } from "@/lib/request/session";
import { countAttempt, forgetAttempts } from "@/lib/request/throttle";
import { recordInTrail } from "@/lib/trail/commands";
import { tenantOf } from "@/lib/trail/model";
import { passwordProblem } from "./passwords";

const resetMinutes = 30;
const accountWindow = { limit: 10, minutes: 15 };
const addressWindow = { limit: 30, minutes: 15 };

export type SignInRefusal =
  | { refused: "wrong" }
  | { refused: "too_many"; retryAfterSeconds: number };

/**
 * Signs somebody in and starts their session. An unknown address costs the same work as a known one and gets the
 * same answer (R-AUTH-06); too many tries are refused before the password is looked at (R-AUTH-07).
 */
export async function signIn(
  visitor: { now: Date; address: string },
  email: string,
  password: string,
): Promise<{ signedIn: true } | SignInRefusal> {
  const account = await countAttempt(`account:${email}`, accountWindow, visitor.now);
  const address = await countAttempt(`address:${visitor.address}`, addressWindow, visitor.now);
  const wait = Math.max(account.waitSeconds, address.waitSeconds);
  if (wait > 0) return { refused: "too_many", retryAfterSeconds: wait };

  const [user] = await asSignIn((tx) =>
    tx
      .select({ id: users.id, passwordHash: users.passwordHash })
      .from(users)
      .where(eq(users.email, email)),
  );
  const matches = await verifyPassword(user?.passwordHash, password);
  if (!user || !matches) return { refused: "wrong" };
  // Whoever this browser was before, they no longer are (R-AUTH-03).
  await endSession(visitor.now);
  const renewed = isCurrentHash(user.passwordHash) ? undefined : await hashPassword(password);
  await asSignIn(async (tx) => {
    if (renewed) await tx.update(users).set({ passwordHash: renewed }).where(eq(users.id, user.id));
    await startSession(tx, user.id, visitor.now);
  });
  await forgetAttempts(`account:${email}`);
  return { signedIn: true };
}

export type ProofRefusal = { refused: "password"; problem: string } | { refused: "wrong_password" };

/**
 * For somebody who was asked to come: their account, shown to be theirs by its password, or the hash of the password
 * they choose for a new one. The account's own count of attempts applies: being asked is no way around it.
 */
export async function proveAccount(
  person: { email: string; userId?: string; name: string; password: string },
  now: Date,
): Promise<{ userId?: string; passwordHash?: string } | ProofRefusal> {
  const { email, userId, name, password } = person;
  if (userId) {
    const tries = await countAttempt(`account:${email}`, accountWindow, now);
    if (tries.waitSeconds > 0) return { refused: "wrong_password" };
    const [user] = await asSignIn((tx) =>
      tx.select({ passwordHash: users.passwordHash }).from(users).where(eq(users.id, userId)),
    );
    const fits = await verifyPassword(user?.passwordHash, password);
    return fits ? { userId } : { refused: "wrong_password" };
  }
  const problem = passwordProblem(password, [...name.split(" "), email.split("@")[0] ?? ""]);
  if (problem) return { refused: "password", problem };
  return { passwordHash: await hashPassword(password) };
}

/** Sends a reset link if the address is known. The caller says the same thing either way. */
export async function askForReset(
  visitor: { now: Date; address: string },
  email: string,
): Promise<void> {
  const tries = await countAttempt(`reset:${email}`, { limit: 5, minutes: 60 }, visitor.now);
  const address = await countAttempt(
    `reset-address:${visitor.address}`,
    addressWindow,
    visitor.now,
  );
  if (tries.waitSeconds > 0 || address.waitSeconds > 0) return;
  const token = newToken();
  const tokenHash = await sha256(token);
  await asSignIn(async (tx) => {
    const [user] = await tx
      .select({ id: users.id, name: users.name })
      .from(users)
      .where(eq(users.email, email));
    if (!user) return;
    const expiresAt = addMinutes(visitor.now, resetMinutes);
    await tx.insert(passwordResets).values({ tokenHash, userId: user.id, expiresAt });
    await post(tx, resetLetter(email, user.name, token), visitor.now);
  });
}

function resetLetter(recipient: string, name: string, token: string) {
  const body = `Hello ${name},

Somebody asked to choose a new password for your Alongside account.
To do that, open this link within ${resetMinutes} minutes. It works once.

${environment().APP_ORIGIN}/reset/${token}

If it was not you, you need do nothing: your password stays as it is.`;
  return { recipient, subject: "Choose a new password for Alongside", body };
}

/**
 * Sets a new password by a reset link and ends every session of that person (R-AUTH-10). The link is spent by
 * this and only by this: opening it changes nothing.
 */
export async function resetPassword(
  token: string,
  password: string,
  now: Date,
): Promise<{ reset: true } | { refused: "link" } | { refused: "password"; problem: string }> {
  const tokenHash = await sha256(token);
  const valid = and(
    eq(passwordResets.tokenHash, tokenHash),
    isNull(passwordResets.usedAt),
    gt(passwordResets.expiresAt, now),
  );
  const [owner] = await asSignIn((tx) =>
    tx
      .select({ id: users.id, name: users.name, email: users.email })
      .from(passwordResets)
      .innerJoin(users, eq(users.id, passwordResets.userId))
      .where(valid),
  );
  if (!owner) return { refused: "link" };
  const problem = passwordProblem(password, [
    ...owner.name.split(" "),
    owner.email.split("@")[0] ?? "",
  ]);
  if (problem) return { refused: "password", problem };
  const passwordHash = await hashPassword(password);
  return asSignIn(async (tx) => {
    const spent = await tx.update(passwordResets).set({ usedAt: now }).where(valid).returning();
    if (spent.length === 0) return { refused: "link" };
    await tx.update(users).set({ passwordHash }).where(eq(users.id, owner.id));
    await tx
      .update(authSessions)
      .set({ revokedAt: now })
      .where(and(eq(authSessions.userId, owner.id), isNull(authSessions.revokedAt)));
    return { reset: true };
  });
}

/**
 * Ends one of one's own sessions, or all of them but the one that is kept. The next thing that browser asks for is
 * refused. @returns how many ended; another person's session is never one of them.
 */
export async function endOwnSessions(
  ctx: Context,
  which: { one: string } | { allBut: string },
): Promise<number> {
  const { sidHash, userId, revokedAt } = authSessions;
  const wanted = "one" in which ? eq(sidHash, which.one) : ne(sidHash, which.allBut);
  const { settingId, boroughId, forumId } = ctx.actor.memberships[0] ?? {};
  const place = { settingId, boroughId, forumId };
  const tenant = tenantOf(place);
  return asSignIn(
    async (tx) => {
      const ended = await tx
        .update(authSessions)
        .set({ revokedAt: ctx.now })
        .where(and(eq(userId, ctx.actor.userId), isNull(revokedAt), wanted))
        .returning({ id: sidHash });
      if (ended.length > 0) {
        const event = { tenant, action: "sessions ended", count: ended.length } as const;
        await recordInTrail(tx, ctx.actor.userId, ctx.now, event);
      }
      return ended.length;
    },
    { ...place, platform: tenant === "platform" },
  );
}
