import { Counted } from "@/components/borough/counted";
import type { CountedYear } from "@/lib/borough-picture/model";

type Props = { active?: boolean; payload?: readonly { payload?: CountedYear }[] };

/** What one year says, in the same words as the table. The chart fills in both. */
export function LevelsTip({ active, payload }: Props) {
  const at = active ? payload?.[0]?.payload : undefined;
  // The status element stays when it is empty: only words that change inside one are read out.
  return (
    <div role="status">
      {at ? (
        <div className="explore-tip">
          <p className="strong">{at.year}</p>
          <Counted counted={at.counted} />
        </div>
      ) : null}
    </div>
  );
}
