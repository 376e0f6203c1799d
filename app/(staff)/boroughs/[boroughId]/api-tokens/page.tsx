import type { Metadata } from "next";
import { TokensPage } from "@/components/api-tokens/tokens-page";
import { listTokens } from "@/lib/api-tokens/queries";
import { isoDayOf } from "@/lib/kernel/dates";
import { boroughToChange } from "@/lib/request/borough-here";
import { makeOurToken, revokeOurToken } from "./actions";

export const metadata: Metadata = { title: "Programs that read for us" };

type Props = { params: Promise<{ boroughId: string }> };

export default async function BoroughTokensPage({ params }: Props) {
  const { ctx, boroughId, boroughName } = await boroughToChange(params);
  return (
    <TokensPage
      placeName={boroughName}
      tokens={await listTokens(ctx, { boroughId })}
      today={isoDayOf(ctx.now)}
      make={makeOurToken}
      revoke={revokeOurToken}
      fields={{ boroughId }}
    />
  );
}
