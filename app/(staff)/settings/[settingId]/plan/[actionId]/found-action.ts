import { notFound } from "next/navigation";
import { findAction } from "@/lib/plans/queries";
import { staffContext } from "@/lib/request/guard";

/** The action an address names, in the setting it names; anything else is not there. */
export async function foundAction(params: Promise<{ settingId: string; actionId: string }>) {
  const ctx = await staffContext();
  const { settingId, actionId } = await params;
  const action = await findAction(ctx, actionId);
  if (!action || action.settingId !== settingId) notFound();
  return { ctx, action };
}
