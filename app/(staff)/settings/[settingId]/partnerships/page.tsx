import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { membershipOfSetting } from "@/lib/access/places";
import { dayInWords } from "@/lib/kernel/dates";
import { findSetting } from "@/lib/organisations/queries";
import type { Partnership } from "@/lib/partnerships/model";
import { maySpeakFor } from "@/lib/partnerships/policy";
import { listPartnerships } from "@/lib/partnerships/queries";
import { stageInWords } from "@/lib/partnerships/words";
import { staffContext } from "@/lib/request/guard";

export const metadata: Metadata = { title: "Two sides of a partnership" };

type Props = { params: Promise<{ settingId: string }> };

/** The settings this one has looked, or is looking, at their work together with. */
export default async function PartnershipsPage({ params }: Props) {
  const ctx = await staffContext();
  const { settingId } = await params;
  if (!membershipOfSetting(ctx.actor, settingId)) notFound();
  const [setting, partnerships] = await Promise.all([
    findSetting(ctx, settingId),
    listPartnerships(ctx, settingId),
  ]);
  if (!setting) notFound();
  const here = `/settings/${settingId}/partnerships`;
  return (
    <div className="stack-loose">
      <BackLink href={`/settings/${settingId}/offers`}>Offers</BackLink>
      <PageHeader
        eyebrow={setting.name}
        title="Two sides of a partnership"
        lead="Another setting and we look at our work together: first each for itself, and then at both sides."
      >
        {maySpeakFor(ctx.actor, settingId) ? (
          <ButtonLink href={`${here}/new`}>Invite another setting</ButtonLink>
        ) : null}
      </PageHeader>
      {partnerships.length === 0 ? (
        <p className="measure">
          Nobody has invited us, and we have invited nobody. A nursery and a childminder who look
          after the same children could begin, or a centre and the school its children go to.
        </p>
      ) : (
        <div className="columns">
          {partnerships.map((each) => (
            <PartnershipCard key={each.id} partnership={each} href={`${here}/${each.id}`} />
          ))}
        </div>
      )}
      <Card title="Who sees what">
        <ul className="bullets">
          <li>
            Neither setting reads anything of the other’s side before both have sent theirs: no
            answer, no note, and not how far it has come.
          </li>
          <li>Once both are in, both read both, and neither can be changed any more.</li>
          <li>{setting.boroughName} sees nothing of it: not what is said, and not who looks.</li>
        </ul>
      </Card>
    </div>
  );
}

function PartnershipCard({ partnership, href }: { partnership: Partnership; href: string }) {
  const { other, words, invitedByUs, invitedAt } = partnership;
  return (
    <Card title={<a href={href}>{other.name}</a>}>
      <div className="stack">
        <p className="soft small">
          {invitedByUs ? "We invited them" : "They invited us"} on {dayInWords(invitedAt)}
        </p>
        <p className="quote">{words}</p>
        <p>{stageInWords(partnership)}</p>
      </div>
    </Card>
  );
}
