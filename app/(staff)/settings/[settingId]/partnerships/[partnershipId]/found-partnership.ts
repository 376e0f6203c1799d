import { notFound } from "next/navigation";
import { membershipOfSetting } from "@/lib/access/places";
import { findSetting } from "@/lib/organisations/queries";
import { findTwoSides } from "@/lib/partnerships/queries";
import { staffContext } from "@/lib/request/guard";

type Params = Promise<{ settingId: string; partnershipId: string }>;

/** The partnership of an address as this setting sees it, or the page that says there is none. */
export async function foundPartnership(params: Params) {
  const ctx = await staffContext();
  const { settingId, partnershipId } = await params;
  if (!membershipOfSetting(ctx.actor, settingId)) notFound();
  const [setting, partnership] = await Promise.all([
    findSetting(ctx, settingId),
    findTwoSides(ctx, settingId, partnershipId),
  ]);
  if (!setting || !partnership) notFound();
  return { ctx, setting, partnership, fields: { settingId, partnershipId } };
}
