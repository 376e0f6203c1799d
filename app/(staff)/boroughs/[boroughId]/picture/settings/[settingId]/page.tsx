import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PeersTable } from "@/components/borough/peers-table";
import { SharedView } from "@/components/sharing/shared-view";
import { Statement } from "@/components/sharing/statement";
import { BackLink } from "@/components/ui/back-link";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { membershipOfBorough } from "@/lib/access/places";
import type { SharedSetting } from "@/lib/borough-picture/model";
import { findSharedSetting } from "@/lib/borough-picture/queries";
import { instrumentNames } from "@/lib/instruments/model";
import { dayInWords } from "@/lib/kernel/dates";
import { settingTypeNames } from "@/lib/organisations/model";
import { staffContext } from "@/lib/request/guard";

export const metadata: Metadata = { title: "One setting’s shared page" };

type Props = {
  params: Promise<{ boroughId: string; settingId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One setting exactly as it shares itself, and where settings like it lie together. */
export default async function SharedSettingPage({ params, searchParams }: Props) {
  const ctx = await staffContext();
  const { boroughId, settingId } = await params;
  const membership = membershipOfBorough(ctx.actor, boroughId);
  if (!membership) notFound();
  const found = await findSharedSetting(ctx, boroughId, settingId, await searchParams);
  if (!found) notFound();
  const { setting, shared } = found;
  return (
    <div className="stack">
      <BackLink href={`/boroughs/${boroughId}/picture`}>Back to what settings share</BackLink>
      <PageHeader
        eyebrow={`${membership.placeName} · ${settingTypeNames[setting.type]}`}
        title={shared ? setting.name : `${setting.name} shares nothing at present`}
        lead={
          shared
            ? `Shared on ${dayInWords(shared.sharedAt)}. They saw this page first, and can take it back at any time.`
            : "Each setting decides what the borough sees of its signed audits."
        }
      />
      {shared && (
        <>
          <Years shared={shared} />
          <Disclosure summary="What the setting agreed to, word for word">
            <Statement sentences={shared.statement} />
          </Disclosure>
          <SharedView page={shared.page} />
          <PeersTable setting={setting} shared={shared} />
        </>
      )}
    </div>
  );
}

function Years({ shared: { audits, page } }: { shared: SharedSetting }) {
  if (audits.length < 2) return null;
  return (
    <nav className="cluster no-print" aria-label="Shared audits">
      {audits.map(({ auditId, instrument, year }) => {
        const words = `${instrumentNames[instrument].short} ${year}`;
        return auditId === page.auditId ? (
          <strong key={auditId}>{words}</strong>
        ) : (
          <a key={auditId} href={`?framework=${instrument}&year=${year}`}>
            {words}
          </a>
        );
      })}
    </nav>
  );
}
