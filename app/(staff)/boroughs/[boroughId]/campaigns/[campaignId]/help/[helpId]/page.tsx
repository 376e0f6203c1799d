import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { findCampaign, listHelps } from "@/lib/campaigns/queries";
import { dayInWords } from "@/lib/kernel/dates";
import { boroughToChange } from "@/lib/request/borough-here";
import { AnswerForm } from "./answer-form";

export const metadata: Metadata = { title: "Somebody asks for help" };

type Props = { params: Promise<{ boroughId: string; campaignId: string; helpId: string }> };

export default async function HelpPage({ params }: Props) {
  const { ctx, boroughId } = await boroughToChange(params);
  const { campaignId, helpId } = await params;
  const campaign = await findCampaign(ctx, { boroughId, campaignId });
  if (!campaign) notFound();
  const help = (await listHelps(ctx, campaign.id)).find(({ id }) => id === helpId);
  if (!help) notFound();
  const { settingName, words, askedByName, askedAt, answer } = help;
  return (
    <div className="stack">
      <BackLink href={`/boroughs/${boroughId}/campaigns/${campaign.id}`}>
        Back to the campaign
      </BackLink>
      <PageHeader
        eyebrow={`${askedByName}, ${dayInWords(askedAt)}`}
        title={`${settingName} asks for help`}
      />
      <p className="measure quote">{words}</p>
      {answer ? (
        <>
          <h2>Our answer of {dayInWords(answer.at)}</h2>
          <p className="measure">{answer.words}</p>
        </>
      ) : (
        <AnswerForm boroughId={boroughId} campaignId={campaign.id} helpId={help.id} />
      )}
    </div>
  );
}
