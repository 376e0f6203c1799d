import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { roleNames } from "@/lib/access/model";
import { mayAddPlaces } from "@/lib/organisations/policy";
import { roleDuties } from "@/lib/organisations/role-duties";
import { staffContext } from "@/lib/request/guard";
import { InviteForm } from "./invite-form";
import { findInvitedPlace } from "./invited-place";

export const metadata: Metadata = { title: "Invite somebody" };

type Props = {
  params: Promise<{ boroughId: string }>;
  searchParams: Promise<{ to?: string | string[]; added?: string }>;
};

export default async function InvitePage({ params, searchParams }: Props) {
  const ctx = await staffContext();
  if (!mayAddPlaces(ctx.actor)) notFound();
  const { boroughId } = await params;
  const { to, added } = await searchParams;
  const found = await findInvitedPlace(ctx, boroughId, String(to));
  if (!found) notFound();
  return (
    <>
      <BackLink href={`/platform/boroughs/${boroughId}`}>Back to the borough</BackLink>
      <PageHeader eyebrow={found.name} title="Invite somebody" />
      <div className="stack">
        {added ? (
          <Notice tone="success">
            {found.name} has been added. Now invite the first person, or come back to it later.
          </Notice>
        ) : null}
        <InviteForm
          boroughId={boroughId}
          placeId={String(to)}
          usual={found.roles[0]}
          roles={found.roles.map((role) => ({
            value: role,
            label: roleNames[role],
            hint: roleDuties[role],
          }))}
        />
      </div>
    </>
  );
}
