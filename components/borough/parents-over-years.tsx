import { estimateInWords } from "@/components/charts/estimate-in-words";
import { ExploreChart } from "@/components/charts/explore-chart";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import type { ParentsOverYears as Asked } from "@/lib/borough-picture/model";

type Props = { questions: readonly Asked[]; downloadHref: string };

/** What all families said to the questions of the chosen themes, each family counted once in each year. */
export function ParentsOverYears({ questions, downloadHref }: Props) {
  const years = [
    ...new Set(questions.flatMap((each) => each.years.map(({ year }) => year))),
  ].toSorted();
  const series = questions
    .map(({ text, years: points }) => ({
      name: text,
      points: points.map(({ year, total }) => ({ year, estimate: total })),
    }))
    .filter(({ points }) => points.some(({ estimate }) => estimate.status === "shown"));
  return (
    <Card title="What families said beside it">
      <DataTable
        caption="Families who chose one of the upper two answers, by year"
        columns={[
          { key: "question", header: "Question" },
          ...years.map((year) => ({ key: String(year), header: String(year) })),
        ]}
        rows={questions.map(({ link, text, years: asked }) => ({
          key: link,
          cells: [
            text,
            ...years.map((year) => {
              const found = asked.find((each) => each.year === year);
              return found ? estimateInWords(found.total, "percent") : "Not asked this year";
            }),
          ],
        }))}
        empty="No results of parents on these are shared in these years."
        note={
          questions.length > 0 ? (
            <a className="no-print" href={downloadHref}>
              Download CSV: families by year
            </a>
          ) : null
        }
      />
      {series.length > 0 && (
        <ExploreChart
          label="Percent of families who chose one of the upper two answers, by year"
          years={years}
          series={series}
          scale="percent"
        />
      )}
    </Card>
  );
}
