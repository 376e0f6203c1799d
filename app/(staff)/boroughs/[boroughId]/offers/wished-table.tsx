import { DataTable } from "@/components/ui/data-table";
import type { Wished, WishedTheme } from "@/lib/matching/model";
import { wishedInWords } from "@/lib/statistics/wording-for-boroughs";

/** Themes in their published order, with who would like help and who would share; an offer begins from one of them. */
export function WishedTable({
  themes,
  offerHref,
}: {
  themes: readonly WishedTheme[];
  /** The page that makes an offer; absent for those who look only. */
  offerHref?: string;
}) {
  const columns = [
    { key: "theme", header: "Theme" },
    { key: "help", header: "Would like help" },
    { key: "practice", header: "Would share their practice" },
    ...(offerHref ? [{ key: "offer", header: "Offer" }] : []),
  ];
  return (
    <DataTable
      caption="What settings would like, by theme"
      captionHidden
      columns={columns}
      rows={themes.map(({ instrument, theme, title, help, practice }) => ({
        key: String(theme),
        cells: [
          `${theme}. ${title}`,
          inWords(help),
          inWords(practice),
          ...(offerHref
            ? [
                <a key="offer" href={`${offerHref}?theme=${instrument}.${theme}`}>
                  Offer something<span className="visually-hidden"> about {title}</span>
                </a>,
              ]
            : []),
        ],
      }))}
    />
  );
}

function inWords({ named, unnamed }: Wished): string {
  return wishedInWords(named, unnamed.status === "shown" ? unnamed.settings : undefined);
}
