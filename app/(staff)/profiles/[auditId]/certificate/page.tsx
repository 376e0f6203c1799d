import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NotSignedYet } from "@/components/profile/not-signed-yet";
import { BackLink } from "@/components/ui/back-link";
import { findAudit } from "@/lib/audits/queries";
import { instrumentNames } from "@/lib/instruments/model";
import { dayInWords } from "@/lib/kernel/dates";
import { findProfile } from "@/lib/profiles/queries";
import { staffContext } from "@/lib/request/guard";
import { peopleInWords } from "@/lib/statistics/wording";

export const metadata: Metadata = { title: "Certificate of taking part" };

type Props = { params: Promise<{ auditId: string }> };

/** That a setting took part, and never how it came out (F40). */
export default async function CertificatePage({ params }: Props) {
  const { auditId } = await params;
  const ctx = await staffContext();
  const profile = await findProfile(ctx, auditId);
  if (!profile) {
    const audit = await findAudit(ctx, auditId);
    if (!audit) notFound();
    return <NotSignedYet audit={audit} />;
  }
  const { settingName, instrument, year, signedOff, people } = profile;
  return (
    <>
      <BackLink href={`/profiles/${auditId}`}>Back to the {year} profile</BackLink>
      <article className="card stack-loose py-12 text-center">
        <p className="eyebrow">Certificate of taking part</p>
        <h1>{settingName}</h1>
        <p className="lead mx-auto">
          looked at how it works with families in {year}, with {instrumentNames[instrument].long}.
        </p>
        <p className="mx-auto max-w-[36rem]">
          The questions were {peopleInWords(people)}, and {signedOff.byName} signed the answers off
          on {dayInWords(signedOff.at)}.
        </p>
        <p className="soft small">
          This says that the setting took part. It is not an inspection and says nothing about how
          it came out.
        </p>
      </article>
      <p className="soft no-print mt-4">Print it from here, on its own sheet.</p>
    </>
  );
}
