import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { membershipOfSetting } from "@/lib/access/places";
import { mayExport } from "@/lib/exports/policy";
import { findSetting } from "@/lib/organisations/queries";
import { staffContext } from "@/lib/request/guard";

export const metadata: Metadata = { title: "Take everything with you" };

type Props = { params: Promise<{ settingId: string }> };

export default async function ExportPage({ params }: Props) {
  const ctx = await staffContext();
  const { settingId } = await params;
  if (!membershipOfSetting(ctx.actor, settingId)) notFound();
  const setting = await findSetting(ctx, settingId);
  if (!setting) notFound();
  if (!mayExport(ctx.actor, settingId)) forbidden();
  return (
    <>
      <BackLink href={`/settings/${settingId}/audits`}>Back to audits</BackLink>
      <PageHeader
        eyebrow={setting.name}
        title="Take everything with you"
        lead="What you wrote here is yours. This puts all of it in one archive that opens without Alongside, today and in ten years."
      >
        <ButtonLink href={`/settings/${settingId}/export/archive.zip`}>
          Download everything (ZIP)
        </ButtonLink>
      </PageHeader>
      <Card title="What is in it">
        <ul className="bullets">
          <li>
            A page for any browser, index.html, with every audit, question, answer, reason and piece
            of evidence.
          </li>
          <li>The files you added as evidence.</li>
          <li>Every record as data, and the questions as they were worded when you answered.</li>
          <li>The trail: who did what, and when.</li>
        </ul>
        <p className="soft">
          It names the people who worked on your audits, so keep it as you would any staff record.
          What members of a private team answered for themselves is theirs alone, and is left out.
        </p>
        <p>
          <a href={`/settings/${settingId}/retention`}>How long our records are kept here</a>
        </p>
      </Card>
    </>
  );
}
