import { SinceLine } from "@/components/plan/since-line";
import { DefinitionList } from "@/components/ui/definition-list";
import { dayInWords } from "@/lib/kernel/dates";
import { benefitInWords, dueInWords, ownerInWords, stateInWords } from "@/lib/plans/action-words";
import { isClosed } from "@/lib/plans/lifecycle";
import type { Action } from "@/lib/plans/model";
import type { Since } from "@/lib/plans/question-since";

/** All of one action, part by part; what nobody wrote is said in words. */
export function ActionView({
  action,
  since,
  today,
}: {
  action: Action;
  since?: Since;
  today: string;
}) {
  const { dueOn, lastMove } = action;
  const day = dayInWords(new Date(dueOn));
  const benefit = [action.benefit, benefitInWords(action)].filter(Boolean).join(" · ");
  const rows = [
    ["Who looks after it", ownerInWords(action)],
    ["By when", isClosed(action) ? day : `${day}. ${dueInWords(dueOn, today)}.`],
    ["Where it stands", stateInWords(action)],
    ...(isClosed(action) && lastMove
      ? [[lastMove.kind === "done" ? "What shows it" : "Why", <Shown key="shown" {...lastMove} />]]
      : []),
    ["How we will know", action.howWeWillKnow],
    ["What it is for children", benefit],
    ["What helps", action.helps],
    ["What hinders", action.hinders],
    ["Its question since", since && <SinceLine key="since" since={since} />],
  ] as const;
  return (
    <DefinitionList
      rows={rows.map(([term, detail]) => ({
        key: String(term),
        term,
        detail: detail || <span className="soft">{nothingFor(String(term))}</span>,
      }))}
    />
  );
}

function Shown({ words, url }: { words?: string; url?: string }) {
  return (
    <>
      {words} {url && <a href={url}>{url}</a>}
    </>
  );
}

function nothingFor(term: string): string {
  return term === "Its question since" ? "No later audit is signed off yet" : "Nothing written";
}
