import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import type { Survey } from "@/lib/asking/model";
import type { Progress } from "@/lib/asking/queries";
import { reachingOut } from "@/lib/asking/reaching-out";
import { dayInWords, daysBetween, isoDayOf } from "@/lib/kernel/dates";
import { count } from "@/lib/kernel/words";

type Props = { survey: Survey; progress: Progress; now: Date };

/** All that anybody learns while a survey is open, and what might still bring others in. */
export function HowItGoes({ survey, progress, now }: Props) {
  const { opening, sheet } = survey;
  const { atLeast, codesLeft } = progress;
  const closesOn = opening?.closesOn;
  const days = closesOn && daysBetween(isoDayOf(now), closesOn);
  const rows = [
    {
      key: "replies",
      term: "Replies so far",
      detail: atLeast === 0 ? "Fewer than 5" : `At least ${atLeast}`,
    },
    ...(sheet.access === "codes"
      ? [
          {
            key: "codes",
            term: "Codes not used yet",
            detail: codesLeft === 0 ? "Fewer than 10" : `About ${codesLeft}`,
          },
        ]
      : []),
    {
      key: "closes",
      term: "Meant to close",
      detail: closesOn
        ? `${dayInWords(new Date(`${closesOn}T12:00:00Z`))}${daysLeft(days)}`
        : "No day was set",
    },
  ];
  return (
    <Card title="How it is going">
      <DefinitionList rows={rows} />
      <p className="soft small">
        We count in steps of three, so that nobody can tell when somebody answered. Nobody sees an
        answer before it closes.
      </p>
      <h3>To hear from more families</h3>
      <ul className="bullets">
        {reachingOut.map((idea) => (
          <li key={idea}>{idea}</li>
        ))}
      </ul>
    </Card>
  );
}

function daysLeft(days: number | "" | undefined): string {
  if (typeof days !== "number") return "";
  if (days < 0) return ". That day has passed: it stays open until you close it";
  return days === 0 ? ", which is today" : `, in ${count(days, "day")}`;
}
