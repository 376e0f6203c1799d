import { Card } from "@/components/ui/card";
import { dayInWords } from "@/lib/kernel/dates";
import type { Action } from "@/lib/plans/model";

const mostShown = 3;

/** What is due in the plan soon, or past its day: the first few, and the way to all of it. */
export function DueCard({
  actions,
  settingId,
  level,
}: {
  actions: Action[];
  settingId: string;
  level: 2 | 3;
}) {
  if (actions.length === 0) return null;
  const here = `/settings/${settingId}/plan`;
  return (
    <Card title="Due in our plan" level={level}>
      <ul className="stack-tight">
        {actions.slice(0, mostShown).map(({ id, what, dueOn, owner }) => (
          <li key={id}>
            <a href={`${here}/${id}`}>{what}</a>{" "}
            <span className="soft small block">
              {dayInWords(new Date(dueOn))}
              {owner && `, ${owner.name}`}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href={here}>See our plan</a>
      </p>
    </Card>
  );
}
