import { Tag } from "@/components/ui/tag";
import type { Since } from "@/lib/plans/question-since";
import { answerInWords, directionInWords } from "@/lib/profiles/answer-words";

const tones = { up: "up", down: "down", same: "neutral", not_compared: "neutral" } as const;

/** What an action's question did since: what was answered, and nothing about why (F35). */
export function SinceLine({ since }: { since: Since }) {
  const { from, to, revision } = since;
  return (
    <span className="cluster">
      <Tag tone={tones[since.direction]}>{directionInWords(since)}</Tag>
      <span className="soft small">
        {from.year}: {answerInWords(from.answer)}. {to.year}:{" "}
        {revision === "retired" ? "no longer asked" : answerInWords(to.answer)}.
      </span>
    </span>
  );
}

/** Stands once beside any list of such lines. */
export function NoCauseNote() {
  return (
    <p className="soft small">
      The question and the action stand side by side. That one moved does not say that the other
      moved it.
    </p>
  );
}
