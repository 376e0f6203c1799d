import type { Metadata } from "next";
import { forbidden, redirect } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { isClosed } from "@/lib/plans/lifecycle";
import { mayPlan } from "@/lib/plans/policy";
import { foundAction } from "../found-action";
import { CloseForm } from "./close-form";

export const metadata: Metadata = { title: "Close an action" };

type Props = { params: Promise<{ settingId: string; actionId: string }> };

export default async function CloseActionPage({ params }: Props) {
  const { ctx, action } = await foundAction(params);
  const { id, settingId, version, what } = action;
  const here = `/settings/${settingId}/plan/${id}`;
  if (!mayPlan(ctx.actor, action)) forbidden();
  if (isClosed(action)) redirect(here);
  return (
    <>
      <BackLink href={here}>Back to the action</BackLink>
      <PageHeader
        eyebrow={what}
        title="Close this action"
        lead="It stays in the plan, and you can take it up again. Next year’s audit shows it beside its question."
      />
      <CloseForm actionId={id} settingId={settingId} version={version} />
    </>
  );
}
