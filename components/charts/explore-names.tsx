import type { CSSProperties } from "react";
import { SeriesMark } from "@/components/charts/explore-marks";
import type { Estimate } from "@/lib/statistics/estimate";

export type ExploreSeries = { name: string; points: { year: number; estimate: Estimate }[] };

type Plot = { top: number; bottom: number };
type Name = { name: string; index: number; words: string; at: number };

const lineHeight = 21;
const charactersPerLine = 27;

/** Direct names: each beside its last mark, pushed down only as far as the name above it needs. */
export function ExploreNames({ series, plot }: { series: ExploreSeries[]; plot: Plot }) {
  return (
    <ul className="explore-names" aria-hidden="true">
      {placedNames(series, plot).map(({ index, name, words, at }) => (
        <li key={name} style={{ "--at": `${at}px` } as CSSProperties}>
          <svg viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
            <SeriesMark index={index} />
          </svg>
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}

/** Names in order of height with the distance of each from the edge, in pixels; none overlaps the next. */
export function placedNames(series: ExploreSeries[], plot: Plot): Name[] {
  const wanted = series
    .map((one, index) => wantedPlace(one, index, plot))
    .sort((one, other) => one.at - other.at);
  let free = 0;
  return wanted.map((name) => {
    const at = Math.max(name.at, free);
    free = at + lineHeight * Math.ceil(name.words.length / charactersPerLine);
    return { ...name, at };
  });
}

function wantedPlace({ name, points }: ExploreSeries, index: number, plot: Plot): Name {
  const value = points.findLast((point) => point.estimate.status === "shown")?.estimate;
  const height = plot.bottom - plot.top;
  return value?.status === "shown"
    ? { name, index, words: name, at: plot.top + height * (1 - value.value / 100) - lineHeight / 2 }
    : { name, index, words: `${name} (no figure)`, at: plot.bottom };
}
