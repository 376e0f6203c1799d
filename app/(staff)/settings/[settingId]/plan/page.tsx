import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionTable } from "@/components/plan/action-table";
import { HopesCard } from "@/components/plan/hopes-card";
import { NoCauseNote } from "@/components/plan/since-line";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { membershipOfSetting } from "@/lib/access/places";
import { listHopes } from "@/lib/hopes/queries";
import { isoDayOf } from "@/lib/kernel/dates";
import { count } from "@/lib/kernel/words";
import type { Action } from "@/lib/plans/model";
import { dueSoonDays, groupsOf, ownerKey, ownersOf, planHeadline } from "@/lib/plans/plan-groups";
import { mayPlan } from "@/lib/plans/policy";
import { listActions } from "@/lib/plans/queries";
import { staffContext } from "@/lib/request/guard";
import { findYears, planLines, type YearsByInstrument } from "./plan-lines";
import { planTargets } from "./plan-targets";

export const metadata: Metadata = { title: "Plan" };

type Props = {
  params: Promise<{ settingId: string }>;
  searchParams: Promise<{ owner?: string }>;
};

export default async function PlanPage({ params, searchParams }: Props) {
  const ctx = await staffContext();
  const { settingId } = await params;
  const membership = membershipOfSetting(ctx.actor, settingId);
  if (!membership) notFound();
  const all = await listActions(ctx, settingId);
  const hopes = await listHopes(ctx, settingId);
  const years = await findYears(ctx, settingId);
  const { owner } = await searchParams;
  const shown = owner ? all.filter((action) => ownerKey(action) === owner) : all;
  const today = isoDayOf(ctx.now);
  return (
    <>
      <PageHeader
        eyebrow={`${membership.placeName} · plan`}
        title={all.length === 0 ? "No actions yet" : planHeadline(groupsOf(shown, today), today)}
        lead="An action starts at a question of an audit: open a theme and choose “Make this an action”. The next audit shows it beside that question."
      >
        {mayPlan(ctx.actor, { settingId }) && (
          <ButtonLink href={`/settings/${settingId}/profile`} variant="secondary">
            Choose a question from our profile
          </ButtonLink>
        )}
      </PageHeader>
      <div className="stack-loose">
        {all.length > 0 && <Owners actions={all} chosen={owner} settingId={settingId} />}
        <Groups actions={shown} years={years} today={today} />
        {await planTargets(ctx, settingId, years)}
        <HopesCard hopes={hopes} />
      </div>
    </>
  );
}

type GroupsProps = { actions: Action[]; years: YearsByInstrument; today: string };

function Groups({ actions, years, today }: GroupsProps) {
  if (actions.length === 0) {
    return (
      <Card title="Three actions are plenty">
        <p className="measure">
          Look at what you said you would work on, and begin with a step that somebody can take
          within a month. Each question comes with a next step to start from.
        </p>
      </Card>
    );
  }
  const { dueSoon, later, closed } = groupsOf(actions, today);
  const table = (caption: string, group: Action[], empty: string) => (
    <Card>
      <ActionTable
        caption={`${caption} (${group.length})`}
        lines={planLines(group, years)}
        today={today}
        empty={empty}
      />
    </Card>
  );
  return (
    <>
      {table("Due soon", dueSoon, `Nothing is due in the next ${dueSoonDays} days.`)}
      {table("Under way and to come", later, "Nothing else is open.")}
      {table("Done, or no longer needed", closed, "Nothing has been closed yet.")}
      <NoCauseNote />
    </>
  );
}

type OwnersProps = { actions: Action[]; chosen?: string; settingId: string };

/** The filter is the address: it can be kept, sent and printed. */
function Owners({ actions, chosen, settingId }: OwnersProps) {
  const all = `All ${count(actions.length, "action")}`;
  const href = (key: string) => `/settings/${settingId}/plan?owner=${encodeURIComponent(key)}`;
  return (
    <nav aria-label="Whose actions" className="cluster no-print">
      <span className="soft">Show:</span>
      {chosen ? (
        <a href={`/settings/${settingId}/plan`}>{all}</a>
      ) : (
        <strong aria-current="page">{all}</strong>
      )}
      {ownersOf(actions).map(({ key, name }) =>
        key === chosen ? (
          <strong key={key} aria-current="page">
            {name || "Nobody yet"}
          </strong>
        ) : (
          <a key={key} href={href(key)}>
            {name || "Nobody yet"}
          </a>
        ),
      )}
    </nav>
  );
}
