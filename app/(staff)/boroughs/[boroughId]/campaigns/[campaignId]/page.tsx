import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { PageHeader } from "@/components/ui/page-header";
import { isWaitedFor, stageOf } from "@/lib/campaigns/lifecycle";
import { chosenFrom, countsOf, progressFilterFrom, themesDone } from "@/lib/campaigns/progress";
import { findCampaign, listHelps, listProgress } from "@/lib/campaigns/queries";
import { campaignTitle, daysInWords, stageNames } from "@/lib/campaigns/words";
import { editionOf } from "@/lib/instruments/editions";
import { instrumentNames } from "@/lib/instruments/model";
import { compareNames } from "@/lib/kernel/by-name";
import { dayInWords } from "@/lib/kernel/dates";
import { count } from "@/lib/kernel/words";
import { boroughHere } from "@/lib/request/borough-here";
import { endNow } from "./actions";
import { HelpTable, SettingTable, ThemeTable } from "./campaign-tables";
import { ProgressFilterForm } from "./progress-filter";

export const metadata: Metadata = { title: "A campaign" };

type Props = {
  params: Promise<{ boroughId: string; campaignId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** How far the work has come. No answer and no score is on this page, before a sign-off or after (F49). */
export default async function CampaignPage({ params, searchParams }: Props) {
  const { ctx, boroughId, boroughName, mayChange } = await boroughHere(params);
  const campaign = await findCampaign(ctx, { boroughId, campaignId: (await params).campaignId });
  if (!campaign) notFound();
  const asked = await searchParams;
  const filter = progressFilterFrom(asked);
  const [progress, helps] = await Promise.all([
    listProgress(ctx, campaign),
    listHelps(ctx, campaign.id),
  ]);
  const { themes } = editionOf(campaign.instrument, campaign.edition);
  const counts = countsOf(progress);
  const waiting = progress.filter(({ state }) => isWaitedFor(state)).length;
  const href = `/boroughs/${boroughId}/campaigns/${campaign.id}`;
  const stage = stageOf(campaign, ctx.now);
  const done = themesDone(progress, themes.length);
  const wards = [...new Set(progress.flatMap(({ ward }) => ward ?? []))].toSorted(compareNames);
  return (
    <div className="stack-loose">
      <BackLink href={`/boroughs/${boroughId}/campaigns`}>All campaigns</BackLink>
      <PageHeader
        eyebrow={`${boroughName} · ${campaignTitle(campaign)} · ${stageNames[stage].text}`}
        title={`${counts.signed_off} of ${count(progress.length, "setting")} signed off, ${counts.in_progress} under way`}
        lead={`${daysInWords(campaign)}. ${counts.not_started} have not started, ${counts.deferred} put it off and ${counts.declined} said no.`}
      />
      <p className="measure quote">{campaign.message}</p>
      {helps.length > 0 ? (
        <p>
          <a href="#settings">Go to who has not finished</a>
        </p>
      ) : null}
      <HelpTable helps={helps} page={asked.helps} href={href} mayAnswer={mayChange} />
      <section id="settings" className="stack">
        <h2>
          {waiting === 0
            ? "Nobody is waited for"
            : `${count(waiting, "setting has", "settings have")} not finished`}
        </h2>
        <p className="measure soft">
          {lettersInWords(stage)} You see the work and none of the answers, also after a sign-off.
        </p>
        <ProgressFilterForm filter={filter} wards={wards} />
        <SettingTable
          settings={chosenFrom(progress, filter)}
          filter={filter}
          page={asked.page}
          ofThemes={themes.length}
          href={href}
        />
      </section>
      <ThemeTable
        caption={`Settings that have each ${instrumentNames[campaign.instrument].themeWord.toLowerCase()} complete`}
        rows={themes.map(({ title }, index) => ({ title, done: done[index] ?? 0 }))}
        of={counts.in_progress + counts.signed_off}
      />
      {campaign.endedAt ? <p>Ended on {dayInWords(campaign.endedAt)}.</p> : null}
      {mayChange && stage !== "over" ? (
        <section className="stack">
          <h2>End it early</h2>
          <p className="measure">
            No letter goes out any more. What settings have begun is theirs to go on with.
          </p>
          <OneButtonForm
            action={endNow}
            fields={{ boroughId, campaignId: campaign.id }}
            variant="warning"
          >
            End this campaign
          </OneButtonForm>
        </section>
      ) : null}
    </div>
  );
}

function lettersInWords(stage: ReturnType<typeof stageOf>): string {
  if (stage === "over") return "The campaign is over, and no letter goes out any more.";
  return "Those who have not started get a letter when the campaign opens, three weeks before its end and a week before. Letters stop by themselves.";
}
