import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { users } from "@/db/schema/accounts";
import { contributionRounds, roundClosings } from "@/db/schema/contributions";
import { joinCodes } from "@/db/schema/joining";
import { settings } from "@/db/schema/organisations";
import { sha256 } from "@/lib/kernel/hash";
import { asSignIn, type Context } from "@/lib/request/context";
import { environment } from "@/lib/request/environment";
import { joinCodeFrom, readJoinCode } from "./join-code";

/** What a code that still works is for. Looking spends nothing. */
export async function findJoinCode(typed: string, now: Date) {
  const codeHash = await sha256(readJoinCode(typed));
  return asSignIn((tx) => selectJoinCode(tx, codeHash, now));
}

export async function selectJoinCode(tx: Transaction, codeHash: string, now: Date) {
  const [row] = await tx
    .select({
      id: joinCodes.id,
      auditId: joinCodes.auditId,
      settingId: joinCodes.settingId,
      settingName: settings.name,
      mode: contributionRounds.mode,
      madeByName: users.name,
      madeAt: joinCodes.madeAt,
    })
    .from(joinCodes)
    .innerJoin(contributionRounds, eq(contributionRounds.auditId, joinCodes.auditId))
    .innerJoin(settings, eq(settings.id, joinCodes.settingId))
    .innerJoin(users, eq(users.id, joinCodes.madeBy))
    .leftJoin(roundClosings, eq(roundClosings.auditId, joinCodes.auditId))
    .where(
      and(
        eq(joinCodes.codeHash, codeHash),
        isNull(joinCodes.withdrawnAt),
        isNull(roundClosings.auditId),
        gt(joinCodes.expiresAt, now),
      ),
    );
  return row;
}

/** The code of a round that works now, to be shown and printed; only those who invite see it. */
export async function findCurrentJoinCode(ctx: Context, auditId: string) {
  const [row] = await ctx.db.run((tx) =>
    tx
      .select({ id: joinCodes.id, expiresAt: joinCodes.expiresAt })
      .from(joinCodes)
      .where(
        and(
          eq(joinCodes.auditId, auditId),
          isNull(joinCodes.withdrawnAt),
          gt(joinCodes.expiresAt, ctx.now),
        ),
      ),
  );
  return row && { ...row, code: joinCodeFrom(environment().secret, row.id) };
}

/** The address people open on their phones. */
export function joinAddress(code: string): string {
  return `${environment().APP_ORIGIN}/join/${code}`;
}
