"use client";

import { type RefObject, useEffect, useRef, useState } from "react";

/**
 * A picture whose drawing is fetched when its place comes into sight: what draws it is the largest script we have. Put the
 * returned place on an element that keeps the room, and draw in it once there is something to draw with.
 *
 * @param load must not change from one drawing to the next
 */
export function useDrawnInSight<Plot>(
  load: () => Promise<Plot>,
): [place: RefObject<HTMLDivElement | null>, plot: Plot | undefined] {
  const place = useRef<HTMLDivElement>(null);
  const [plot, setPlot] = useState<Plot>();
  useEffect(() => {
    const come = () => {
      observer.disconnect();
      removeEventListener("keydown", tabbed);
      // Without a connection the table above has already said everything.
      load().then(
        (loaded) => setPlot(() => loaded),
        () => undefined,
      );
    };
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && come());
    // By keyboard it must be there before the next stop would pass over its place.
    const tabbed = ({ key }: KeyboardEvent) => key === "Tab" && come();
    if (place.current) observer.observe(place.current);
    addEventListener("keydown", tabbed);
    return () => {
      observer.disconnect();
      removeEventListener("keydown", tabbed);
    };
  }, [load]);
  return [place, plot];
}
