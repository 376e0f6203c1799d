import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InvitationSent } from "@/components/ui/invitation-sent";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { roleNames, settingRoles } from "@/lib/access/model";
import { membershipOfSetting } from "@/lib/access/places";
import { mayGiveTokens } from "@/lib/api-tokens/policy";
import { count } from "@/lib/kernel/words";
import { mayInvite } from "@/lib/organisations/policy";
import { listInvitations, listPeople } from "@/lib/organisations/queries";
import { roleDuties } from "@/lib/organisations/role-duties";
import { staffContext } from "@/lib/request/guard";
import { InviteForm } from "./invite-form";
import { InvitationTable, PeopleTable } from "./people-tables";

export const metadata: Metadata = { title: "People" };

type Props = {
  params: Promise<{ settingId: string }>;
  searchParams: Promise<{ invited?: string; removed?: string; changed?: string }>;
};

export default async function PeoplePage({ params, searchParams }: Props) {
  const ctx = await staffContext();
  const { settingId } = await params;
  const { invited, removed, changed } = await searchParams;
  const membership = membershipOfSetting(ctx.actor, settingId);
  if (!membership) notFound();
  const mayChange = mayInvite(ctx.actor, { settingId }, "practitioner");
  const people = await listPeople(ctx, settingId);
  const invitations = mayChange ? await listInvitations(ctx, settingId) : [];
  return (
    <div className="stack-loose">
      <PageHeader
        eyebrow={membership.placeName}
        title={`${count(people.length, "person", "people")} here`}
        lead={mayChange ? undefined : "Your manager invites people and ends roles."}
      />
      {invited ? <InvitationSent /> : null}
      {removed ? (
        <Notice tone="success">Their role here has ended, and they are signed out.</Notice>
      ) : null}
      {changed ? (
        <Notice tone="success">Their role has changed. They sign in again to use it.</Notice>
      ) : null}
      <PeopleTable
        people={people}
        settingId={settingId}
        ownUserId={ctx.actor.userId}
        mayChange={mayChange}
      />
      {invitations.length > 0 ? <InvitationTable invitations={invitations} /> : null}
      {mayChange ? (
        <section className="stack">
          <h2>Invite somebody</h2>
          <InviteForm
            settingId={settingId}
            roles={settingRoles.map((role) => ({
              value: role,
              label: roleNames[role],
              hint: roleDuties[role],
            }))}
          />
        </section>
      ) : null}
      {mayGiveTokens(ctx.actor, { settingId }) ? (
        <p>
          <a href={`/settings/${settingId}/api-tokens`}>Programs that read for us</a>
        </p>
      ) : null}
    </div>
  );
}
