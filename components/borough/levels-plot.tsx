"use client";

import { useId } from "react";
import {
  Bar,
  BarChart,
  CartesianGrid,
  Rectangle,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { LevelsTip } from "@/components/borough/levels-tip";
import { countTicks, plotEdges, plotHeight } from "@/components/charts/explore-geometry";
import { levelWords } from "@/components/charts/level-words";
import type { CountedYear } from "@/lib/borough-picture/model";

type Props = { label: string; years: CountedYear[] };

/** The picture itself, with the library that draws it: loaded only by whoever comes to look at it. */
export function LevelsPlot({ label, years }: Props) {
  const hatch = useId();
  const ticks = countTicks(Math.max(0, ...years.map(({ of }) => of)));
  return (
    <ResponsiveContainer width="100%" height={plotHeight}>
      <BarChart
        data={years}
        title={label}
        desc="Left and right arrow keys read one year at a time."
        margin={{ top: plotEdges.top, right: 4, bottom: 4, left: 0 }}
        maxBarSize={96}
      >
        <defs>
          <pattern
            id={hatch}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line className="hatch-hidden" y2="8" />
          </pattern>
        </defs>
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis dataKey="year" tickLine={false} height={30} />
        <YAxis
          domain={[0, ticks.at(-1) ?? 1]}
          ticks={ticks}
          interval={0}
          width={40}
          tickLine={false}
        />
        <Tooltip
          offset={48}
          isAnimationActive={false}
          cursor={{ fill: "none", stroke: "var(--color-brand)" }}
          content={<LevelsTip />}
        />
        {levelWords.map(({ name }, level) => (
          <Bar
            key={name}
            name={name}
            stackId="settings"
            dataKey={(year: CountedYear) => countAt(year, level)}
            isAnimationActive={false}
            shape={({ x, y, width, height }) => (
              <Rectangle
                className={`level-fill level-fill-${level}`}
                {...{ x, y, width, height }}
                isAnimationActive={false}
              />
            )}
          />
        ))}
        <Bar
          name="Hidden"
          stackId="settings"
          dataKey={hiddenOf}
          isAnimationActive={false}
          shape={({ x, y, width, height }) => (
            <HiddenYear {...{ x, y, width, height }} hatch={hatch} />
          )}
        />
      </BarChart>
    </ResponsiveContainer>
  );
}

type Column = { x: number; y: number; width: number; height: number };

/** Every year has its place for it; of one that is counted it has no height, and says nothing. */
function HiddenYear({ hatch, ...column }: Column & { hatch: string }) {
  const { x, y, width, height } = column;
  if (height < 1) return null;
  const [across, down] = [x + width / 2, y + height / 2];
  return (
    <g>
      <rect {...column} fill={`url(#${hatch})`} />
      <rect {...column} className="swatch-dashed" />
      <rect className="plate" x={across - 26} y={down - 12} width="52" height="24" />
      <text x={across} y={down} dy="0.35em" textAnchor="middle">
        Hidden
      </text>
    </g>
  );
}

function countAt({ counted }: CountedYear, level: number): number | null {
  return counted?.status === "shown" ? (counted.counts[level] ?? null) : null;
}

/** A year that is not counted is hatched from nothing to everything: it says no number. */
function hiddenOf({ counted, of }: CountedYear): number | null {
  return counted?.status === "hidden" ? of : null;
}
