import type { Metadata } from "next";
import { forbidden, notFound, redirect } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { Audit } from "@/lib/audits/model";
import { findAudit } from "@/lib/audits/queries";
import { privateTeamMin, type Spread } from "@/lib/contributions/model";
import { mayContribute } from "@/lib/contributions/policy";
import { findOwnWork, findSpread } from "@/lib/contributions/queries";
import { type Differences, whereWeDiffer } from "@/lib/contributions/where-we-differ";
import { editionOf } from "@/lib/instruments/editions";
import { count } from "@/lib/kernel/words";
import { staffContext } from "@/lib/request/guard";
import { seenDifferently, withinOneLevelInWords } from "@/lib/statistics/wording";
import { AllAnswers } from "./all-answers";
import { DifferenceCard } from "./difference-card";
import { UnsureList } from "./unsure-list";

export const metadata: Metadata = { title: "Where we differ" };

type Props = { params: Promise<{ auditId: string }> };

export default async function DifferencesPage({ params }: Props) {
  const ctx = await staffContext();
  const audit = await findAudit(ctx, (await params).auditId);
  if (!audit) notFound();
  if (!mayContribute(ctx.actor, audit)) forbidden();
  const spread = await findSpread(ctx, audit);
  if (!spread) redirect(`/audits/${audit.id}/team`);
  const found = whereWeDiffer(editionOf(audit.instrument, audit.edition), spread);
  const own = await findOwnWork(ctx, audit.id);
  const { within } = found;
  return (
    <>
      <BackLink href={`/audits/${audit.id}`}>Back to the {audit.year} audit</BackLink>
      <PageHeader
        eyebrow={`${audit.settingName} · ${audit.year} · before we met`}
        title={headline(found)}
        lead={within.of > 0 ? withinOneLevelInWords(within.questions, within.of) : undefined}
      >
        {!audit.signedOff && (
          <ButtonLink href={`/audits/${audit.id}/meeting`}>Begin our meeting</ButtonLink>
        )}
      </PageHeader>
      <div className="stack-loose">
        <Basis spread={spread} />
        <Differing audit={audit} found={found} />
        <UnsureList questions={found.unsure} />
        <AllAnswers audit={audit} questions={found.questions} own={own?.answers ?? []} />
      </div>
    </>
  );
}

function headline({ differing, within }: Differences): string {
  if (differing.length > 0) return `${count(differing.length, "question")} to talk about first`;
  return within.of > 0 ? "We see every question the same way" : "Our own answers, side by side";
}

/** Whose answers these are, and what is not told. */
function Basis({ spread }: { spread: Spread }) {
  if (spread.mode === "open") {
    const people = new Set(spread.answers.map(({ userId }) => userId)).size;
    return (
      <p className="measure soft">
        From the own answers of {count(people, "person", "people")}. They are kept as they were
        given.
      </p>
    );
  }
  const { finishedPractitioners: people } = spread;
  if (people < privateTeamMin) {
    return (
      <Notice title="Nothing is shown, to protect people">
        {count(people, "practitioner")} finished. A private team shows its answers from{" "}
        {privateTeamMin} on. You can still meet, talk, and record what you agree on.
      </Notice>
    );
  }
  return (
    <p className="measure soft">
      From the own answers of {people} practitioners, without the manager’s and without names. They
      are kept as they were given.
    </p>
  );
}

function Differing({ audit, found }: { audit: Audit; found: Differences }) {
  if (found.differing.length === 0) return null;
  return (
    <section className="stack">
      <h2>Where we differ</h2>
      <p className="measure">{seenDifferently}</p>
      {found.differing.map((question) => (
        <DifferenceCard key={question.code} audit={audit} question={question} />
      ))}
    </section>
  );
}
