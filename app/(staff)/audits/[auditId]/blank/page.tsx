import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { findAudit } from "@/lib/audits/queries";
import { editionOf } from "@/lib/instruments/editions";
import { instrumentNames, levelNames, type Question } from "@/lib/instruments/model";
import { itemOf, localSectionTitle } from "@/lib/local-questions/model";
import { findLocalWork } from "@/lib/local-questions/queries";
import { staffContext } from "@/lib/request/guard";

export const metadata: Metadata = { title: "Blank copy" };

type Props = { params: Promise<{ auditId: string }> };

/** Exactly this audit's questions, to print and fill in by hand (F11). */
export default async function BlankPage({ params }: Props) {
  const ctx = await staffContext();
  const audit = await findAudit(ctx, (await params).auditId);
  if (!audit) notFound();
  const own = (await findLocalWork(ctx, audit)).questions.map(itemOf);
  const { themes } = editionOf(audit.instrument, audit.edition);
  const names = instrumentNames[audit.instrument];
  return (
    <>
      <div className="no-print">
        <BackLink href={`/audits/${audit.id}`}>Back to the {audit.year} audit</BackLink>
      </div>
      <PageHeader
        eyebrow={`${audit.settingName} · ${audit.year} · edition ${audit.edition}`}
        title={names.long}
        lead="A blank copy of this audit’s questions. Print it from your browser, tick one box for each question and bring it to the meeting. Please name no child and no family."
      />
      <div className="stack-loose">
        {themes.map((theme, index) => (
          <section key={theme.title} className="stack">
            <h2>
              {index + 1}. {theme.title}
            </h2>
            <p className="soft">{theme.summary}</p>
            {theme.questions.map((question) => (
              <BlankQuestion key={question.code} question={question} />
            ))}
          </section>
        ))}
        {own.length > 0 && (
          <section className="stack">
            <h2>{localSectionTitle}</h2>
            <p className="soft">
              Asked by us beside the published questions, and reported apart.
              {audit.team && " We answer these together, once everybody has answered alone."}
            </p>
            {own.map((question) => (
              <BlankQuestion key={question.code} question={question} />
            ))}
          </section>
        )}
      </div>
    </>
  );
}

function BlankQuestion({ question }: { question: Question }) {
  if (question.kind === "reflection") {
    return (
      <section className="blank-question">
        <h3>{question.wording}</h3>
        <p className="soft small">{question.source}</p>
        <p className="blank-lines" />
      </section>
    );
  }
  const blanks = question.allowsNotApplicable
    ? ["We don’t know", "Does not apply to us"]
    : ["We don’t know"];
  return (
    <section className="blank-question">
      <h3>{question.wording}</h3>
      <p className="soft small">{question.source}</p>
      {question.note && <p className="soft small measure">{question.note}</p>}
      <ul className="blank-levels">
        {question.anchors.map((anchor, level) => (
          <li key={levelNames[level]}>
            {question.kind === "scale" && "☐ "}
            <span className="strong">
              {levelNames[level]}
              {anchor && "."}
            </span>{" "}
            {anchor}
          </li>
        ))}
      </ul>
      {question.kind === "parts" ? (
        question.parts.map((part) => (
          <p key={part.code}>
            {part.wording}: {[...levelNames, ...blanks].map((name) => `☐ ${name}`).join("  ")}
          </p>
        ))
      ) : (
        <p>{blanks.map((name) => `☐ ${name}`).join("  ")}</p>
      )}
      {question.howMany && <p>______ of ______ {question.howMany.counted}</p>}
      <p className="soft small">How do you know?</p>
      <p className="blank-lines" />
    </section>
  );
}
