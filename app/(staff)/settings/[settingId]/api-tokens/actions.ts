"use server";

import { revalidatePath } from "next/cache";
import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import type { TokenState } from "@/components/api-tokens/token-form";
import { membershipOfSetting } from "@/lib/access/places";
import { makeToken, revokeToken } from "@/lib/api-tokens/commands";
import { tokenFields } from "@/lib/api-tokens/model";
import type { Context } from "@/lib/request/context";
import { staffAction } from "@/lib/request/guard";

export const makeOurToken = staffAction(
  z.strictObject({ settingId: z.uuid(), ...tokenFields }),
  async (ctx, { settingId, ...wanted }): Promise<TokenState> => {
    const made = await makeToken(ctx, { settingId }, wanted);
    if ("refused" in made) refuse(ctx, settingId);
    revalidatePath(`/settings/${settingId}/api-tokens`);
    return { token: made.token };
  },
);

export const revokeOurToken = staffAction(
  z.strictObject({ settingId: z.uuid(), tokenId: z.uuid() }),
  async (ctx, { settingId, tokenId }) => {
    const outcome = await revokeToken(ctx, { settingId }, tokenId);
    if ("revoked" in outcome) redirect(`/settings/${settingId}/api-tokens`);
    if (outcome.refused === "not_allowed") refuse(ctx, settingId);
    notFound();
  },
);

function refuse(ctx: Context, settingId: string): never {
  if (membershipOfSetting(ctx.actor, settingId)) forbidden();
  notFound();
}
