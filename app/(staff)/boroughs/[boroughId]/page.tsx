import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { type Task, TaskList } from "@/components/ui/task-list";
import { choiceFrom } from "@/lib/borough-picture/choice";
import { listReports } from "@/lib/borough-reports/queries";
import { stageOf } from "@/lib/campaigns/lifecycle";
import type { Campaign } from "@/lib/campaigns/model";
import { countsOf } from "@/lib/campaigns/progress";
import { listCampaigns, listHelps, listProgress } from "@/lib/campaigns/queries";
import { campaignTitle, daysInWords } from "@/lib/campaigns/words";
import { dayInWords } from "@/lib/kernel/dates";
import { count } from "@/lib/kernel/words";
import type { Setting } from "@/lib/organisations/model";
import { listSettings } from "@/lib/organisations/queries";
import { boroughHere } from "@/lib/request/borough-here";
import type { Context } from "@/lib/request/context";
import { mayHold } from "@/lib/retention/policy";
import type { SharedYear } from "@/lib/sharing/model";
import { listSharedYears } from "@/lib/sharing/queries";
import { settingsOwnView, sharingInWords } from "@/lib/statistics/wording-for-boroughs";
import { FirstSteps } from "./first-steps";

export const metadata: Metadata = { title: "Borough" };

type Props = { params: Promise<{ boroughId: string }> };

/** Where the borough stands in a few sentences, and the doors to everything else. */
export default async function BoroughPage({ params }: Props) {
  const { ctx, boroughId, boroughName, mayChange } = await boroughHere(params);
  const [settings, shared, campaigns, reports] = await Promise.all([
    listSettings(ctx, boroughId),
    listSharedYears(ctx, boroughId),
    listCampaigns(ctx, boroughId),
    listReports(ctx, boroughId),
  ]);
  const here = `/boroughs/${boroughId}`;
  const newest = newestOf(shared);
  const running = campaigns.find((campaign) => stageOf(campaign, ctx.now) === "running");
  const isFirstRun = settings.length === 0 || campaigns.length === 0 || !newest;
  return (
    <div className="stack-loose">
      <PageHeader
        eyebrow={boroughName}
        title={titleOf(settings.length, newest)}
        lead="Each setting decides what the borough sees of its work."
      />
      {isFirstRun ? (
        <FirstSteps
          here={here}
          mayChange={mayChange}
          settings={settings.length}
          campaigns={campaigns.length}
        />
      ) : null}
      {running ? await underWay(ctx, running, here) : null}
      <Card title="Where to look">
        <TaskList tasks={doorsOf({ here, newest, shared, settings, campaigns, reports })} />
      </Card>
      {mayHold(ctx.actor, boroughId) ? (
        <p>
          <a href={`${here}/retention`}>How long records are kept</a>
          {" · "}
          <a href={`${here}/api-tokens`}>Programs that read for us</a>
        </p>
      ) : null}
    </div>
  );
}

type Known = {
  here: string;
  newest: SharedYear | undefined;
  shared: SharedYear[];
  settings: Setting[];
  campaigns: Campaign[];
  reports: Awaited<ReturnType<typeof listReports>>;
};

/** Every part of the borough, with where it stands in a few words. */
function doorsOf({ here, newest, shared, settings, campaigns, reports }: Known): Task[] {
  const issued = reports.find((report) => report.issued);
  return [
    {
      href: `${here}/picture`,
      title: "What settings share",
      hint: newest
        ? `${sharingInWords(newest.settings, settings.length)} ${settingsOwnView}`
        : "Nothing yet. What they share of their signed audits appears here.",
      status: shownYears(shared),
    },
    {
      href: `${here}/settings`,
      title: "The register",
      hint: "Who the settings are: name, type, ward and Ofsted number.",
      status: { text: count(settings.length, "setting"), tone: "plain" },
    },
    {
      href: `${here}/campaigns`,
      title: "Campaigns",
      hint: "Ask settings to take part, and help those who ask for it.",
      status: { text: count(campaigns.length, "campaign"), tone: "plain" },
    },
    {
      href: `${here}/offers`,
      title: "Offers",
      hint: "What settings would like help with or would share, and what you offer to them.",
      status: { text: "To all settings alike", tone: "plain" },
    },
    {
      href: `${here}/seen`,
      title: "How settings and forums see us",
      hint: "They rate the borough on the same principles, without their names.",
      status: { text: "Once a year is over", tone: "plain" },
    },
    {
      href: `${here}/surveys`,
      title: "Surveys of parents",
      hint: "Where no forum asks, the borough can.",
      status: { text: "The borough’s own", tone: "plain" },
    },
    {
      href: `${here}/reports`,
      title: "Reports for the committee",
      hint: issued?.issued
        ? `The newest, “${issued.title}”, was issued on ${dayInWords(issued.issued.at)}.`
        : "Four pages of what settings share, with your own words.",
      status: { text: count(reports.length, "report"), tone: "plain" },
    },
  ];
}

/** The year that the picture begins with. */
function newestOf(shared: readonly SharedYear[]): SharedYear | undefined {
  const choice = choiceFrom({}, shared);
  return shared.find(
    ({ instrument, year }) => instrument === choice?.instrument && year === choice.year,
  );
}

function titleOf(settings: number, newest: SharedYear | undefined): string {
  if (settings === 0) return "Welcome: begin with your settings";
  if (!newest) return `${count(settings, "setting")}, and none shares anything yet`;
  return `${newest.settings} of ${settings} settings share their ${newest.year} audit`;
}

function shownYears(shared: readonly SharedYear[]) {
  const years = new Set(shared.map(({ year }) => year)).size;
  return { text: years === 0 ? "Nothing yet" : count(years, "year"), tone: "plain" as const };
}

/** The campaign that runs: the work and none of the answers (F49). */
async function underWay(ctx: Context, campaign: Campaign, here: string) {
  const [progress, helps] = await Promise.all([
    listProgress(ctx, campaign),
    listHelps(ctx, campaign.id),
  ]);
  const { signed_off, in_progress, not_started } = countsOf(progress);
  const waiting = helps.filter(({ answer }) => !answer).length;
  const href = `${here}/campaigns/${campaign.id}#settings`;
  return (
    <Card title={`Under way: ${campaignTitle(campaign)}`}>
      <p className="measure">
        {signed_off} of {count(progress.length, "setting")} signed off, {in_progress} under way and{" "}
        {not_started} not started. It runs from {daysInWords(campaign)}.
      </p>
      {waiting > 0 ? (
        <p className="measure">
          {count(waiting, "setting waits", "settings wait")} for an answer to a call for help.
        </p>
      ) : null}
      <p>
        <a href={href}>See who has not finished</a>
      </p>
    </Card>
  );
}
