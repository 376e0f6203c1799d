import { SinceLine } from "@/components/plan/since-line";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { dayInWords } from "@/lib/kernel/dates";
import {
  benefitInWords,
  dueInWords,
  moveNames,
  ownerInWords,
  statusNames,
} from "@/lib/plans/action-words";
import { isClosed } from "@/lib/plans/lifecycle";
import type { Action } from "@/lib/plans/model";
import type { Since } from "@/lib/plans/question-since";

/** An action with the question it was for, and what that question did since. */
export type PlanLine = { action: Action; question: string; since?: Since };

/** One group of a plan. */
export function ActionTable({
  caption,
  lines,
  today,
  empty,
}: {
  caption: string;
  lines: PlanLine[];
  /** An ISO day. */
  today: string;
  empty?: string;
}) {
  const columns = [
    { key: "what", header: "Action" },
    { key: "who", header: "Who" },
    { key: "when", header: "When" },
    // Where no later audit is signed there is nothing to say yet.
    ...(lines.some(({ since }) => since) ? [{ key: "since", header: "Its question since" }] : []),
  ];
  return (
    <DataTable
      caption={caption}
      empty={empty}
      columns={columns}
      rows={lines.map(({ action, question, since }) => ({
        key: action.id,
        cells: [
          <What key="what" action={action} question={question} />,
          ownerInWords(action),
          <When key="when" action={action} today={today} />,
          since ? (
            <SinceLine key="since" since={since} />
          ) : (
            <span key="since" className="soft small">
              No later audit yet
            </span>
          ),
        ].slice(0, columns.length),
      }))}
    />
  );
}

function What({ action, question }: { action: Action; question: string }) {
  const benefit = benefitInWords(action);
  return (
    <>
      <a href={`/settings/${action.settingId}/plan/${action.id}`}>{action.what}</a>
      <span className="soft small block font-normal">
        {action.year}: {question}
      </span>
      {benefit && <span className="soft small block font-normal">For children: {benefit}</span>}
    </>
  );
}

function When({ action, today }: { action: Action; today: string }) {
  const { status, dueOn, lastMove } = action;
  if (isClosed(action) && lastMove) {
    return (
      <>
        {moveNames[lastMove.kind]}, {dayInWords(lastMove.at)}
        {lastMove.words && <span className="soft small block">{lastMove.words}</span>}
      </>
    );
  }
  const isPast = dueOn < today;
  return (
    <>
      {dayInWords(new Date(dueOn))}
      <span className="block">
        {isPast ? (
          <Tag tone="warning">{dueInWords(dueOn, today)}</Tag>
        ) : (
          <span className="soft small">{dueInWords(dueOn, today)}</span>
        )}
      </span>
      <span className="soft small block">{statusNames[status]}</span>
    </>
  );
}
