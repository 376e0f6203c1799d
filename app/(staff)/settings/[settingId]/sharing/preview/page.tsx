import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SharedView } from "@/components/sharing/shared-view";
import { Statement } from "@/components/sharing/statement";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { membershipOfSetting } from "@/lib/access/places";
import { instrumentNames, instruments } from "@/lib/instruments/model";
import { findSetting } from "@/lib/organisations/queries";
import { staffContext } from "@/lib/request/guard";
import { grantDetails } from "@/lib/sharing/model";
import { mayShare } from "@/lib/sharing/policy";
import { findContentAsBoroughWould, listAsBoroughWould } from "@/lib/sharing/queries";
import { sharedPageOf } from "@/lib/sharing/shared-page";
import { detailNames, statementOf } from "@/lib/sharing/statement";
import { ShareForm } from "./share-form";

export const metadata: Metadata = { title: "As the borough would see it" };

type Props = {
  params: Promise<{ settingId: string }>;
  searchParams: Promise<Record<"instrument" | "detail" | "year", string | undefined>>;
};

/** Nobody shares what they have not seen: the words, the button and the page itself stand together (F48). */
export default async function PreviewPage({ params, searchParams }: Props) {
  const ctx = await staffContext();
  const { settingId } = await params;
  if (!membershipOfSetting(ctx.actor, settingId)) notFound();
  const setting = await findSetting(ctx, settingId);
  const query = await searchParams;
  const instrument = instruments.find((each) => each === query.instrument);
  const detail = grantDetails.find((each) => each === query.detail);
  if (!setting || !instrument || !detail) notFound();
  const audits = await listAsBoroughWould(ctx, settingId, instrument, detail);
  const audit = audits.find(({ year }) => String(year) === query.year) ?? audits[0];
  if (!audit) notFound();
  const { boroughName } = setting;
  const years = audits.map(({ year }) => year);
  const page = sharedPageOf(audit, await findContentAsBoroughWould(ctx, audit.auditId, detail));
  return (
    <div className="stack">
      <BackLink href={`/settings/${settingId}/sharing`}>Back to what the borough sees</BackLink>
      <PageHeader
        eyebrow={`${setting.name} · ${instrumentNames[instrument].short}`}
        title={`If we share ${detailNames[detail].in}`}
        lead={`Below is the page that ${boroughName} would see, as it would see it. Nothing is shared by looking.`}
      />
      <Card title="What the borough would see, word for word">
        <div className="stack">
          <Statement sentences={statementOf({ boroughName, instrument, detail, years })} />
          {mayShare(ctx.actor, settingId) ? (
            <ShareForm boroughName={boroughName} fields={{ settingId, instrument, detail }} />
          ) : (
            <p>Your manager decides what is shared.</p>
          )}
        </div>
      </Card>
      {years.length > 1 && (
        <nav className="cluster no-print" aria-label="Signed years">
          {years.map((year) =>
            year === page.year ? (
              <strong key={year}>{year}</strong>
            ) : (
              <a key={year} href={`?instrument=${instrument}&detail=${detail}&year=${year}`}>
                {year}
              </a>
            ),
          )}
        </nav>
      )}
      <SharedView page={page} />
    </div>
  );
}
