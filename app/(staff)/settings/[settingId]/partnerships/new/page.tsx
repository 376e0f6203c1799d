import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { membershipOfSetting } from "@/lib/access/places";
import { findSetting } from "@/lib/organisations/queries";
import { currentEdition, elementsOf } from "@/lib/partnerships/elements";
import { maySpeakFor } from "@/lib/partnerships/policy";
import { listNeighbours } from "@/lib/partnerships/queries";
import { staffContext } from "@/lib/request/guard";
import { InviteForm } from "./invite-form";

export const metadata: Metadata = { title: "Invite another setting" };

type Props = { params: Promise<{ settingId: string }> };

export default async function InvitePage({ params }: Props) {
  const ctx = await staffContext();
  const { settingId } = await params;
  if (!membershipOfSetting(ctx.actor, settingId)) notFound();
  if (!maySpeakFor(ctx.actor, settingId)) forbidden();
  const [setting, neighbours] = await Promise.all([
    findSetting(ctx, settingId),
    listNeighbours(ctx, settingId),
  ]);
  if (!setting) notFound();
  return (
    <div className="stack-loose">
      <BackLink href={`/settings/${settingId}/partnerships`}>Two sides of a partnership</BackLink>
      <PageHeader
        eyebrow={setting.name}
        title="Invite another setting"
        lead="They say yes or no, or let it lie. You can take it back until both have sent their side."
      />
      {neighbours.length === 0 ? (
        <p className="measure">
          No other setting of {setting.boroughName} can be invited at the moment: it takes one that
          is open and has a manager here.
        </p>
      ) : (
        <InviteForm settingId={settingId} neighbours={neighbours} />
      )}
      <Card title="What each of you rates">
        <p className="measure">
          Points from the Early Childhood Forum’s boxes on partnership, worded for two settings.
          Each has four described levels.
        </p>
        <ul className="bullets">
          {elementsOf(currentEdition).map(({ code, wording }) => (
            <li key={code}>{wording}</li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
