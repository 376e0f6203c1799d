import { Counted, Moved } from "@/components/borough/counted";
import { LevelsChart } from "@/components/borough/levels-chart";
import { LevelKey } from "@/components/charts/level-key";
import { WorkedOut } from "@/components/profile/worked-out";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { CountedYear, OverYears } from "@/lib/borough-picture/model";
import { instrumentNames } from "@/lib/instruments/model";
import { rewordedInWords, yearsInWords } from "@/lib/statistics/wording";
import { betweenCountsLower, eachYearOnItsOwn } from "@/lib/statistics/wording-for-boroughs";

/** Years at which one may speak of a trend (F23). */
const fewestForTrend = 5;

type Props = { over: OverYears; downloadHref: string };

/** A borough's themes by years: the tables first, then the same in a picture. */
export function YearsView({ over, downloadHref }: Props) {
  const { themes, choice } = over;
  const years = (themes[0]?.years ?? []).map(({ year }) => year);
  const { themeWord } = instrumentNames[choice.instrument];
  return (
    <>
      <Card title={spanInWords(years)}>
        <LevelKey />
        <DataTable
          caption={`Each ${themeWord.toLowerCase()} by year: how many settings reached each level`}
          captionHidden
          columns={columnsOf(themeWord, years)}
          rows={themes.map(({ number, title, years: each }) => ({
            key: String(number),
            cells: [title, ...each.map((year) => <YearCell key={year.year} at={year} />)],
          }))}
        />
        <div className="table-note stack-tight">
          <p>{betweenCountsLower}</p>
          <p>{eachYearOnItsOwn}</p>
          {years.length < fewestForTrend && <p>{yearsInWords(years.length)}</p>}
          <WorkedOut parts={["score", "years", "break"]} />
          {years.length > 0 && (
            <p className="no-print">
              <a href={downloadHref}>Download CSV: these themes and years</a>
            </p>
          )}
        </div>
      </Card>
      <Since over={over} />
      <Pictures over={over} />
    </>
  );
}

function YearCell({ at: { counted, reworded } }: { at: CountedYear }) {
  return (
    <>
      <Counted counted={counted} />
      {reworded > 0 && (
        <>
          {" "}
          <Tag>≠ {rewordedInWords(reworded)}</Tag>
        </>
      )}
    </>
  );
}

/** Against one fixed year, on the questions asked in both (F44). */
function Since({ over: { themes, choice } }: { over: OverYears }) {
  const { baseline, instrument } = choice;
  const { themeWord } = instrumentNames[instrument];
  const years = (themes[0]?.years ?? []).filter(({ moved }) => moved).map(({ year }) => year);
  if (!baseline || years.length === 0) return null;
  return (
    <Card title={`Which way settings went since ${baseline}`}>
      <DataTable
        caption={`Each ${themeWord.toLowerCase()}: which way settings went since ${baseline}`}
        captionHidden
        columns={columnsOf(themeWord, years)}
        rows={themes.map(({ number, title, years: each }) => ({
          key: String(number),
          cells: [
            title,
            ...each.flatMap(({ year, moved }) =>
              moved ? [<Moved key={year} moved={moved} />] : [],
            ),
          ],
        }))}
        note="Settings of every type together, each on the questions that were asked in both years."
      />
    </Card>
  );
}

function Pictures({ over: { themes } }: { over: OverYears }) {
  const drawn = themes.filter(({ years }) => years.some(({ counted }) => counted));
  if (drawn.length === 0) return null;
  return (
    <Card title="The same in a picture">
      <LevelKey />
      <div className="stack">
        {drawn.map(({ number, title, years }) => (
          <section key={number} className="stack-tight">
            <h3>{title}</h3>
            <LevelsChart label={`${title}: settings at each level, by year`} years={years} />
          </section>
        ))}
      </div>
      <p className="table-note">
        Each picture is as high as there are settings. A hatched year is not counted: the table says
        why.
      </p>
    </Card>
  );
}

function columnsOf(first: string, years: readonly number[]): Column[] {
  return [
    { key: "theme", header: first },
    ...years.map((year) => ({ key: String(year), header: String(year) })),
  ];
}

function spanInWords(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined) return "No shared year in this span";
  return first === last ? `${first}` : `${first} to ${last}`;
}
