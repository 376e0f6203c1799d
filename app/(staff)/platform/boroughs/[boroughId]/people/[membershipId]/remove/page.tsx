import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { PageHeader } from "@/components/ui/page-header";
import { roleNames } from "@/lib/access/model";
import { mayAddPlaces } from "@/lib/organisations/policy";
import { listPeopleOfBorough } from "@/lib/organisations/queries";
import { staffContext } from "@/lib/request/guard";
import { endBoroughRole } from "./actions";

export const metadata: Metadata = { title: "Remove somebody" };

type Props = { params: Promise<{ boroughId: string; membershipId: string }> };

/** Asks once more before a role ends: opening this page changes nothing. */
export default async function RemoveFromBoroughPage({ params }: Props) {
  const ctx = await staffContext();
  if (!mayAddPlaces(ctx.actor)) notFound();
  const { boroughId, membershipId } = await params;
  const people = await listPeopleOfBorough(ctx, boroughId);
  const person = people.find((each) => each.membershipId === membershipId);
  if (!person) notFound();
  const back = `/platform/boroughs/${boroughId}`;
  return (
    <>
      <BackLink href={back}>Back to the borough</BackLink>
      <PageHeader
        eyebrow={person.placeName}
        title={`Remove ${person.name}?`}
        lead={`${roleNames[person.role]} here. What they did stays on record, under the same name.`}
      />
      <div className="stack">
        <p className="measure">
          They are signed out at once, and can come back only by a new invitation.
        </p>
        <OneButtonForm
          action={endBoroughRole}
          fields={{ boroughId, membershipId }}
          variant="warning"
          instead={<a href={back}>Keep things as they are</a>}
        >
          {`Remove ${person.name}`}
        </OneButtonForm>
      </div>
    </>
  );
}
