import type { Metadata } from "next";
import { ActionHistory } from "@/components/plan/action-history";
import { ActionView } from "@/components/plan/action-view";
import { NoCauseNote } from "@/components/plan/since-line";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findAudit } from "@/lib/audits/queries";
import { editionOf, findItem } from "@/lib/instruments/editions";
import { instrumentNames } from "@/lib/instruments/model";
import { isoDayOf } from "@/lib/kernel/dates";
import { isClosed } from "@/lib/plans/lifecycle";
import type { Action } from "@/lib/plans/model";
import { mayPlan } from "@/lib/plans/policy";
import { listMoves } from "@/lib/plans/queries";
import { sinceThen } from "@/lib/plans/question-since";
import { askedInWords } from "@/lib/profiles/answer-words";
import { listYears } from "@/lib/profiles/queries";
import { listEvents } from "@/lib/trail/queries";
import { foundAction } from "./found-action";
import { ReopenForm, StartForm } from "./move-form";

export const metadata: Metadata = { title: "An action" };

type Props = {
  params: Promise<{ settingId: string; actionId: string }>;
  searchParams: Promise<{ meanwhile?: string }>;
};

export default async function ActionPage({ params, searchParams }: Props) {
  const { ctx, action } = await foundAction(params);
  const { id, settingId, instrument } = action;
  const { meanwhile } = await searchParams;
  const years = await listYears(ctx, settingId, instrument);
  const audit = await findAudit(ctx, action.auditId);
  const tenant = `setting:${settingId}` as const;
  const since = sinceThen(action, years);
  return (
    <>
      <BackLink href={`/settings/${settingId}/plan`}>Back to our plan</BackLink>
      <PageHeader
        eyebrow={`${instrumentNames[instrument].short} · born from the ${action.year} audit`}
        title={action.what}
      >
        {mayPlan(ctx.actor, action) && <Ways action={action} />}
      </PageHeader>
      <div className="stack-loose">
        {meanwhile && (
          <Notice tone="warning" title="Somebody else was quicker">
            This is how it stands now. Nothing was changed twice.
          </Notice>
        )}
        <Card title="The question it was for">
          <p className="measure">{askedInWords(action)}</p>
          <p>
            <a href={questionHref(action, audit?.signedOff !== undefined)}>
              See it in the {action.year} {audit?.signedOff ? "profile" : "audit"}
            </a>
          </p>
        </Card>
        <div>
          <ActionView action={action} since={since} today={isoDayOf(ctx.now)} />
          {since && <NoCauseNote />}
        </div>
        <ActionHistory
          events={await listEvents(ctx, tenant, { actionId: id })}
          moves={await listMoves(ctx, id)}
        />
      </div>
    </>
  );
}

/** What can be done with it now: at most one primary way on. */
function Ways({ action }: { action: Action }) {
  const { id, settingId, version } = action;
  const here = `/settings/${settingId}/plan/${id}`;
  const moving = { actionId: id, settingId, version };
  if (isClosed(action)) return <ReopenForm {...moving} />;
  return (
    <>
      <ButtonLink href={`${here}/close`}>Close it</ButtonLink>
      <ButtonLink href={`${here}/edit`} variant="secondary">
        Change it
      </ButtonLink>
      {action.status === "not_started" && <StartForm {...moving} />}
    </>
  );
}

function questionHref({ auditId, instrument, edition, code }: Action, isSigned: boolean): string {
  const theme = findItem(editionOf(instrument, edition), code)?.theme ?? 1;
  return `/${isSigned ? "profiles" : "audits"}/${auditId}/themes/${theme}`;
}
