import "server-only";
import { desc, eq } from "drizzle-orm";
import { users } from "@/db/schema/accounts";
import { apiTokens } from "@/db/schema/api-tokens";
import type { Context } from "@/lib/request/context";
import type { ApiToken, TokenPlace } from "./model";

/** Every token a place has given, the newest first; nothing for whoever does not decide about them. */
export function listTokens(ctx: Context, place: TokenPlace): Promise<ApiToken[]> {
  return ctx.db.run(async (tx) => {
    const rows = await tx
      .select({
        ...{ id: apiTokens.id, name: apiTokens.name, madeAt: apiTokens.madeAt },
        ...{ endsOn: apiTokens.endsOn, lastUsedOn: apiTokens.lastUsedOn },
        ...{ revokedAt: apiTokens.revokedAt, madeByName: users.name },
      })
      .from(apiTokens)
      .innerJoin(users, eq(users.id, apiTokens.madeBy))
      .where(
        "settingId" in place
          ? eq(apiTokens.settingId, place.settingId)
          : eq(apiTokens.boroughId, place.boroughId),
      )
      .orderBy(desc(apiTokens.madeAt));
    return rows.map(({ lastUsedOn, revokedAt, ...token }) => ({
      ...token,
      lastUsedOn: lastUsedOn ?? undefined,
      revokedAt: revokedAt ?? undefined,
    }));
  });
}
