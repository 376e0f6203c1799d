"use client";

import { useDrawnInSight } from "@/components/charts/drawn-in-sight";
import type { Scale } from "@/components/charts/estimate-in-words";
import { plotEdges, plotHeight } from "@/components/charts/explore-geometry";
import { ExploreNames, type ExploreSeries } from "@/components/charts/explore-names";

type Props = { label: string; years: number[]; series: ExploreSeries[]; scale?: Scale };

const load = async () => (await import("@/components/charts/explore-plot")).ExplorePlot;

/**
 * The years beside one another, to look around in. Its table comes first on the page; this adds nothing the table
 * does not say. The scale is always 0 to 100, series differ by shape and name, and nothing is joined below five
 * years. Left and right arrow keys read out one year at a time.
 */
export function ExploreChart({ label, years, series, scale = "levels" }: Props) {
  const [place, Plot] = useDrawnInSight(load);
  return (
    <figure className="explore-chart" aria-label={label}>
      <div className="explore-plot" ref={place} style={{ minBlockSize: plotHeight }}>
        {Plot && <Plot label={label} years={years} series={series} scale={scale} />}
      </div>
      <ExploreNames series={series} plot={plotEdges} />
    </figure>
  );
}
