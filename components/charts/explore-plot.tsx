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
import type { Scale } from "@/components/charts/estimate-in-words";
import { plotEdges, plotHeight } from "@/components/charts/explore-geometry";
import { SeriesMark } from "@/components/charts/explore-marks";
import type { ExploreSeries } from "@/components/charts/explore-names";
import { ExploreTip } from "@/components/charts/explore-tip";
import { levelBands } from "@/components/charts/level-bands";
import { levelWords } from "@/components/charts/level-words";
import { fewestJoinedPoints } from "@/components/charts/year-dots";
import type { Estimate } from "@/lib/statistics/estimate";

type YearRow = { year: number; estimates: (Estimate | undefined)[] };
type Props = { label: string; years: number[]; series: ExploreSeries[]; scale: Scale };

/** The picture itself, with the library that draws it: loaded only by whoever comes to look at it. */
export function ExplorePlot({ label, years, series, scale }: Props) {
  const rows = rowsOf(years, series);
  return (
    <ResponsiveContainer width="100%" height={plotHeight}>
      <LineChart
        data={rows}
        title={label}
        desc="Left and right arrow keys read one year at a time."
        margin={{ top: plotEdges.top, right: 4, bottom: 4, left: 0 }}
      >
        {scale === "levels" ? <LevelBands /> : null}
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis dataKey="year" tickLine={false} height={30} padding={{ left: 110, right: 40 }} />
        <YAxis domain={[0, 100]} ticks={[0, 25, 50, 75, 100]} width={40} tickLine={false} />
        <Tooltip
          offset={48}
          isAnimationActive={false}
          content={<ExploreTip names={series.map((one) => one.name)} scale={scale} />}
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
            dot={(dot) => <YearMark key={dot.index} dot={dot} series={index} of={series.length} />}
            activeDot={false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}

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
