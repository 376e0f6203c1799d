import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { users } from "@/db/schema/accounts";
import { partnershipSides } from "@/db/schema/partnerships";
import type { Context } from "@/lib/request/context";
import { type Partnership, type Side, sayings, type TwoSides } from "./model";

/** Settings of the same borough that may be invited, by name; for the manager alone. */
export function listNeighbours(
  ctx: Context,
  settingId: string,
): Promise<{ id: string; name: string }[]> {
  return ctx.db.run((tx) => selectNeighbours(tx, settingId));
}

export function selectNeighbours(tx: Transaction, settingId: string) {
  return tx
    .select({ id: sql<string>`id`, name: sql<string>`name` })
    .from(sql`neighbours_of(${settingId}::uuid)`);
}

/** A setting's partnerships, inviting and invited, the newest first, each with its own side alone. */
export function listPartnerships(ctx: Context, settingId: string): Promise<Partnership[]> {
  return ctx.db.run((tx) => selectPartnerships(tx, settingId));
}

/** One partnership of a setting; with the other side once both have sent theirs, and with nothing of it before. */
export function findTwoSides(
  ctx: Context,
  settingId: string,
  partnershipId: string,
): Promise<TwoSides | undefined> {
  return ctx.db.run(async (tx) => {
    const found = await selectPartnership(tx, settingId, partnershipId);
    if (!found?.bothSentAt) return found;
    const theirs = await selectSide(tx, partnershipId, found.other.id);
    return { ...found, theirs };
  });
}

export async function selectPartnership(
  tx: Transaction,
  settingId: string,
  partnershipId: string,
): Promise<Partnership | undefined> {
  return (await selectPartnerships(tx, settingId)).find(({ id }) => id === partnershipId);
}

export async function selectPartnerships(
  tx: Transaction,
  settingId: string,
): Promise<Partnership[]> {
  const rows = await tx
    .select({
      ...{ id: sql<string>`p.id`, edition: sql<string>`p.edition`, words: sql<string>`p.words` },
      ...{ inviterId: sql<string>`inviter_id`, inviterName: sql<string>`inviter_name` },
      ...{ partnerId: sql<string>`partner_id`, partnerName: sql<string>`partner_name` },
      ...{ invitedAt: sql<string>`invited_at`, accepted: sql<boolean | null>`accepted` },
      ...{ replyWords: sql<string | null>`reply_words`, answeredAt: sql<string>`answered_at` },
      ...{ withdrawnAt: sql<string | null>`withdrawn_at` },
      ...{ bothSentAt: sql<string | null>`both_sent_at`, closed: sql<boolean>`closed` },
      ...{ side: partnershipSides, changedBy: users.name },
    })
    .from(sql`partnerships_of(${settingId}::uuid) p`)
    .leftJoin(
      partnershipSides,
      and(eq(partnershipSides.partnershipId, sql`p.id`), eq(partnershipSides.settingId, settingId)),
    )
    .leftJoin(users, eq(users.id, partnershipSides.changedBy))
    .orderBy(sql`p.invited_at desc, p.id`);
  return rows.map((row) => {
    const invitedByUs = row.inviterId === settingId;
    return {
      ...{ id: row.id, edition: row.edition, words: row.words, closed: row.closed, invitedByUs },
      other: invitedByUs
        ? { id: row.partnerId, name: row.partnerName }
        : { id: row.inviterId, name: row.inviterName },
      invitedAt: new Date(row.invitedAt),
      reply: replyFrom(row),
      withdrawnAt: momentFrom(row.withdrawnAt),
      bothSentAt: momentFrom(row.bothSentAt),
      ours: row.side ? sideFrom(row.side, row.changedBy) : undefined,
    };
  });
}

/** One side as the actor may read it: row-level security gives the other's only when both have been sent. */
async function selectSide(
  tx: Transaction,
  partnershipId: string,
  settingId: string,
): Promise<Side | undefined> {
  const [row] = await tx
    .select({ side: partnershipSides, changedBy: users.name })
    .from(partnershipSides)
    .leftJoin(users, eq(users.id, partnershipSides.changedBy))
    .where(
      and(
        eq(partnershipSides.partnershipId, partnershipId),
        eq(partnershipSides.settingId, settingId),
      ),
    );
  return row && sideFrom(row.side, row.changedBy);
}

type SideRow = typeof partnershipSides.$inferSelect;

function sideFrom({ sentAt, version, changedAt, ...row }: SideRow, changedBy: string | null): Side {
  const said = { sayings: sayings.parse(row.sayings), version, changedAt };
  return { ...said, changedBy: changedBy ?? "", sentAt: sentAt ?? undefined };
}

function replyFrom(row: {
  accepted: boolean | null;
  replyWords: string | null;
  answeredAt: string;
}): Partnership["reply"] {
  if (row.accepted === null) return undefined;
  const { accepted, replyWords, answeredAt } = row;
  return { accepted, words: replyWords ?? undefined, at: new Date(answeredAt) };
}

function momentFrom(moment: string | null): Date | undefined {
  return moment ? new Date(moment) : undefined;
}
