import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { PageHeader } from "@/components/ui/page-header";
import { membershipOfSetting } from "@/lib/access/places";
import { stageOf } from "@/lib/campaigns/lifecycle";
import { mayAnswerCampaign, mayAskForHelp } from "@/lib/campaigns/policy";
import { findAsked, listHelps } from "@/lib/campaigns/queries";
import { campaignTitle } from "@/lib/campaigns/words";
import { dayInWords } from "@/lib/kernel/dates";
import { staffContext } from "@/lib/request/guard";
import { startOurs } from "./actions";
import { HelpForm, StandAsideForm } from "./campaign-forms";
import { OurAnswer } from "./our-answer";

export const metadata: Metadata = { title: "A campaign of our borough" };

type Props = {
  params: Promise<{ settingId: string; campaignId: string }>;
  searchParams: Promise<{ sent?: string }>;
};

export default async function AskedPage({ params, searchParams }: Props) {
  const ctx = await staffContext();
  const here = await params;
  const membership = membershipOfSetting(ctx.actor, here.settingId);
  const campaign = membership && (await findAsked(ctx, here));
  if (!membership || !campaign) notFound();
  const helps = await listHelps(ctx, campaign.id, here.settingId);
  const running = stageOf(campaign, ctx.now) === "running";
  const mayAnswer = running && mayAnswerCampaign(ctx.actor, here);
  const takesPart = campaign.answer?.kind === "taking_part";
  const fields = { settingId: here.settingId, campaignId: campaign.id };
  return (
    <div className="stack-loose">
      <PageHeader
        eyebrow={`${membership.placeName} · ${campaignTitle(campaign)}`}
        title={`${campaign.boroughName} asks us to take part`}
        lead={`${running ? "Until" : "It ran until"} ${dayInWords(new Date(campaign.closesOn))}.`}
      />
      <p className="measure quote">{campaign.message}</p>
      <Card title="What the borough sees">
        <p>
          Whether we have started, which themes we have marked complete, and whether we have signed
          off. None of our answers, no score and no evidence, before we sign off or after.
        </p>
        <p>
          If we put it off or say no, it sees that, and what we write with it. Nothing follows from
          it.
        </p>
      </Card>
      <OurAnswer campaign={campaign} running={running} />
      {mayAnswer && !takesPart ? (
        <OneButtonForm action={startOurs} fields={fields}>
          Take part
        </OneButtonForm>
      ) : null}
      {running && !mayAnswer ? (
        <p className="soft">Your manager says whether we take part.</p>
      ) : null}
      {mayAnswer ? <StandAsideForm {...fields} /> : null}
      <section className="stack">
        <h2>Help from the borough</h2>
        {(await searchParams).sent ? (
          <Notice tone="success">Sent. The answer appears here, and you get a letter.</Notice>
        ) : null}
        {helps.map(({ id, words, askedByName, askedAt, answer }) => (
          <Card key={id}>
            <p>{words}</p>
            <p className="soft small">
              {askedByName}, {dayInWords(askedAt)}
            </p>
            {answer ? (
              <p className="quote">
                {answer.words}
                <span className="soft small block">
                  {campaign.boroughName}, {dayInWords(answer.at)}
                </span>
              </p>
            ) : (
              <p className="soft">No answer yet.</p>
            )}
          </Card>
        ))}
        {running && mayAskForHelp(ctx.actor, here) ? (
          <HelpForm key={helps.length} {...fields} />
        ) : null}
      </section>
      <p>
        <a href={`/settings/${here.settingId}/audits`}>All our audits</a>
      </p>
    </div>
  );
}
