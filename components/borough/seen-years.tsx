import { LevelBar } from "@/components/charts/level-bar";
import { LevelKey } from "@/components/charts/level-key";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import type { SeenPoint, SeenYear } from "@/lib/borough-ratings/model";
import { thresholds } from "@/lib/statistics/thresholds";
import { ratedInWords, tooFewRatedInWords } from "@/lib/statistics/wording-for-boroughs";

/** Years that are over, newest first; each point with how many put it where. */
export function SeenYears({ years }: { years: readonly SeenYear[] }) {
  if (years.length === 0) {
    return <p className="measure">{tooFewRatedInWords(thresholds.numbersFrom)}</p>;
  }
  return years.map(({ year, points }) => (
    <Card key={year} title={String(year)}>
      <LevelKey />
      <DataTable
        caption={`How settings and forums saw the borough in ${year}`}
        captionHidden
        columns={[
          { key: "point", header: "Point" },
          { key: "levels", header: "How many at each level" },
          { key: "share", header: "Established or Embedded" },
        ]}
        rows={points.map(({ point, rated }) => ({
          key: point.code,
          cells: [
            <span key="point">
              {point.wording}
              <span className="soft small block">{point.source}</span>
            </span>,
            <Levels key="levels" rated={rated} />,
            <Share key="share" rated={rated} />,
          ],
        }))}
      />
    </Card>
  ));
}

function Levels({ rated }: Pick<SeenPoint, "rated">) {
  if (rated.status === "hidden") return tooFewRatedInWords(thresholds.numbersFrom);
  const n = rated.share.status === "shown" ? rated.share.n : 0;
  return (
    <LevelBar
      counts={rated.counts}
      applicable={n}
      base={`of ${n} settings and forums that rated this`}
    />
  );
}

function Share({ rated }: Pick<SeenPoint, "rated">) {
  if (rated.status === "hidden" || rated.share.status !== "shown") return "Not shown";
  return ratedInWords(rated.counts[2] + rated.counts[3], rated.share.n);
}
