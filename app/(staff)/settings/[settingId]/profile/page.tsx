import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { membershipOfSetting } from "@/lib/access/places";
import { listAudits } from "@/lib/audits/queries";
import { findSetting } from "@/lib/organisations/queries";
import { staffContext } from "@/lib/request/guard";

export const metadata: Metadata = { title: "Profile" };

type Props = { params: Promise<{ settingId: string }> };

/** The profile signed last, or what it takes to have one. */
export default async function NewestProfilePage({ params }: Props) {
  const ctx = await staffContext();
  const { settingId } = await params;
  if (!membershipOfSetting(ctx.actor, settingId)) notFound();
  const setting = await findSetting(ctx, settingId);
  if (!setting) notFound();
  const audits = await listAudits(ctx, settingId);
  const newest = audits
    .filter(({ signedOff }) => signedOff)
    .toSorted((one, other) => signedAt(other) - signedAt(one))[0];
  if (newest) redirect(`/profiles/${newest.id}`);
  return (
    <PageHeader
      eyebrow={setting.name}
      title="Your profile appears when an audit is signed off"
      lead="It shows where each question stands, what goes well, what to work on and, from the second year, what moved."
    >
      <ButtonLink href={`/settings/${settingId}/audits`}>Go to the audits</ButtonLink>
      <ButtonLink variant="secondary" href="/example">
        See an example profile
      </ButtonLink>
    </PageHeader>
  );
}

function signedAt({ signedOff }: { signedOff?: { at: Date } }): number {
  return signedOff?.at.getTime() ?? 0;
}
