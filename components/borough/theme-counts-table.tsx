import { Counted, Moved } from "@/components/borough/counted";
import { LevelKey } from "@/components/charts/level-key";
import { DataTable } from "@/components/ui/data-table";
import type { ThemeCounts, ThemeMoves } from "@/lib/borough-picture/model";
import { type SettingType, settingTypeNames } from "@/lib/organisations/model";
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
