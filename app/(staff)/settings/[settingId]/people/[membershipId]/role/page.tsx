import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { roleNames, settingRoles } from "@/lib/access/model";
import { membershipOfSetting } from "@/lib/access/places";
import { mayChangeRole } from "@/lib/organisations/policy";
import { listPeople } from "@/lib/organisations/queries";
import { roleDuties } from "@/lib/organisations/role-duties";
import { staffContext } from "@/lib/request/guard";
import { RoleForm } from "./role-form";

export const metadata: Metadata = { title: "Change a role" };

type Props = { params: Promise<{ settingId: string; membershipId: string }> };

export default async function RolePage({ params }: Props) {
  const ctx = await staffContext();
  const { settingId, membershipId } = await params;
  const membership = membershipOfSetting(ctx.actor, settingId);
  if (!membership) notFound();
  if (!mayChangeRole(ctx.actor, { settingId })) forbidden();
  const people = await listPeople(ctx, settingId);
  const person = people.find((each) => each.membershipId === membershipId);
  if (!person) notFound();
  return (
    <>
      <BackLink href={`/settings/${settingId}/people`}>Back to people</BackLink>
      <PageHeader
        eyebrow={membership.placeName}
        title={`What does ${person.name} do here?`}
        lead={`Now: ${roleNames[person.role].toLowerCase()}. A change signs them out at once; they sign in again to the new role.`}
      />
      <RoleForm
        settingId={settingId}
        membershipId={membershipId}
        role={person.role}
        roles={settingRoles.map((role) => ({
          value: role,
          label: roleNames[role],
          hint: roleDuties[role],
        }))}
      />
    </>
  );
}
