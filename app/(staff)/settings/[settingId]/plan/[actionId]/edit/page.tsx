import type { Metadata } from "next";
import { forbidden, redirect } from "next/navigation";
import { ActionForm } from "@/components/plan/action-form";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { listPeople } from "@/lib/organisations/queries";
import { fieldsOfAction } from "@/lib/plans/form-words";
import { isClosed } from "@/lib/plans/lifecycle";
import { mayPlan } from "@/lib/plans/policy";
import { askedInWords } from "@/lib/profiles/answer-words";
import { foundAction } from "../found-action";
import { changeInPlan } from "./actions";

export const metadata: Metadata = { title: "Change an action" };

type Props = {
  params: Promise<{ settingId: string; actionId: string }>;
};

export default async function EditActionPage({ params }: Props) {
  const { ctx, action } = await foundAction(params);
  const { id, settingId, owner } = action;
  const here = `/settings/${settingId}/plan/${id}`;
  if (!mayPlan(ctx.actor, action)) forbidden();
  if (isClosed(action)) redirect(here);
  const people = await listPeople(ctx, settingId);
  const gone = owner?.hasLeft && owner.userId ? [{ ...owner, userId: owner.userId }] : [];
  return (
    <>
      <BackLink href={here}>Back to the action</BackLink>
      <PageHeader
        eyebrow={`Born from the ${action.year} audit`}
        title="Change this action"
        lead={askedInWords(action)}
      />
      <ActionForm
        send={changeInPlan}
        people={[...people, ...gone]}
        start={fieldsOfAction(action)}
        submit="Save the changes"
      >
        <input type="hidden" name="actionId" value={id} />
        <input type="hidden" name="settingId" value={settingId} />
        <input type="hidden" name="version" value={action.version} />
      </ActionForm>
    </>
  );
}
