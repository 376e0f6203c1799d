import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Statement } from "@/components/sharing/statement";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { PageHeader } from "@/components/ui/page-header";
import { membershipOfSetting } from "@/lib/access/places";
import { type Instrument, instrumentNames, instruments } from "@/lib/instruments/model";
import { dayInWords, isoDayOf } from "@/lib/kernel/dates";
import { listInWords } from "@/lib/kernel/words";
import { findSetting } from "@/lib/organisations/queries";
import { staffContext } from "@/lib/request/guard";
import { type Grant, grantDetails } from "@/lib/sharing/model";
import { mayShare } from "@/lib/sharing/policy";
import { listGrants, listSigned } from "@/lib/sharing/queries";
import { detailNames } from "@/lib/sharing/statement";
import { takeBack } from "./actions";

export const metadata: Metadata = { title: "What the borough sees" };

type Props = { params: Promise<{ settingId: string }> };
type Signed = Awaited<ReturnType<typeof listSigned>>;

/** What the borough sees of a setting's signed work today, and the way to change it (F48). */
export default async function SharingPage({ params }: Props) {
  const ctx = await staffContext();
  const { settingId } = await params;
  if (!membershipOfSetting(ctx.actor, settingId)) notFound();
  const setting = await findSetting(ctx, settingId);
  if (!setting) notFound();
  const grants = await listGrants(ctx, settingId);
  const signed = await Promise.all(
    instruments.map((instrument) => listSigned(ctx, settingId, instrument)),
  );
  const standing = grants.filter(({ withdrawnAt }) => !withdrawnAt);
  const today = isoDayOf(ctx.now);
  return (
    <div className="stack">
      <PageHeader
        eyebrow={setting.name}
        title={
          standing.length === 0
            ? `${setting.boroughName} sees nothing of our audits`
            : `What ${setting.boroughName} sees of our audits`
        }
        lead="That we are a setting of the borough, with our name, type and places, is known there. Of what we write and sign it sees what we share here, and nothing else."
      />
      {instruments.map((instrument, index) => (
        <Framework
          key={instrument}
          {...{ settingId, instrument, today, signed: signed[index] ?? [] }}
          grant={standing.find((grant) => grant.instrument === instrument)}
          mayChange={mayShare(ctx.actor, settingId)}
        />
      ))}
      {signed.some((each) => each.length > 0) && (
        <p>
          <a href={`/settings/${settingId}/sharing/similar`}>
            Where we lie among settings like ours
          </a>
          , with nobody named.
        </p>
      )}
      {grants.length > 0 && <History grants={grants} />}
    </div>
  );
}

type FrameworkProps = {
  settingId: string;
  instrument: Instrument;
  signed: Signed;
  grant: Grant | undefined;
  today: string;
  mayChange: boolean;
};

function Framework({ settingId, instrument, signed, grant, today, mayChange }: FrameworkProps) {
  const { short } = instrumentNames[instrument];
  const later = signed.filter(({ signedAt }) => grant && signedAt > grant.at);
  return (
    <Card title={short}>
      <div className="stack">
        <p>{stateInWords(grant, signed.length > 0, today)}</p>
        {later.length > 0 && (
          <Notice title={`Not shared yet: ${listInWords(later.map(({ year }) => String(year)))}`}>
            Signed after you shared. Look at the page and share again to add it.
          </Notice>
        )}
        {grant && (
          <Disclosure summary="What you agreed to, word for word">
            <Statement sentences={grant.statement} />
          </Disclosure>
        )}
        {signed.length > 0 && (
          <nav aria-label={`${short}: see it as the borough would`}>
            <p>See the page as the borough would{mayChange ? ", and share it" : ""}:</p>
            <ul className="bullets">
              {grantDetails.map((detail) => (
                <li key={detail}>
                  <a href={previewHref(settingId, instrument, detail)}>
                    {detailNames[detail].name}
                  </a>
                  <span className="soft">: {detailNames[detail].in}</span>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {grant && mayChange && (
          <OneButtonForm action={takeBack} fields={{ settingId, instrument }} variant="secondary">
            {`Take back what we share of the ${short}`}
          </OneButtonForm>
        )}
      </div>
    </Card>
  );
}

function previewHref(settingId: string, instrument: Instrument, detail: string): string {
  return `/settings/${settingId}/sharing/preview?instrument=${instrument}&detail=${detail}`;
}

function stateInWords(grant: Grant | undefined, hasSigned: boolean, today: string): string {
  if (!grant) {
    return hasSigned
      ? "The borough sees nothing of it."
      : "There is no signed audit yet, so there is nothing to share.";
  }
  const sees = detailNames[grant.detail].in;
  const day = dayInWords(new Date(`${grant.fromOn}T12:00:00Z`));
  return grant.fromOn <= today
    ? `The borough sees ${sees}, since ${day}. Shared by ${grant.byName}.`
    : `From ${day} the borough sees ${sees}; until then it sees nothing of it. Shared by ${grant.byName}.`;
}

function History({ grants }: { grants: readonly Grant[] }) {
  return (
    <DataTable
      caption="What we shared, and took back"
      columns={["What", "Shared", "Seen from", "Ended"].map((header) => ({ key: header, header }))}
      rows={grants.map(({ id, instrument, detail, at, byName, fromOn, withdrawnAt }) => ({
        key: id,
        cells: [
          `${instrumentNames[instrument].short}: ${detailNames[detail].in}`,
          `${dayInWords(at)}, ${byName}`,
          dayInWords(new Date(`${fromOn}T12:00:00Z`)),
          withdrawnAt ? dayInWords(withdrawnAt) : "No",
        ],
      }))}
    />
  );
}
