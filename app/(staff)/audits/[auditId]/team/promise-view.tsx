import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import type { TeamMode } from "@/lib/audits/model";
import { promiseStands, promises } from "@/lib/contributions/promise";

/** What each will see, in the words that everybody is shown. */
export function PromiseView({ mode, level = 2 }: { mode: TeamMode; level?: 2 | 3 }) {
  const { title, summary, sees } = promises[mode];
  return (
    <Card title={`${title}: what each of us will see`} level={level}>
      <p className="measure">{summary}</p>
      <DefinitionList rows={sees.map(({ who, what }) => ({ key: who, term: who, detail: what }))} />
      <p className="soft small">{promiseStands}</p>
    </Card>
  );
}
