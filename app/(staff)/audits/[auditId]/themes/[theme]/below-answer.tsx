import type { QuestionView } from "./question-views";

/** Under an agreed answer: what shows it, the way to add more, and the way from here to an action. */
export function BelowAnswer({ view }: { view: QuestionView }) {
  if (!view.evidenceHref) return null;
  const forQuestion = <span className="visually-hidden">: {view.wording}</span>;
  return (
    <p className="small">
      {view.evidence.map((each) => (
        <span key={each.id}>
          <a href={each.href}>{each.title}</a> <span className="soft">({each.note})</span>
          {" · "}
        </span>
      ))}
      <a href={view.evidenceHref}>
        Add a link or a file<span className="visually-hidden"> to: {view.wording}</span>
      </a>
      {view.plan?.actHref && (
        <>
          {" · "}
          <a href={view.plan.actHref}>Make this an action{forQuestion}</a>
        </>
      )}
    </p>
  );
}
