import { LevelBar, type LevelCounts } from "@/components/charts/level-bar";
import { LevelKey } from "@/components/charts/level-key";
import { DataTable } from "@/components/ui/data-table";
import type { LevelAggregate, ThemeCounts, ThemeMoves } from "@/lib/borough-picture/model";
import { reasonInWords } from "@/lib/borough-picture/tables";
import { count } from "@/lib/kernel/words";
import { type SettingType, settingTypeNames } from "@/lib/organisations/model";
import { movedInWords } from "@/lib/statistics/wording";
import { betweenCountsLower } from "@/lib/statistics/wording-for-boroughs";

type Props = {
  themeWord: string;
  themes: readonly ThemeCounts[];
  themeHref: (theme: number) => string;
  /** A type to show beside all that share. */
  type?: SettingType;
  /** Which way settings went since a fixed year. */
  since?: { year: number; moves: readonly ThemeMoves[] };
};

/** Per theme how many sharing settings reached each level: counts, and never a setting's name. */
export function ThemeCountsTable({ themeWord, themes, themeHref, type, since }: Props) {
  return (
    <>
      <LevelKey />
      <DataTable
        caption={`Each ${themeWord.toLowerCase()}: how many settings reached each level`}
        captionHidden
        columns={[
          { key: "theme", header: themeWord },
          { key: "all", header: "All that share" },
          ...(type ? [{ key: "type", header: settingTypeNames[type] }] : []),
          ...(since ? [{ key: "since", header: `Since ${since.year}` }] : []),
        ]}
        rows={themes.map(({ number, title, all, types }) => {
          const ofType = types.find((each) => each.type === type)?.counted;
          const moved = since?.moves.find((each) => each.number === number)?.moved;
          return {
            key: String(number),
            cells: [
              <a key="theme" href={themeHref(number)}>
                {number}. {title}
              </a>,
              <Counted key="all" counted={all} />,
              ...(type ? [<Counted key="type" counted={ofType} />] : []),
              ...(since ? [<Moved key="since" moved={moved} />] : []),
            ],
          };
        })}
        note={betweenCountsLower}
      />
    </>
  );
}

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

function Moved({ moved }: { moved: ThemeMoves["moved"] | undefined }) {
  if (!moved || moved.status === "hidden")
    return <span className="soft small">{reasonInWords("few_settings")}</span>;
  return (
    <>
      {movedInWords(moved)}
      <span className="soft small block">of {count(moved.compared, "setting")} compared</span>
    </>
  );
}
