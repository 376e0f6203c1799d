"use client";

import { useEffect, useRef, useState } from "react";
import { plotEdges, plotHeight } from "@/components/charts/explore-geometry";
import { ExploreNames, type ExploreSeries } from "@/components/charts/explore-names";
import type { ExplorePlot } from "@/components/charts/explore-plot";

type Props = { label: string; years: number[]; series: ExploreSeries[] };

/**
 * The years beside one another, to look around in. Its table comes first on the page; this adds nothing the table
 * does not say. The scale is always 0 to 100, series differ by shape and name, and nothing is joined below five
 * years. Left and right arrow keys read out one year at a time. What draws it is the largest script we have, so it
 * comes only when the picture's place comes into sight.
 */
export function ExploreChart({ label, years, series }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [Plot, setPlot] = useState<typeof ExplorePlot>();
  useEffect(() => {
    const load = () => {
      observer.disconnect();
      removeEventListener("keydown", tabbed);
      // Without a connection the table above has already said everything.
      import("@/components/charts/explore-plot").then(
        ({ ExplorePlot: loaded }) => setPlot(() => loaded),
        () => undefined,
      );
    };
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && load());
    // By keyboard it must be there before the next stop would pass over its place.
    const tabbed = ({ key }: KeyboardEvent) => key === "Tab" && load();
    if (place.current) observer.observe(place.current);
    addEventListener("keydown", tabbed);
    return () => {
      observer.disconnect();
      removeEventListener("keydown", tabbed);
    };
  }, []);
  return (
    <figure className="explore-chart" aria-label={label}>
      <div className="explore-plot" ref={place} style={{ minBlockSize: plotHeight }}>
        {Plot && <Plot label={label} years={years} series={series} />}
      </div>
      <ExploreNames series={series} plot={plotEdges} />
    </figure>
  );
}
