import "server-only";
import { and, eq, gt, isNull, type SQLWrapper, sql } from "drizzle-orm";
import { cookies, headers } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { cache } from "react";
import type { Transaction } from "@/db/engine";
import { authSessions, users } from "@/db/schema/accounts";
import { boroughs, forums, memberships, settings } from "@/db/schema/organisations";
import type { Actor, Membership } from "@/lib/access/model";
import { addMinutes } from "@/lib/kernel/dates";
import { deviceInWords } from "@/lib/kernel/device-words";
import { sha256 } from "@/lib/kernel/hash";
import { newToken } from "@/lib/kernel/ids";
import { asSignIn } from "./context";
import { environment } from "./environment";

const absoluteMinutes = 7 * 24 * 60;
const staffIdleMinutes = 20 * 60;
const powerfulIdleMinutes = 60;
/** A page read does not write a row more often than this. */
const seenEveryMinutes = 5;

type SignedIn = { actor: Actor; sidHash: string };

/** The signed-in person with the memberships that hold right now, or nobody. */
export const findActor = cache(async (): Promise<Actor | undefined> => {
  return (await findSignedIn())?.actor;
});

/** Which of the person's sessions this browser holds, by the hash it is kept under. */
export async function currentSessionHash(): Promise<string | undefined> {
  return (await findSignedIn())?.sidHash;
}

async function findSignedIn(): Promise<SignedIn | undefined> {
  const sidHash = await sentSession();
  return sidHash ? findSession(sidHash) : undefined;
}

/** The hash of the session id this browser sent, whether or not that session still holds. */
async function sentSession(): Promise<string | undefined> {
  const token = (await cookies()).get(cookieName())?.value;
  if (!token) return undefined;
  // A token that is old, forged or not ours names nobody: an everyday event, not an error.
  const sent = await decode({ token, secret: environment().secret }).catch(() => null);
  return typeof sent?.sid === "string" ? sha256(sent.sid) : undefined;
}

/** Starts a session with a new id and puts it into the browser (R-AUTH-03). */
export async function startSession(tx: Transaction, userId: string, now: Date): Promise<void> {
  const sid = newToken();
  const held = await tx
    .select({ role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.userId, userId), isNull(memberships.removedAt)));
  const powerful = held.some(({ role }) =>
    ["commissioner", "analyst", "platform_administrator"].includes(role),
  );
  const idleMinutes = powerful ? powerfulIdleMinutes : staffIdleMinutes;
  await tx.insert(authSessions).values({
    sidHash: await sha256(sid),
    userId,
    createdAt: now,
    seenAt: now,
    idleMinutes,
    idleExpires: addMinutes(now, idleMinutes),
    absoluteExpires: addMinutes(now, absoluteMinutes),
    device: deviceInWords((await headers()).get("user-agent") ?? ""),
  });
  const maxAge = absoluteMinutes * 60;
  const token = await encode({ token: { sid }, secret: environment().secret, maxAge });
  (await cookies()).set(cookieName(), token, { ...cookieOptions(), maxAge });
}

/** Ends this browser's session at once: a saved copy of its cookie is worth nothing afterwards (R-AUTH-01). */
export async function endSession(now: Date): Promise<void> {
  const signedIn = await findSignedIn();
  if (signedIn) {
    await asSignIn((tx) =>
      tx
        .update(authSessions)
        .set({ revokedAt: now })
        .where(eq(authSessions.sidHash, signedIn.sidHash)),
    );
  }
  (await cookies()).set(cookieName(), "", { ...cookieOptions(), maxAge: 0 });
}

/** Whose session this browser held, though it has ended: so that what they typed can be kept for them alone. */
export async function findLapsedUserId(): Promise<string | undefined> {
  const sidHash = await sentSession();
  if (!sidHash) return undefined;
  return asSignIn(async (tx) => {
    const [row] = await tx
      .select({ userId: authSessions.userId })
      .from(authSessions)
      .where(eq(authSessions.sidHash, sidHash));
    return row?.userId;
  });
}

async function findSession(sidHash: string): Promise<SignedIn | undefined> {
  const now = new Date();
  const holds = and(
    eq(authSessions.sidHash, sidHash),
    isNull(authSessions.revokedAt),
    gt(authSessions.idleExpires, now),
    gt(authSessions.absoluteExpires, now),
  );
  return asSignIn(async (tx) => {
    const person = { id: users.id, name: users.name, email: users.email };
    const seen = { seenAt: authSessions.seenAt, idleMinutes: authSessions.idleMinutes };
    const holder = tx.select({ userId: authSessions.userId }).from(authSessions).where(holds);
    // Asked with every request: both statements travel together.
    const [[row], memberships] = await Promise.all([
      tx
        .select({ person, seen })
        .from(authSessions)
        .innerJoin(users, eq(users.id, authSessions.userId))
        .where(holds),
      listMemberships(tx, holder),
    ]);
    if (!row) return undefined;
    if (addMinutes(row.seen.seenAt, seenEveryMinutes) < now) {
      await tx
        .update(authSessions)
        .set({ seenAt: now, idleExpires: addMinutes(now, row.seen.idleMinutes) })
        .where(eq(authSessions.sidHash, sidHash));
    }
    const { id: userId, name, email } = row.person;
    return { actor: { userId, name, email, memberships }, sidHash };
  });
}

/** Memberships that hold now, with the names of their places; the person by id, or by a statement that finds it. */
export async function listMemberships(
  tx: Transaction,
  userId: string | SQLWrapper,
): Promise<Membership[]> {
  const rows = await tx
    .select({
      membership: memberships,
      setting: { name: settings.name, boroughId: settings.boroughId },
      forum: { name: forums.name, boroughId: forums.boroughId },
      borough: { name: boroughs.name, isExample: boroughs.isExample },
    })
    .from(memberships)
    .leftJoin(settings, eq(settings.id, memberships.settingId))
    .leftJoin(forums, eq(forums.id, memberships.forumId))
    .leftJoin(
      boroughs,
      sql`${boroughs.id} = coalesce(${memberships.boroughId}, ${settings.boroughId}, ${forums.boroughId})`,
    )
    .where(and(eq(memberships.userId, userId), isNull(memberships.removedAt)))
    .orderBy(memberships.createdAt, memberships.id);
  return rows.map(({ membership, setting, forum, borough }) => ({
    id: membership.id,
    role: membership.role,
    placeName: setting?.name ?? forum?.name ?? borough?.name ?? "Alongside",
    settingId: membership.settingId ?? undefined,
    boroughId: membership.boroughId ?? undefined,
    forumId: membership.forumId ?? undefined,
    homeBoroughId: setting?.boroughId ?? forum?.boroughId ?? undefined,
    isExample: borough?.isExample ?? false,
  }));
}

/** `__Host-` and Secure wherever a browser accepts them: everywhere but plain http on a network (R-AUTH-04). */
function cookieName(): string {
  return cookieOptions().secure ? "__Host-alongside" : "alongside";
}

function cookieOptions() {
  const origin = new URL(environment().APP_ORIGIN);
  const secure =
    origin.protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(origin.hostname);
  return { httpOnly: true, sameSite: "lax" as const, path: "/", secure };
}
