import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { membershipOfSetting } from "@/lib/access/places";
import { mayOpenAudit } from "@/lib/audits/policy";
import { listAudits } from "@/lib/audits/queries";
import { mayExport } from "@/lib/exports/policy";
import { instrumentNames } from "@/lib/instruments/model";
import { dayInWords } from "@/lib/kernel/dates";
import { findSetting } from "@/lib/organisations/queries";
import { staffContext } from "@/lib/request/guard";

export const metadata: Metadata = { title: "Audits" };

type Props = { params: Promise<{ settingId: string }> };

export default async function AuditsPage({ params }: Props) {
  const ctx = await staffContext();
  const { settingId } = await params;
  if (!membershipOfSetting(ctx.actor, settingId)) notFound();
  const setting = await findSetting(ctx, settingId);
  if (!setting) notFound();
  const audits = await listAudits(ctx, settingId);
  const mayOpen = mayOpenAudit(ctx.actor, { settingId });
  return (
    <>
      <PageHeader
        eyebrow={setting.name}
        title="Audits"
        lead="One audit looks at one framework in one year. What was signed off stays as it was."
      >
        {mayOpen && (
          <ButtonLink href={`/settings/${settingId}/audits/new`}>Start an audit</ButtonLink>
        )}
      </PageHeader>
      {audits.length === 0 ? (
        <Card title="No audits yet">
          <p className="measure">
            {mayOpen
              ? "An audit takes about two hours, shared over as many days as you like."
              : "Your manager starts the first one; you will find it here."}
          </p>
          <p>
            <a href="/example">See a made-up example first</a>
          </p>
        </Card>
      ) : (
        <DataTable
          caption="Audits of this setting, newest year first"
          captionHidden
          phone="blocks"
          columns={[
            { key: "audit", header: "Audit" },
            { key: "edition", header: "Edition" },
            { key: "state", header: "Where it stands" },
            { key: "profile", header: "Profile" },
          ]}
          rows={audits.map((audit) => ({
            key: audit.id,
            cells: [
              <a key="audit" href={`/audits/${audit.id}`}>
                {audit.year} {instrumentNames[audit.instrument].short}
              </a>,
              audit.edition,
              audit.signedOff
                ? `Signed off ${dayInWords(audit.signedOff.at)} by ${audit.signedOff.byName}`
                : `Under way since ${dayInWords(audit.openedAt)}`,
              audit.signedOff ? (
                <a key="profile" href={`/profiles/${audit.id}`}>
                  Profile
                  <span className="visually-hidden">
                    {" "}
                    of {audit.year} {instrumentNames[audit.instrument].short}
                  </span>
                </a>
              ) : (
                "When signed off"
              ),
            ],
          }))}
        />
      )}
      <p className="soft">
        Who else sees this? <a href={`/settings/${settingId}/sharing`}>What the borough sees</a> is
        for you to say.
      </p>
      {mayExport(ctx.actor, settingId) && (
        <p className="soft">
          Everything you wrote here is yours:{" "}
          <a href={`/settings/${settingId}/export`}>take it with you</a>.
        </p>
      )}
    </>
  );
}
