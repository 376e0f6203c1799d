import "server-only";
import { and, asc, eq, gt, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { users } from "@/db/schema/accounts";
import { boroughs, forums, invitations, memberships, settings } from "@/db/schema/organisations";
import { settingClosings } from "@/db/schema/register";
import type { Role } from "@/lib/access/model";
import { byName } from "@/lib/kernel/by-name";
import { sha256 } from "@/lib/kernel/hash";
import { asSignIn, type Context } from "@/lib/request/context";
import type { Setting } from "./model";

/** A setting the actor may see, or nothing. */
export async function findSetting(ctx: Context, settingId: string): Promise<Setting | undefined> {
  return ctx.db.run((tx) => selectSetting(tx, settingId));
}

/** The same in a transaction that is under way. */
export async function selectSetting(
  tx: Transaction,
  settingId: string,
): Promise<Setting | undefined> {
  const [row] = await settingRows(tx).where(eq(settings.id, settingId));
  return row && settingFrom(row);
}

/** The settings of a borough that are open, in alphabetical order: never by anything they scored (G10). */
export async function listSettings(ctx: Context, boroughId: string): Promise<Setting[]> {
  return ctx.db.run(async (tx) => {
    const rows = await settingRows(tx)
      .where(and(eq(settings.boroughId, boroughId), settingIsOpen()))
      .orderBy(asc(settings.id));
    return byName(rows.map(settingFrom));
  });
}

export async function listBoroughs(
  ctx: Context,
): Promise<{ id: string; name: string; isExample: boolean }[]> {
  const { id, name, isExample } = boroughs;
  return byName(
    await ctx.db.run((tx) =>
      tx.select({ id, name, isExample }).from(boroughs).orderBy(asc(boroughs.id)),
    ),
  );
}

export async function findBorough(ctx: Context, boroughId: string) {
  return ctx.db.run(async (tx) => {
    const [row] = await tx
      .select({ id: boroughs.id, name: boroughs.name, isExample: boroughs.isExample })
      .from(boroughs)
      .where(eq(boroughs.id, boroughId));
    return row;
  });
}

export async function listForums(
  ctx: Context,
  boroughId: string,
): Promise<{ id: string; name: string }[]> {
  return byName(
    await ctx.db.run((tx) =>
      tx
        .select({ id: forums.id, name: forums.name })
        .from(forums)
        .where(eq(forums.boroughId, boroughId))
        .orderBy(asc(forums.id)),
    ),
  );
}

export type Person = { membershipId: string; userId: string; name: string; role: Role };

/** Who belongs to a setting now. */
export async function listPeople(ctx: Context, settingId: string): Promise<Person[]> {
  return byName(
    await ctx.db.run((tx) =>
      tx
        .select({
          membershipId: memberships.id,
          userId: users.id,
          name: users.name,
          role: memberships.role,
        })
        .from(memberships)
        .innerJoin(users, eq(users.id, memberships.userId))
        .where(and(eq(memberships.settingId, settingId), isNull(memberships.removedAt)))
        .orderBy(asc(memberships.id)),
    ),
  );
}

/** Where letters to people of places go. Addresses are the sign-in role's to read: whoever acts is not shown them. */
export function listCorrespondents(
  who: SQL | undefined,
): Promise<{ name: string; email: string }[]> {
  return asSignIn((tx) =>
    tx
      .selectDistinct({ name: users.name, email: users.email })
      .from(users)
      .innerJoin(memberships, eq(memberships.userId, users.id))
      .where(who),
  );
}

/** The managers of these settings, for a letter to each. */
export async function listManagers(settingIds: readonly string[]) {
  if (settingIds.length === 0) return [];
  return listCorrespondents(
    and(
      inArray(memberships.settingId, [...settingIds]),
      eq(memberships.role, "setting_manager"),
      isNull(memberships.removedAt),
    ),
  );
}

export type PersonOfBorough = Person & { placeName: string };

/** Who belongs to a borough itself or to one of its forums now; those of its settings are their managers' to look after. */
export async function listPeopleOfBorough(
  ctx: Context,
  boroughId: string,
): Promise<PersonOfBorough[]> {
  return ctx.db.run(async (tx) => {
    const rows = await tx
      .select({
        membershipId: memberships.id,
        userId: users.id,
        name: users.name,
        role: memberships.role,
        boroughName: boroughs.name,
        forumName: forums.name,
      })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .leftJoin(boroughs, eq(boroughs.id, memberships.boroughId))
      .leftJoin(forums, eq(forums.id, memberships.forumId))
      .where(
        and(
          or(eq(memberships.boroughId, boroughId), eq(forums.boroughId, boroughId)),
          isNull(memberships.removedAt),
        ),
      )
      .orderBy(asc(memberships.id));
    return byName(rows).map(({ boroughName, forumName, ...person }) => ({
      ...person,
      placeName: boroughName ?? forumName ?? "",
    }));
  });
}

/** Whether this is a childminder with nobody else who answers: their pages know no team. */
export async function worksAlone(ctx: Context, settingId: string): Promise<boolean> {
  return ctx.db.run(async (tx) => {
    const answering = await tx
      .select({ type: settings.type })
      .from(memberships)
      .innerJoin(settings, eq(settings.id, memberships.settingId))
      .where(
        and(
          eq(memberships.settingId, settingId),
          inArray(memberships.role, ["setting_manager", "practitioner"]),
          isNull(memberships.removedAt),
        ),
      );
    return answering.length === 1 && answering[0]?.type === "childminder";
  });
}

export type PendingInvitation = { id: string; email: string; role: Role; expiresAt: Date };

/** Invitations to a setting that nobody has taken up yet; only those who invite see them. */
export async function listInvitations(
  ctx: Context,
  settingId: string,
): Promise<PendingInvitation[]> {
  return ctx.db.run((tx) =>
    tx
      .select({
        id: invitations.id,
        email: invitations.email,
        role: invitations.role,
        expiresAt: invitations.expiresAt,
      })
      .from(invitations)
      .where(
        and(
          eq(invitations.settingId, settingId),
          isNull(invitations.usedAt),
          gt(invitations.expiresAt, ctx.now),
        ),
      )
      .orderBy(asc(invitations.email)),
  );
}

/** The same for a whole borough: to itself, its settings and its forums, with the name of each place. */
export async function listInvitationsInBorough(
  ctx: Context,
  boroughId: string,
): Promise<(PendingInvitation & { placeName: string })[]> {
  return ctx.db.run(async (tx) => {
    const rows = await tx
      .select({
        id: invitations.id,
        email: invitations.email,
        role: invitations.role,
        expiresAt: invitations.expiresAt,
        settingName: settings.name,
        forumName: forums.name,
        boroughName: boroughs.name,
      })
      .from(invitations)
      .leftJoin(settings, eq(settings.id, invitations.settingId))
      .leftJoin(forums, eq(forums.id, invitations.forumId))
      .leftJoin(boroughs, eq(boroughs.id, invitations.boroughId))
      .where(
        and(
          or(
            eq(invitations.boroughId, boroughId),
            eq(settings.boroughId, boroughId),
            eq(forums.boroughId, boroughId),
          ),
          isNull(invitations.usedAt),
          gt(invitations.expiresAt, ctx.now),
        ),
      )
      .orderBy(asc(invitations.email));
    return rows.map(({ settingName, forumName, boroughName, ...invitation }) => ({
      ...invitation,
      placeName: settingName ?? forumName ?? boroughName ?? "",
    }));
  });
}

/** What an unspent invitation link is for. Looking spends nothing (mail scanners look). */
export async function findInvitation(token: string, now: Date) {
  const tokenHash = await sha256(token);
  return asSignIn(async (tx) => {
    const [row] = await selectInvitation(tx, tokenHash, now);
    return row;
  });
}

export function selectInvitation(tx: Transaction, tokenHash: string, now: Date) {
  return tx
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      settingId: invitations.settingId,
      boroughId: invitations.boroughId,
      forumId: invitations.forumId,
      settingName: settings.name,
      boroughName: boroughs.name,
      forumName: forums.name,
      userId: users.id,
    })
    .from(invitations)
    .leftJoin(settings, eq(settings.id, invitations.settingId))
    .leftJoin(boroughs, eq(boroughs.id, invitations.boroughId))
    .leftJoin(forums, eq(forums.id, invitations.forumId))
    .leftJoin(users, eq(users.email, invitations.email))
    .where(
      and(
        eq(invitations.tokenHash, tokenHash),
        isNull(invitations.usedAt),
        gt(invitations.expiresAt, now),
      ),
    );
}

/** No closing of the setting stands. */
export function settingIsOpen() {
  return sql`not exists (select from ${settingClosings} where ${settingClosings.settingId} = ${settings.id}
    and ${settingClosings.openedAgainAt} is null)`;
}

function settingRows(tx: Transaction) {
  return tx
    .select({ setting: settings, boroughName: boroughs.name, isExample: boroughs.isExample })
    .from(settings)
    .innerJoin(boroughs, eq(boroughs.id, settings.boroughId))
    .$dynamic();
}

function settingFrom(row: Awaited<ReturnType<typeof settingRows>>[number]): Setting {
  const { id, boroughId, name, type, places } = row.setting;
  const { boroughName, isExample } = row;
  return { id, boroughId, boroughName, name, type, places: places ?? undefined, isExample };
}
