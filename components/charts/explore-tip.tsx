import { estimateInWords, type Scale } from "@/components/charts/estimate-in-words";
import { SeriesMark } from "@/components/charts/explore-marks";
import type { Estimate } from "@/lib/statistics/estimate";

type TipRow = { year: number; estimates: (Estimate | undefined)[] };

/** What one year says, in the same words as the table. The chart fills in `active` and `payload`. */
export function ExploreTip({
  names,
  scale,
  active,
  payload,
}: {
  names: string[];
  scale: Scale;
  active?: boolean;
  payload?: readonly { payload?: TipRow }[];
}) {
  const row = active ? payload?.[0]?.payload : undefined;
  // The status element stays when it is empty: only words that change inside one are read out.
  return <div role="status">{row ? <OneYear names={names} scale={scale} row={row} /> : null}</div>;
}

function OneYear({ names, scale, row }: { names: string[]; scale: Scale; row: TipRow }) {
  return (
    <div className="explore-tip">
      <p className="strong">{row.year}</p>
      <ul>
        {names.map((name, index) => {
          const estimate = row.estimates[index];
          return (
            <li key={name}>
              <svg viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
                <SeriesMark index={index} />
              </svg>
              <span>
                {name}: {estimate ? estimateInWords(estimate, scale) : "No figure for this year"}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
