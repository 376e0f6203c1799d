import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { PageHeader } from "@/components/ui/page-header";
import { roleNames } from "@/lib/access/model";
import { membershipOfSetting } from "@/lib/access/places";
import { mayEndMembership } from "@/lib/organisations/policy";
import { listPeople } from "@/lib/organisations/queries";
import { staffContext } from "@/lib/request/guard";
import { endRole } from "./actions";

export const metadata: Metadata = { title: "Remove somebody" };

type Props = { params: Promise<{ settingId: string; membershipId: string }> };

/** Asks once more before a role ends: opening this page changes nothing. */
export default async function RemovePage({ params }: Props) {
  const ctx = await staffContext();
  const { settingId, membershipId } = await params;
  const membership = membershipOfSetting(ctx.actor, settingId);
  if (!membership) notFound();
  const people = await listPeople(ctx, settingId);
  const person = people.find((each) => each.membershipId === membershipId);
  if (!person) notFound();
  if (!mayEndMembership(ctx.actor, { settingId, userId: person.userId })) forbidden();
  const isSelf = person.userId === ctx.actor.userId;
  return (
    <>
      <BackLink href={`/settings/${settingId}/people`}>Back to people</BackLink>
      <PageHeader
        eyebrow={membership.placeName}
        title={isSelf ? "Leave this setting?" : `Remove ${person.name}?`}
        lead={`${roleNames[person.role]} here. What was written stays with the setting, under the same name.`}
      />
      <div className="stack">
        <p className="measure">
          {isSelf
            ? "You are signed out at once, and can come back only by a new invitation."
            : "They are signed out at once, and can come back only by a new invitation."}
        </p>
        <OneButtonForm
          action={endRole}
          fields={{ settingId, membershipId }}
          variant="warning"
          instead={<a href={`/settings/${settingId}/people`}>Keep things as they are</a>}
        >
          {isSelf ? "Leave this setting" : `Remove ${person.name}`}
        </OneButtonForm>
      </div>
    </>
  );
}
