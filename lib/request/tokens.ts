import "server-only";
import { and, eq, gte, isNull, or } from "drizzle-orm";
import { apiTokens } from "@/db/schema/api-tokens";
import { boroughs, memberships, settings } from "@/db/schema/organisations";
import type { Actor } from "@/lib/access/model";
import { isoDayOf } from "@/lib/kernel/dates";
import { sha256 } from "@/lib/kernel/hash";
import { asSignIn } from "./context";

/**
 * A program that came with a token that works: it reads as somebody of that place who may look and change nothing, and who
 * is nobody in particular, so that it sees nobody’s own.
 */
export type TokenHolder = {
  tokenId: string;
  actor: Actor;
  place: { kind: "setting" | "borough"; id: string; name: string; isExample: boolean };
};

/**
 * Whose token this is, if it works today: not revoked, not past its day, and whoever made it still decides for the place.
 * Notes the day it was used. Nothing else of the request is looked at, so a cookie opens nothing here.
 */
export async function findTokenHolder(
  headers: Headers,
  now: Date,
): Promise<TokenHolder | undefined> {
  const token = /^Bearer (\S{1,200})$/i.exec(headers.get("authorization") ?? "")?.[1];
  if (!token) return undefined;
  const tokenHash = await sha256(token);
  const today = isoDayOf(now);
  return asSignIn(async (tx) => {
    const [row] = await tx
      .select({ token: apiTokens, setting: settings, borough: boroughs })
      .from(apiTokens)
      .leftJoin(settings, eq(settings.id, apiTokens.settingId))
      .leftJoin(
        boroughs,
        or(eq(boroughs.id, apiTokens.boroughId), eq(boroughs.id, settings.boroughId)),
      )
      .innerJoin(
        memberships,
        and(
          eq(memberships.userId, apiTokens.madeBy),
          isNull(memberships.removedAt),
          or(
            and(
              eq(memberships.settingId, apiTokens.settingId),
              eq(memberships.role, "setting_manager"),
            ),
            and(
              eq(memberships.boroughId, apiTokens.boroughId),
              eq(memberships.role, "commissioner"),
            ),
          ),
        ),
      )
      .where(
        and(
          eq(apiTokens.tokenHash, tokenHash),
          isNull(apiTokens.revokedAt),
          gte(apiTokens.endsOn, today),
        ),
      )
      .limit(1);
    if (!row) return undefined;
    if (row.token.lastUsedOn !== today)
      await tx.update(apiTokens).set({ lastUsedOn: today }).where(eq(apiTokens.id, row.token.id));
    return holderFrom(row);
  });
}

type Found = {
  token: typeof apiTokens.$inferSelect;
  setting: typeof settings.$inferSelect | null;
  borough: typeof boroughs.$inferSelect | null;
};

function holderFrom({ token, setting, borough }: Found): TokenHolder | undefined {
  const named = setting ?? borough;
  if (!named) return undefined;
  const kind = setting ? ("setting" as const) : ("borough" as const);
  const isExample = borough?.isExample ?? false;
  const where = setting
    ? ({ role: "reader", settingId: setting.id, homeBoroughId: setting.boroughId } as const)
    : ({ role: "analyst", boroughId: named.id } as const);
  const membership = { id: token.id, placeName: named.name, isExample, ...where };
  return {
    tokenId: token.id,
    actor: { userId: token.id, name: token.name, email: "", memberships: [membership] },
    place: { kind, id: named.id, name: named.name, isExample },
  };
}
