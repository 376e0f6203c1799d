import { estimateInWords } from "@/components/charts/estimate-in-words";
import { ExploreChart } from "@/components/charts/explore-chart";
import { WorkedOut } from "@/components/profile/worked-out";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { type Instrument, instrumentNames } from "@/lib/instruments/model";
import { segmentsOf, type ThemeOverYears, type ThemeYear } from "@/lib/profiles/years";
import { rewordedInWords, yearsInWords } from "@/lib/statistics/wording";

type Props = { instrument: Instrument; themes: readonly ThemeOverYears[]; downloadHref?: string };

/** Years at which a line may join dots: below it two or three years are dots, not a trend (F23). */
const fewestForLine = 5;

/** Themes by years: the table first, then the same in a picture. */
export function ExploreView({ instrument, themes, downloadHref }: Props) {
  const years = (themes[0]?.years ?? []).map(({ year }) => year);
  const { themeWord, short } = instrumentNames[instrument];
  const label = `${short}: ${themes.map(({ title }) => title).join(", ")}`;
  return (
    <>
      <Card title={spanInWords(years)}>
        <DataTable
          caption={`Each ${themeWord.toLowerCase()} by year`}
          captionHidden
          columns={[
            { key: "theme", header: themeWord },
            ...years.map((year) => ({ key: String(year), header: String(year) })),
          ]}
          rows={themes.map(({ number, title, years: each }) => ({
            key: String(number),
            cells: [title, ...each.map((year) => <YearCell key={year.year} year={year} />)],
          }))}
        />
        <div className="table-note stack-tight">
          {years.length < fewestForLine && <p>{yearsInWords(years.length)}</p>}
          <WorkedOut parts={["score", "years", "break", "possible-range"]} />
          {downloadHref && years.length > 0 && (
            <p className="no-print">
              <a href={downloadHref}>Download CSV: these themes and years</a>
            </p>
          )}
        </div>
      </Card>
      {years.length > 0 && (
        <Card title="The same in a picture">
          <ExploreChart label={label} years={years} series={themes.flatMap(segmentsOf)} />
        </Card>
      )}
    </>
  );
}

function YearCell({ year: { estimate, reworded } }: { year: ThemeYear }) {
  return (
    <>
      {estimateInWords(estimate)}
      {reworded > 0 && (
        <>
          {" "}
          <Tag>≠ {rewordedInWords(reworded)}</Tag>
        </>
      )}
    </>
  );
}

function spanInWords(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined) return "No signed year in this span";
  return first === last ? `${first}` : `${first} to ${last}`;
}
