import { AgreementNote } from "@/components/questions/agreement-note";
import { Tag } from "@/components/ui/tag";
import { QuestionPlan } from "./question-plan";
import type { QuestionView } from "./question-views";

/** Between a question and its answers: where it comes from, how it changed, and last year's answer. */
export function QuestionAbove({ view }: { view: QuestionView }) {
  const { lastYear } = view;
  return (
    <>
      {view.source && (
        <p className="soft small">
          Source: {view.source} {view.mark && <Tag>{view.mark}</Tag>}
        </p>
      )}
      {view.note && <p className="soft small measure">{view.note}</p>}
      {view.comments.map(({ id, by, on, words }) => (
        <blockquote key={id} className="quote small">
          <p>“{words}”</p>
          <p className="soft">
            {by}, critical friend, {on}
          </p>
        </blockquote>
      ))}
      {view.agreement && <AgreementNote agreement={view.agreement} />}
      {lastYear && (
        <p className="quote">
          <span className="strong">
            In {lastYear.year}:{" "}
            {lastYear.answer ?? (lastYear.note && view.kind === "reflection" ? "" : "not answered")}
            {lastYear.answer ? "." : ""}
          </span>{" "}
          {lastYear.note && `“${lastYear.note}”`}{" "}
          {lastYear.evidenceCount > 0 && (
            <a href={lastYear.evidenceHref}>Evidence ({lastYear.evidenceCount})</a>
          )}
          {!lastYear.comparable &&
            " The question means something different now, so it starts afresh."}
        </p>
      )}
      <QuestionPlan plan={view.plan} />
    </>
  );
}
