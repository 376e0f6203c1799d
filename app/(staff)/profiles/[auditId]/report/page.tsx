import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { NotSignedYet } from "@/components/profile/not-signed-yet";
import { ReportView } from "@/components/profile/report-view";
import { BackLink } from "@/components/ui/back-link";
import { findAudit } from "@/lib/audits/queries";
import { listActions } from "@/lib/plans/queries";
import { findProfile } from "@/lib/profiles/queries";
import { staffContext } from "@/lib/request/guard";

type Props = { params: Promise<{ auditId: string }> };

const findOnce = cache(async (auditId: string) => findProfile(await staffContext(), auditId));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const profile = await findOnce((await params).auditId);
  return { title: profile ? `${profile.settingName} ${profile.year} report` : "Report" };
}

export default async function ReportPage({ params }: Props) {
  const { auditId } = await params;
  const profile = await findOnce(auditId);
  if (!profile) {
    const audit = await findAudit(await staffContext(), auditId);
    if (!audit) notFound();
    return <NotSignedYet audit={audit} />;
  }
  return (
    <>
      <BackLink href={`/profiles/${auditId}`}>Back to the {profile.year} profile</BackLink>
      <p className="soft no-print">
        Two pages for your board: print them from here, or{" "}
        <a href={`/profiles/${auditId}/report.pdf`}>download them as a PDF</a>.
      </p>
      <ReportView
        profile={profile}
        actions={await listActions(await staffContext(), profile.settingId)}
      />
    </>
  );
}
