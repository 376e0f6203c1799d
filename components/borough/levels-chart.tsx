"use client";

import { useDrawnInSight } from "@/components/charts/drawn-in-sight";
import { plotHeight } from "@/components/charts/explore-geometry";
import type { CountedYear } from "@/lib/borough-picture/model";

type Props = { label: string; years: CountedYear[] };

const load = async () => (await import("@/components/borough/levels-plot")).LevelsPlot;

/**
 * One theme over the years: how many settings reached each level, drawn as high as there are settings. Its table comes
 * first on the page; a year that the table hides is hidden here by the same word.
 */
export function LevelsChart({ label, years }: Props) {
  const [place, Plot] = useDrawnInSight(load);
  return (
    <figure className="explore-chart" aria-label={label}>
      <div ref={place} style={{ minBlockSize: plotHeight }}>
        {Plot && <Plot label={label} years={years} />}
      </div>
    </figure>
  );
}
