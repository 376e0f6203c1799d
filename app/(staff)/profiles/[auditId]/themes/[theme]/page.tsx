import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { NotSignedYet } from "@/components/profile/not-signed-yet";
import { ThemeView } from "@/components/profile/theme-view";
import { BackLink } from "@/components/ui/back-link";
import { findAudit } from "@/lib/audits/queries";
import { findProfile } from "@/lib/profiles/queries";
import { staffContext } from "@/lib/request/guard";
import { questionActions } from "./question-actions";

type Props = { params: Promise<{ auditId: string; theme: string }> };

const findOnce = cache(async (auditId: string) => findProfile(await staffContext(), auditId));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { auditId, theme } = await params;
  const found = (await findOnce(auditId))?.themes[Number(theme) - 1];
  return { title: found ? `${found.title}, question by question` : "Profile" };
}

export default async function ProfileThemePage({ params }: Props) {
  const { auditId, theme: number } = await params;
  const profile = await findOnce(auditId);
  if (!profile) {
    const audit = await findAudit(await staffContext(), auditId);
    if (!audit) notFound();
    return <NotSignedYet audit={audit} />;
  }
  const theme = profile.themes[Number(number) - 1];
  if (!theme) notFound();
  const [before, after] = [profile.themes[theme.number - 2], profile.themes[theme.number]];
  return (
    <div className="stack-loose">
      <div>
        <BackLink href={`/profiles/${auditId}`}>Back to the {profile.year} profile</BackLink>
        <ThemeView
          profile={profile}
          theme={theme}
          besideQuestion={await questionActions(await staffContext(), profile)}
        />
      </div>
      <nav aria-label="Other themes" className="cluster cluster-apart no-print">
        {before ? (
          <a href={`/profiles/${auditId}/themes/${before.number}`}>Before: {before.title}</a>
        ) : (
          <span />
        )}
        {after && <a href={`/profiles/${auditId}/themes/${after.number}`}>Next: {after.title}</a>}
      </nav>
    </div>
  );
}
