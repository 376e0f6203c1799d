import { Card } from "@/components/ui/card";
import { dayInWords } from "@/lib/kernel/dates";
import { listInWords } from "@/lib/kernel/words";
import type { Move } from "@/lib/plans/model";
import type { ReadEvent } from "@/lib/trail/model";

type Props = { events: readonly ReadEvent[]; moves: readonly (Move & { version: number })[] };

/** Everything that became of one action, from its trail; the words of its moves stand beside them. */
export function ActionHistory({ events, moves }: Props) {
  return (
    <Card title="What became of it">
      <ol className="stack-tight">
        {events.map((event) => {
          const move = moves.find(({ version }) => version === event.payload.version);
          return (
            <li key={event.n}>
              <span className="soft small">{dayInWords(event.at)}</span> {inWords(event)}
              {move?.words && <p className="quote">{move.words}</p>}
              {move?.url && (
                <p className="small">
                  <a href={move.url}>{move.url}</a>
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

const fieldNames: Record<string, string> = {
  what: "what it says",
  owner: "who looks after it",
  dueOn: "the day",
  howWeWillKnow: "how we will know",
  helps: "what helps",
  hinders: "what hinders",
  benefit: "what children gain",
  condition: "the condition for learning",
  domain: "the part of learning",
};

function inWords({ action, byName = "Somebody", payload }: ReadEvent): string {
  switch (action) {
    case "action added":
      return `${byName} added it`;
    case "action changed": {
      const fields = Array.isArray(payload.fields) ? payload.fields : [];
      return `${byName} changed ${listInWords(fields.map((field) => fieldNames[field] ?? field))}`;
    }
    case "action started":
      return `${byName} said it is under way`;
    case "action done":
      return `${byName} closed it as done`;
    case "action no longer needed":
      return `${byName} closed it as no longer needed`;
    case "action reopened":
      return `${byName} took it up again`;
    case "reminder posted":
      return payload.daysBefore === 1
        ? "A reminder went to its owner, a day before"
        : "A reminder went to its owner, two weeks before";
    default:
      return action;
  }
}
