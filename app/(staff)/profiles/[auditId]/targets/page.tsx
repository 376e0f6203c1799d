import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { NotSignedYet } from "@/components/profile/not-signed-yet";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { findAudit } from "@/lib/audits/queries";
import { mayPlan } from "@/lib/plans/policy";
import { listTargets } from "@/lib/plans/queries";
import { findProfile } from "@/lib/profiles/queries";
import { standsInWords } from "@/lib/profiles/target-words";
import { staffContext } from "@/lib/request/guard";
import { TargetsForm } from "./targets-form";

export const metadata: Metadata = { title: "Targets for next year" };

type Props = { params: Promise<{ auditId: string }> };

/** A target for as many themes as the setting likes: where each is to be in the year after this audit (F25). */
export default async function TargetsPage({ params }: Props) {
  const ctx = await staffContext();
  const { auditId } = await params;
  const audit = await findAudit(ctx, auditId);
  if (!audit) notFound();
  if (!mayPlan(ctx.actor, audit)) forbidden();
  const profile = await findProfile(ctx, auditId);
  if (!profile) return <NotSignedYet audit={audit} />;
  const year = profile.year + 1;
  const rated = profile.themes.filter(({ result }) => result);
  return (
    <>
      <BackLink href={`/profiles/${auditId}`}>Back to the {profile.year} profile</BackLink>
      <PageHeader
        eyebrow={`${profile.settingName} · ${profile.year}`}
        title={`Where do we want to be in ${year}?`}
        lead="One or two targets are plenty. The next profile shows each beside where the theme stands then."
      />
      <TargetsForm
        auditId={auditId}
        themes={rated.map((theme) => ({
          number: theme.number,
          title: theme.title,
          now: standsInWords(theme, profile.year),
        }))}
        targets={await listTargets(ctx, { ...profile, year })}
      />
    </>
  );
}
