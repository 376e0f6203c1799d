import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { TokensPage } from "@/components/api-tokens/tokens-page";
import { membershipOfSetting } from "@/lib/access/places";
import { mayGiveTokens } from "@/lib/api-tokens/policy";
import { listTokens } from "@/lib/api-tokens/queries";
import { isoDayOf } from "@/lib/kernel/dates";
import { staffContext } from "@/lib/request/guard";
import { makeOurToken, revokeOurToken } from "./actions";

export const metadata: Metadata = { title: "Programs that read for us" };

type Props = { params: Promise<{ settingId: string }> };

export default async function SettingTokensPage({ params }: Props) {
  const ctx = await staffContext();
  const { settingId } = await params;
  const membership = membershipOfSetting(ctx.actor, settingId);
  if (!membership) notFound();
  if (!mayGiveTokens(ctx.actor, { settingId })) forbidden();
  return (
    <TokensPage
      placeName={membership.placeName}
      tokens={await listTokens(ctx, { settingId })}
      today={isoDayOf(ctx.now)}
      make={makeOurToken}
      revoke={revokeOurToken}
      fields={{ settingId }}
    />
  );
}
