"use client";

import {
  CartesianGrid,
  type DotItemDotProps,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  usePlotArea,
  XAxis,
  YAxis,
} from "recharts";
import { SeriesMark } from "@/components/charts/explore-marks";
import { ExploreNames, type ExploreSeries } from "@/components/charts/explore-names";
import { ExploreTip } from "@/components/charts/explore-tip";
import { levelBands } from "@/components/charts/level-bands";
import { levelWords } from "@/components/charts/level-words";
import { fewestJoinedPoints } from "@/components/charts/year-dots";
import type { Estimate } from "@/lib/statistics/estimate";

type YearRow = { year: number; estimates: (Estimate | undefined)[] };

/**
 * The years beside one another, to look around in. Its table comes first on the page; this adds nothing the table
 * does not say. The scale is always 0 to 100, series differ by shape and name, and nothing is joined below five
 * years. Left and right arrow keys read out one year at a time.
 */
export function ExploreChart({
  label,
  years,
  series,
}: {
  label: string;
  years: number[];
  series: ExploreSeries[];
}) {
  const rows = rowsOf(years, series);
  return (
    <figure className="explore-chart" aria-label={label}>
      <div className="explore-plot">
        <ResponsiveContainer width="100%" height={height}>
          <LineChart
            data={rows}
            title={label}
            desc="Left and right arrow keys read one year at a time."
            margin={{ top: plot.top, right: 4, bottom: 4, left: 0 }}
          >
            <LevelBands />
            <CartesianGrid vertical={false} stroke="var(--color-line)" />
            <XAxis dataKey="year" tickLine={false} height={30} padding={{ left: 110, right: 40 }} />
            <YAxis domain={[0, 100]} ticks={[0, 25, 50, 75, 100]} width={40} tickLine={false} />
            <Tooltip
              offset={48}
              isAnimationActive={false}
              content={<ExploreTip names={series.map((one) => one.name)} />}
            />
            {series.map((one, index) => (
              <Line
                key={one.name}
                name={one.name}
                dataKey={(row: YearRow) => shownValue(row.estimates[index])}
                isAnimationActive={false}
                connectNulls={false}
                stroke="var(--color-brand)"
                strokeWidth={isJoined(one) ? 1 : 0}
                dot={(dot) => (
                  <YearMark key={dot.index} dot={dot} series={index} of={series.length} />
                )}
                activeDot={false}
              />
            ))}
          </LineChart>
        </ResponsiveContainer>
      </div>
      <ExploreNames series={series} plot={plot} />
    </figure>
  );
}

const height = 360;
// Where 100 and 0 lie inside the picture, in pixels: fixed, so that names outside it can stand level with marks.
const plot = { top: 12, bottom: height - 4 - 30 };

/** The levels as stretches of the scale, with their names where no mark comes. */
function LevelBands() {
  const area = usePlotArea();
  if (!area) return null;
  return levelBands.map(({ level, from, to }) => (
    <g key={level}>
      <rect
        className="strip-band"
        x={area.x}
        width={area.width}
        y={area.y + area.height * (1 - to / 100)}
        height={(area.height * (to - from)) / 100}
      />
      <text x={area.x + 8} y={area.y + area.height * (1 - (from + to) / 200)} dy="0.35em">
        {levelWords[level]?.name}
      </text>
    </g>
  ));
}

/** One year of one series: its mark, and a thin bar for as far as the answer could lie. */
function YearMark({ dot, series, of }: { dot: DotItemDotProps; series: number; of: number }) {
  const area = usePlotArea();
  const estimate = (dot.payload as YearRow).estimates[series];
  if (!area || dot.cx == null || dot.cy == null || estimate?.status !== "shown") return null;
  // Side by side, so that two series with the same figure are both seen.
  const x = dot.cx + (series - (of - 1) / 2) * Math.min(13, 70 / of);
  const heightOf = (value: number) => area.y + area.height * (1 - value / 100);
  return (
    <g>
      {estimate.upper - estimate.lower >= 1 ? (
        <line
          className="strip-range"
          x1={x}
          x2={x}
          y1={heightOf(estimate.upper)}
          y2={heightOf(estimate.lower)}
        />
      ) : null}
      <g transform={`translate(${x} ${dot.cy})`}>
        <SeriesMark index={series} />
      </g>
    </g>
  );
}

function rowsOf(years: number[], series: ExploreSeries[]): YearRow[] {
  return years.map((year) => ({
    year,
    estimates: series.map((one) => one.points.find((point) => point.year === year)?.estimate),
  }));
}

function shownValue(estimate: Estimate | undefined): number | null {
  return estimate?.status === "shown" ? estimate.value : null;
}

function isJoined(one: ExploreSeries): boolean {
  const shown = one.points.filter((point) => point.estimate.status === "shown");
  return shown.length >= fewestJoinedPoints;
}
