import { NoCauseNote, SinceLine } from "@/components/plan/since-line";
import { ownerInWords, stateInWords } from "@/lib/plans/action-words";
import type { Action } from "@/lib/plans/model";
import type { Since } from "@/lib/plans/question-since";

/** Under one question: the actions it was for, what the question did since, and the way to a new action. */
export function QuestionActions({
  lines,
  actHref,
}: {
  lines: { action: Action; since?: Since }[];
  actHref?: string;
}) {
  return (
    <>
      {actHref && (
        <p className="no-print">
          <a href={actHref}>Make this an action</a>
        </p>
      )}
      {lines.map(({ action, since }) => (
        <div key={action.id} className="stack-tight">
          <h3>Our action from {action.year}</h3>
          <p className="measure">
            <a href={`/settings/${action.settingId}/plan/${action.id}`}>{action.what}</a>{" "}
            <span className="soft small">
              {ownerInWords(action)}. {stateInWords(action)}.
            </span>
          </p>
          {action.lastMove?.words && <p className="quote">{action.lastMove.words}</p>}
          {since && <SinceLine since={since} />}
        </div>
      ))}
      {lines.some(({ since }) => since) && <NoCauseNote />}
    </>
  );
}
