import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { TaskList } from "@/components/ui/task-list";
import { stageOf } from "@/lib/campaigns/lifecycle";
import { listCampaigns } from "@/lib/campaigns/queries";
import { campaignTitle, daysInWords, stageNames } from "@/lib/campaigns/words";
import { count } from "@/lib/kernel/words";
import { boroughHere } from "@/lib/request/borough-here";

export const metadata: Metadata = { title: "Campaigns" };

type Props = { params: Promise<{ boroughId: string }> };

export default async function CampaignsPage({ params }: Props) {
  const { ctx, boroughId, boroughName, mayChange } = await boroughHere(params);
  const campaigns = await listCampaigns(ctx, boroughId);
  const href = `/boroughs/${boroughId}/campaigns`;
  const start = mayChange ? <ButtonLink href={`${href}/new`}>Start a campaign</ButtonLink> : null;
  if (campaigns.length === 0) {
    return (
      <>
        <PageHeader eyebrow={boroughName} title="Ask your settings to take part" />
        <Card title="What a campaign is">
          <p>
            You ask settings to audit with one framework by a day. Each runs its own audit and may
            put it off or say no.
          </p>
          <p>
            You see how far each has come, and offer help to those who ask. You never see an answer
            or a score here.
          </p>
          {start ?? <p className="soft">A commissioner of the borough starts one.</p>}
        </Card>
      </>
    );
  }
  return (
    <div className="stack">
      <PageHeader eyebrow={boroughName} title={count(campaigns.length, "campaign")}>
        {start}
      </PageHeader>
      <TaskList
        tasks={campaigns.map((campaign) => ({
          href: `${href}/${campaign.id}`,
          title: campaignTitle(campaign),
          hint: daysInWords(campaign),
          status: stageNames[stageOf(campaign, ctx.now)],
        }))}
      />
    </div>
  );
}
