import type { Audit } from "@/lib/audits/model";
import { offeredHopes, toldIn } from "@/lib/hopes/hopes-before";
import { listHopes } from "@/lib/hopes/queries";
import type { Context } from "@/lib/request/context";

/** The task that opens an audit: what became of earlier hopes, when there are any to tell of here (F86). */
export async function hopesTask(ctx: Context, audit: Audit) {
  const hopes = offeredHopes(await listHopes(ctx, audit.settingId), audit);
  if (!hopes) return [];
  const status = toldIn(hopes, audit.id)
    ? { text: "Completed", tone: "plain" as const }
    : { text: "Not yet started", tone: "neutral" as const };
  return [
    {
      href: `/audits/${audit.id}/hopes`,
      title: `What became of our hopes of ${hopes.year}?`,
      hint: "Looking back before we look around",
      status,
    },
  ];
}
