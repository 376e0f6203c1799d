import { ChangeStrip } from "@/components/charts/change-strip";
import { LevelBar, type LevelCounts } from "@/components/charts/level-bar";
import { LevelKey } from "@/components/charts/level-key";
import { MovedCell } from "@/components/profile/moved-cell";
import { StripWords } from "@/components/profile/strip-words";
import { ThemeNotes } from "@/components/profile/theme-notes";
import { DataTable } from "@/components/ui/data-table";
import { instrumentNames } from "@/lib/instruments/model";
import type { Profile, ProfileTheme } from "@/lib/profiles/model";
import { themesHeader } from "@/lib/reports/figures";
import { baseInWords } from "@/lib/statistics/wording";

type Props = {
  profile: Profile;
  /** Where a theme's own page is; left out where there is none (the example, paper). */
  themeHref?: (theme: number) => string;
  /** On paper: one short line under each theme, so that the table fits its page. */
  brief?: boolean;
};

/** The table that is the picture: one row for each rated theme, in the published order (honest-numbers 1.6). */
export function ProfileTable({ profile, themeHref, brief = false }: Props) {
  const { earlier, year, themes, totals } = profile;
  const rated = themes.filter(({ result }) => result);
  const columns = themesHeader(profile).map((header) => ({ key: header, header }));
  return (
    <>
      <LevelKey
        noEvidence={totals.withoutEvidence > 0}
        range={totals.answered < totals.applicable}
        years={{ earlier: earlier?.year, later: year }}
      />
      <DataTable
        caption={captionOf(profile, rated.length)}
        captionHidden
        columns={columns}
        rows={rated.map((theme) => ({
          key: String(theme.number),
          cells: [
            <ThemeCell key="theme" theme={theme} brief={brief} href={themeHref?.(theme.number)} />,
            <BarCell key="levels" theme={theme} brief={brief} />,
            <StripCell
              key="strip"
              theme={theme}
              year={year}
              earlierYear={earlier?.year}
              brief={brief}
            />,
            <MovedCell key="moved" theme={theme} />,
          ].slice(0, columns.length),
        }))}
      />
    </>
  );
}

/** "Ten principles, last year and this year": also the heading of the card around the table. */
export function captionOf({ instrument, earlier, year }: Profile, themes: number): string {
  const word = instrumentNames[instrument].themeWord.toLowerCase();
  const years = earlier ? `${earlier.year} and ${year}` : `${year}`;
  return `${themes} ${word}s, ${years}`;
}

function ThemeCell({ theme, href, brief }: { theme: ProfileTheme; href?: string; brief: boolean }) {
  return (
    <>
      {href ? <a href={href}>{theme.title}</a> : theme.title}
      <ThemeNotes theme={theme} brief={brief} />
    </>
  );
}

function BarCell({ theme: { result }, brief }: { theme: ProfileTheme; brief: boolean }) {
  if (!result) return null;
  const { counts, score, withoutEvidence } = result;
  return (
    <>
      <LevelBar
        counts={counts as unknown as LevelCounts}
        applicable={score.applicable}
        noEvidenceEmbedded={withoutEvidence.length}
      />
      {!brief && (
        <span className="soft small" aria-hidden="true">
          {baseInWords(score.answered, score.applicable)}
        </span>
      )}
    </>
  );
}

function StripCell({
  theme,
  year,
  earlierYear,
  brief,
}: {
  theme: ProfileTheme;
  year: number;
  earlierYear?: number;
  brief: boolean;
}) {
  if (!theme.strip) return null;
  return (
    <>
      <ChangeStrip {...theme.strip} year={year} earlierYear={earlierYear} />
      <StripWords theme={theme} brief={brief} />
    </>
  );
}
