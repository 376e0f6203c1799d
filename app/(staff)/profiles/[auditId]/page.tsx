import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { NotSignedYet } from "@/components/profile/not-signed-yet";
import { ProfileView } from "@/components/profile/profile-view";
import { ButtonLink } from "@/components/ui/button";
import { findAudit } from "@/lib/audits/queries";
import { instrumentNames } from "@/lib/instruments/model";
import { mayPlan } from "@/lib/plans/policy";
import type { Profile } from "@/lib/profiles/model";
import { findProfile } from "@/lib/profiles/queries";
import { staffContext } from "@/lib/request/guard";
import { profilePlan } from "./profile-plan";

type Props = { params: Promise<{ auditId: string }> };

// The title and the page ask for the same profile: one look at the database serves both.
const findOnce = cache(async (auditId: string) => findProfile(await staffContext(), auditId));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const profile = await findOnce((await params).auditId);
  return {
    title: profile
      ? `${profile.year} profile, ${instrumentNames[profile.instrument].short}`
      : "Profile",
  };
}

export default async function ProfilePage({ params }: Props) {
  const { auditId } = await params;
  const profile = await findOnce(auditId);
  if (!profile) {
    const audit = await findAudit(await staffContext(), auditId);
    if (!audit) notFound();
    return <NotSignedYet audit={audit} />;
  }
  const ctx = await staffContext();
  return (
    <ProfileView
      profile={profile}
      themeHref={(theme) => `/profiles/${auditId}/themes/${theme}`}
      actions={
        <>
          <ButtonLink href={`/profiles/${auditId}/report`}>Print the two-page report</ButtonLink>
          <ButtonLink variant="secondary" href={`/audits/${auditId}`}>
            See the signed answers
          </ButtonLink>
        </>
      }
      links={<ProfileLinks profile={profile} />}
      actHref={
        mayPlan(ctx.actor, profile)
          ? (code) => `/settings/${profile.settingId}/plan/new?audit=${auditId}&question=${code}`
          : undefined
      }
    >
      {await profilePlan(ctx, profile)}
    </ProfileView>
  );
}

function ProfileLinks({ profile }: { profile: Profile }) {
  const { auditId, settingId, instrument, earlier, year, local } = profile;
  return (
    <p className="no-print">
      <a href={`/profiles/${auditId}/profile.csv`}>Download CSV: {year} by theme</a>
      {" · "}
      <a href={`/profiles/${auditId}/changes.csv`}>Download CSV: question by question</a>
      {" · "}
      <a href={`/profiles/${auditId}/answers.csv`}>Download CSV: answers</a>
      {" · "}
      {local && (
        <>
          <a href={`/profiles/${auditId}/our-questions.csv`}>Download CSV: our own questions</a>
          {" · "}
        </>
      )}
      <a href={`/profiles/${auditId}/profile.xlsx`}>
        All of it with our actions as a workbook (XLSX)
      </a>
      {" · "}
      <a href={`/profiles/${auditId}/certificate`}>Certificate of taking part</a>
      {" · "}
      <a href={`/settings/${settingId}/explore?instrument=${instrument}`}>Over the years</a>
      {" · "}
      <a href={`/settings/${settingId}/sharing`}>What the borough sees</a>
      {earlier && (
        <>
          {" · "}
          <a href={`/profiles/${earlier.auditId}`}>The {earlier.year} profile</a>
        </>
      )}
    </p>
  );
}
