import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { users } from "@/db/schema/accounts";
import { boroughs, forums, invitations, memberships, settings } from "@/db/schema/organisations";
import type { Role } from "@/lib/access/model";
import { proveAccount } from "@/lib/accounts/commands";
import { addDays } from "@/lib/kernel/dates";
import { sha256 } from "@/lib/kernel/hash";
import { newId, newToken } from "@/lib/kernel/ids";
import { post } from "@/lib/notifications/commands";
import { asSignIn, type Context } from "@/lib/request/context";
import { environment } from "@/lib/request/environment";
import { endSession, startSession } from "@/lib/request/session";
import { recordInTrail } from "@/lib/trail/commands";
import { tenantOf } from "@/lib/trail/model";
import { invitationLetter } from "./invitation-letter";
import type { SettingType } from "./model";
import { mayAddPlaces, mayInvite } from "./policy";
import { selectInvitation } from "./queries";

const invitationDays = 7;

export type Place = { settingId?: string; boroughId?: string; forumId?: string };

/** Adds a borough; only platform administrators do. */
export async function addBorough(
  ctx: Context,
  input: { name: string; isExample?: boolean },
): Promise<{ boroughId: string } | { refused: "not_allowed" }> {
  if (!mayAddPlaces(ctx.actor)) return { refused: "not_allowed" };
  const boroughId = newId();
  await ctx.db.run(async (tx) => {
    await tx.insert(boroughs).values({
      id: boroughId,
      name: input.name,
      isExample: input.isExample ?? false,
      createdAt: ctx.now,
    });
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: "platform",
      action: "borough added",
      boroughId,
    });
  });
  return { boroughId };
}

export async function addSetting(
  ctx: Context,
  input: { boroughId: string; name: string; type: SettingType; places?: number },
): Promise<{ settingId: string } | { refused: "not_allowed" }> {
  if (!mayAddPlaces(ctx.actor)) return { refused: "not_allowed" };
  const settingId = newId();
  await ctx.db.run(async (tx) => {
    await tx.insert(settings).values({ id: settingId, createdAt: ctx.now, ...input });
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: "platform",
      action: "setting added",
      settingId,
    });
  });
  return { settingId };
}

export async function addForum(
  ctx: Context,
  input: { boroughId: string; name: string },
): Promise<{ forumId: string } | { refused: "not_allowed" }> {
  if (!mayAddPlaces(ctx.actor)) return { refused: "not_allowed" };
  const forumId = newId();
  await ctx.db.run(async (tx) => {
    await tx.insert(forums).values({ id: forumId, createdAt: ctx.now, ...input });
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: "platform",
      action: "forum added",
      forumId,
    });
  });
  return { forumId };
}

type Invited = Place & { email: string; role: Role; placeName: string; homeBoroughId?: string };

/**
 * Invites one person by a single-use link sent to their address. Who may come, in which role and where, is kept
 * here and not in the link (R-AUTH-10).
 */
export async function invite(
  ctx: Context,
  input: Invited,
): Promise<{ invitationId: string; token: string } | { refused: "not_allowed" }> {
  return ctx.db.run((tx) => inviteWithin(ctx, tx, input));
}

/** The same as a part of something larger: `homeBoroughId` when the borough a setting lies in invites its manager. */
export async function inviteWithin(
  ctx: Context,
  tx: Transaction,
  input: Invited,
): Promise<{ invitationId: string; token: string } | { refused: "not_allowed" }> {
  const { email, role, placeName, settingId, boroughId, forumId, homeBoroughId } = input;
  if (!mayInvite(ctx.actor, input, role)) return { refused: "not_allowed" };
  const invitationId = newId();
  const token = newToken();
  const tokenHash = await sha256(token);
  const expiresAt = addDays(ctx.now, invitationDays);
  const place = { settingId, boroughId, forumId };
  await tx.insert(invitations).values({
    id: invitationId,
    tokenHash,
    email,
    role,
    ...place,
    invitedBy: ctx.actor.userId,
    createdAt: ctx.now,
    expiresAt,
  });
  await post(
    tx,
    invitationLetter({
      inviter: ctx.actor.name,
      recipient: email,
      role,
      placeName,
      link: `${environment().APP_ORIGIN}/invitation/${token}`,
      expiresAt,
    }),
    ctx.now,
  );
  await recordInTrail(tx, ctx.actor.userId, ctx.now, {
    // A borough keeps its own trail: a setting's is written by those who belong to it.
    tenant: homeBoroughId ? `borough:${homeBoroughId}` : tenantOf(place),
    action: "person invited",
    invitationId,
    role,
  });
  return { invitationId, token };
}

/**
 * Invites the installation's first administrator, when nobody is there yet to do it. The link goes to whoever asked
 * on the server itself. Refuses while an administrator exists, unless another is wanted.
 */
export async function inviteFirstAdministrator(
  input: { email: string; another: boolean },
  now: Date,
): Promise<{ token: string; expiresAt: Date } | { refused: "exists" }> {
  const token = newToken();
  const tokenHash = await sha256(token);
  const expiresAt = addDays(now, invitationDays);
  const role = "platform_administrator" as const;
  return asSignIn(
    async (tx) => {
      const [present] = await tx
        .select({ id: memberships.id })
        .from(memberships)
        .where(and(eq(memberships.role, role), isNull(memberships.removedAt)))
        .limit(1);
      if (present && !input.another) return { refused: "exists" };
      const id = newId();
      await tx
        .insert(invitations)
        .values({ id, tokenHash, email: input.email, role, createdAt: now, expiresAt });
      await recordInTrail(tx, "installation", now, {
        tenant: "platform",
        action: "person invited",
        invitationId: id,
        role,
      });
      return { token, expiresAt };
    },
    { platform: true },
  );
}

export type Acceptance =
  | { accepted: true }
  | { refused: "link" }
  | { refused: "password"; problem: string }
  | { refused: "wrong_password" };

/**
 * Accepts an invitation: makes the account if the address has none, adds the membership and signs the person in.
 * Somebody with an account proves it is theirs by its password. The link is spent by this alone.
 */
export async function acceptInvitation(
  token: string,
  input: { name: string; password: string },
  now: Date,
): Promise<Acceptance> {
  const tokenHash = await sha256(token);
  const [invitation] = await asSignIn((tx) => selectInvitation(tx, tokenHash, now));
  if (!invitation) return { refused: "link" };
  const { email, userId: known } = invitation;
  const account = await proveAccount({ email, userId: known ?? undefined, ...input }, now);
  if ("refused" in account) return account;
  const place = {
    settingId: invitation.settingId ?? undefined,
    boroughId: invitation.boroughId ?? undefined,
    forumId: invitation.forumId ?? undefined,
  };
  const { id: invitationId, role } = invitation;
  await endSession(now);
  return asSignIn(
    async (tx) => {
      const spent = await tx
        .update(invitations)
        .set({ usedAt: now })
        .where(and(eq(invitations.id, invitationId), isNull(invitations.usedAt)))
        .returning();
      if (spent.length === 0) return { refused: "link" };
      const userId = account.userId ?? newId();
      if (account.passwordHash) {
        const { passwordHash } = account;
        await tx
          .insert(users)
          .values({ id: userId, email, name: input.name, passwordHash, createdAt: now });
      }
      await tx.insert(memberships).values({ id: newId(), userId, role, ...place, createdAt: now });
      await recordInTrail(tx, userId, now, {
        tenant: tenantOf(place),
        action: "invitation accepted",
        invitationId,
        role,
      });
      await startSession(tx, userId, now);
      return { accepted: true };
    },
    { ...place, platform: tenantOf(place) === "platform" },
  );
}
