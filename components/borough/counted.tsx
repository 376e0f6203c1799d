import { LevelBar, type LevelCounts } from "@/components/charts/level-bar";
import type { LevelAggregate, ThemeMoves } from "@/lib/borough-picture/model";
import { reasonInWords } from "@/lib/borough-picture/tables";
import { count } from "@/lib/kernel/words";
import { movedInWords } from "@/lib/statistics/wording";

/** One bar of settings by level, or why there is none. */
export function Counted({ counted }: { counted: LevelAggregate | undefined }) {
  if (!counted) return <span className="soft small">None of them shares this.</span>;
  if (counted.status === "hidden")
    return <span className="soft small">{reasonInWords(counted.reason)}</span>;
  const base = `${counted.scored} of ${count(counted.sharing, "sharing setting")} with a level`;
  return (
    <>
      <LevelBar
        counts={counted.counts as unknown as LevelCounts}
        applicable={counted.sharing}
        base={base}
      />
      <span className="soft small" aria-hidden="true">
        {base}
      </span>
    </>
  );
}

/** Which way settings went, or why that is not said. */
export function Moved({ moved }: { moved: ThemeMoves["moved"] | undefined }) {
  if (!moved || moved.status === "hidden")
    return <span className="soft small">{reasonInWords("few_settings")}</span>;
  return (
    <>
      {movedInWords(moved)}
      <span className="soft small block">of {count(moved.compared, "setting")} compared</span>
    </>
  );
}
