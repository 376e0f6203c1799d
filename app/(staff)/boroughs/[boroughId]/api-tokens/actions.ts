"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import type { TokenState } from "@/components/api-tokens/token-form";
import { makeToken, revokeToken } from "@/lib/api-tokens/commands";
import { tokenFields } from "@/lib/api-tokens/model";
import { refuseInBorough as refuse } from "@/lib/request/borough-here";
import { staffAction } from "@/lib/request/guard";

export const makeOurToken = staffAction(
  z.strictObject({ boroughId: z.uuid(), ...tokenFields }),
  async (ctx, { boroughId, ...wanted }): Promise<TokenState> => {
    const made = await makeToken(ctx, { boroughId }, wanted);
    if ("refused" in made) refuse(ctx, boroughId);
    revalidatePath(`/boroughs/${boroughId}/api-tokens`);
    return { token: made.token };
  },
);

export const revokeOurToken = staffAction(
  z.strictObject({ boroughId: z.uuid(), tokenId: z.uuid() }),
  async (ctx, { boroughId, tokenId }) => {
    const outcome = await revokeToken(ctx, { boroughId }, tokenId);
    if ("revoked" in outcome) redirect(`/boroughs/${boroughId}/api-tokens`);
    if (outcome.refused === "not_allowed") refuse(ctx, boroughId);
    notFound();
  },
);
