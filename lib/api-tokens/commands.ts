import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { apiTokens } from "@/db/schema/api-tokens";
import { addDays, isoDayOf } from "@/lib/kernel/dates";
import { sha256 } from "@/lib/kernel/hash";
import { newId, newToken } from "@/lib/kernel/ids";
import type { Context } from "@/lib/request/context";
import { recordInTrail } from "@/lib/trail/commands";
import { tenantOf } from "@/lib/trail/model";
import type { TokenPlace } from "./model";
import { mayGiveTokens } from "./policy";

/** What every token begins with, so that one that was left lying about is recognised. */
const beginning = "alongside_";

/**
 * Makes a token by which a program reads what this place may read, until a day. It is told once: only its hash is kept.
 * @param days how many days it works, counted from today
 */
export async function makeToken(
  ctx: Context,
  place: TokenPlace,
  { name, days }: { name: string; days: number },
): Promise<{ tokenId: string; token: string } | { refused: "not_allowed" }> {
  if (!mayGiveTokens(ctx.actor, place)) return { refused: "not_allowed" };
  const tokenId = newId();
  const token = `${beginning}${newToken()}`;
  const tokenHash = await sha256(token);
  const endsOn = isoDayOf(addDays(ctx.now, days));
  await ctx.db.run(async (tx) => {
    const made = { madeBy: ctx.actor.userId, madeAt: ctx.now };
    await tx.insert(apiTokens).values({ id: tokenId, tokenHash, name, ...place, endsOn, ...made });
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: tenantOf(place),
      action: "token made",
      tokenId,
      endsOn,
    });
  });
  return { tokenId, token };
}

/** Ends a token at once: the next thing it asks for is refused. */
export async function revokeToken(
  ctx: Context,
  place: TokenPlace,
  tokenId: string,
): Promise<{ revoked: true } | { refused: "not_allowed" | "not_found" }> {
  if (!mayGiveTokens(ctx.actor, place)) return { refused: "not_allowed" };
  return ctx.db.run(async (tx) => {
    const ofPlace =
      "settingId" in place
        ? eq(apiTokens.settingId, place.settingId)
        : eq(apiTokens.boroughId, place.boroughId);
    const ended = await tx
      .update(apiTokens)
      .set({ revokedBy: ctx.actor.userId, revokedAt: ctx.now })
      .where(and(eq(apiTokens.id, tokenId), ofPlace, isNull(apiTokens.revokedAt)))
      .returning({ id: apiTokens.id });
    if (ended.length === 0) return { refused: "not_found" };
    await recordInTrail(tx, ctx.actor.userId, ctx.now, {
      tenant: tenantOf(place),
      action: "token revoked",
      tokenId,
    });
    return { revoked: true };
  });
}
