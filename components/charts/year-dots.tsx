import { estimateInWords } from "@/components/charts/estimate-in-words";
import { levelBands } from "@/components/charts/level-bands";
import type { Estimate, Shown } from "@/lib/statistics/estimate";

export type YearPoint = { year: number; estimate: Estimate; breakBefore?: boolean };

/** Fewer comparable years than this and joining dots would suggest a trend that nobody can see. */
export const fewestJoinedPoints = 5;

/**
 * A few years in one table row. Dots stand alone until five comparable years can be joined; where wording changed
 * there is a labelled gap that no line crosses. A year without a figure keeps its place and says so. Those who do not
 * see it hear each year with what its figure rests on.
 */
export function YearDots({ points }: { points: YearPoint[] }) {
  const slots = slotsOf(points);
  const centre = (index: number) => ((index + 0.5) * 100) / slots.length;
  return (
    <div className="year-dots">
      <ul className="visually-hidden">
        {points.map(({ year, estimate }) => (
          <li key={year}>{`${year}: ${estimateInWords(estimate)}`}</li>
        ))}
      </ul>
      <svg aria-hidden="true" focusable="false">
        {levelBands.map((band) => (
          <rect
            key={band.level}
            className="strip-band"
            x="0"
            width="100%"
            y={`${100 - band.to}%`}
            height={`${band.to - band.from}%`}
          />
        ))}
        {slots.map((slot, index) =>
          slot.kind === "break" ? (
            <line
              key={slot.key}
              className="year-break"
              x1={`${centre(index)}%`}
              x2={`${centre(index)}%`}
              y1="0"
              y2="100%"
            />
          ) : null,
        )}
        {joinsOf(slots).map(({ from, to }) => (
          <line
            key={from.index}
            className="year-line"
            x1={`${centre(from.index)}%`}
            y1={`${100 - from.shown.value}%`}
            x2={`${centre(to.index)}%`}
            y2={`${100 - to.shown.value}%`}
          />
        ))}
        {slots.map((slot, index) =>
          slot.shown ? <Dot key={slot.key} shown={slot.shown} at={centre(index)} /> : null,
        )}
      </svg>
      <div className="year-labels" aria-hidden="true">
        {slots.map((slot) => (
          <span key={slot.key} className={slot.kind === "break" ? "year-break-label" : undefined}>
            {slot.label}
          </span>
        ))}
      </div>
    </div>
  );
}

function Dot({ shown, at }: { shown: Shown; at: number }) {
  const ranged = shown.upper - shown.lower >= 1;
  return (
    <>
      {ranged ? (
        <line
          className="strip-range"
          x1={`${at}%`}
          x2={`${at}%`}
          y1={`${100 - shown.upper}%`}
          y2={`${100 - shown.lower}%`}
        />
      ) : null}
      <circle className="mark-now" cx={`${at}%`} cy={`${100 - shown.value}%`} r="5" />
    </>
  );
}

type Slot = { key: string; kind: "year" | "break"; label: string; shown?: Shown };
type Placed = { index: number; shown: Shown };

function slotsOf(points: YearPoint[]): Slot[] {
  return points.flatMap((point, index) => {
    const { status } = point.estimate;
    const label = status === "shown" ? `${point.year}` : `${point.year} ${missingLabels[status]}`;
    const year: Slot = {
      key: `${point.year}`,
      kind: "year",
      label,
      shown: point.estimate.status === "shown" ? point.estimate : undefined,
    };
    const gap: Slot = { key: `before-${point.year}`, kind: "break", label: "wording changed" };
    return point.breakBefore && index > 0 ? [gap, year] : [year];
  });
}

const missingLabels = { hidden: "not shown", words: "in words", not_computable: "no figure" };

function joinsOf(slots: Slot[]): { from: Placed; to: Placed }[] {
  const runs: Placed[][] = [[]];
  slots.forEach((slot, index) => {
    if (slot.kind === "break") runs.push([]);
    else if (slot.shown) runs.at(-1)?.push({ index, shown: slot.shown });
  });
  return runs
    .filter((run) => run.length >= fewestJoinedPoints)
    .flatMap((run) => run.slice(1).map((to, index) => ({ from: run[index] as Placed, to })));
}
