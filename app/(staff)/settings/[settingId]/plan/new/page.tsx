import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { ActionForm } from "@/components/plan/action-form";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { findAuditWork } from "@/lib/audits/queries";
import { editionOf, findItem, isRated } from "@/lib/instruments/editions";
import { levelNames } from "@/lib/instruments/model";
import { listPeople } from "@/lib/organisations/queries";
import { mayPlan } from "@/lib/plans/policy";
import { questionInWords } from "@/lib/profiles/answer-words";
import { staffContext } from "@/lib/request/guard";
import { addToPlan } from "./actions";

export const metadata: Metadata = { title: "Make this an action" };

type Props = {
  params: Promise<{ settingId: string }>;
  searchParams: Promise<{ audit?: string; question?: string }>;
};

/** An action starts at one question, with that question's next step already written in (F33, F34). */
export default async function NewActionPage({ params, searchParams }: Props) {
  const ctx = await staffContext();
  const { settingId } = await params;
  const { audit: auditId = "", question: code = "" } = await searchParams;
  const work = await findAuditWork(ctx, auditId);
  if (!work || work.audit.settingId !== settingId) notFound();
  const { audit } = work;
  const found = findItem(editionOf(audit.instrument, audit.edition), code);
  if (!found) notFound();
  if (!mayPlan(ctx.actor, audit)) forbidden();
  const { item, theme } = found;
  const level = work.answers.find((answer) => answer.code === code)?.level;
  const nextStep = isRated(item) && level !== undefined ? item.nextSteps[level] : undefined;
  const back = audit.signedOff ? `/profiles/${audit.id}` : `/audits/${audit.id}`;
  return (
    <>
      <BackLink href={`${back}/themes/${theme}`}>Back to the question</BackLink>
      <PageHeader
        eyebrow={`${audit.settingName} · ${audit.year} · ${item.source}`}
        title="Make this an action"
        lead={questionInWords({ wording: item.wording, stem: item.stem?.wording })}
      />
      <div className="stack">
        {nextStep && level !== undefined && (
          <p className="measure">
            We answered <strong>{levelNames[level]}</strong>. The step that usually comes next is
            filled in below: make it yours.
          </p>
        )}
        <ActionForm
          send={addToPlan}
          people={await listPeople(ctx, settingId)}
          start={{ what: nextStep }}
          submit="Add it to our plan"
        >
          <input type="hidden" name="auditId" value={audit.id} />
          <input type="hidden" name="code" value={code} />
        </ActionForm>
      </div>
    </>
  );
}
