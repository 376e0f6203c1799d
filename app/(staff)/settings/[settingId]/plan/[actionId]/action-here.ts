import { notFound } from "next/navigation";
import { findAction } from "@/lib/plans/queries";
import type { Context } from "@/lib/request/context";

/** A form names the setting and the action it is about: an action of another setting is not found there (R-AZ-10). */
export async function requireActionHere(
  ctx: Context,
  { settingId, actionId }: { settingId: string; actionId: string },
): Promise<void> {
  const action = await findAction(ctx, actionId);
  if (action?.settingId !== settingId) notFound();
}
