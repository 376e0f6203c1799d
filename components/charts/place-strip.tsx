import { StripBands } from "@/components/charts/strip-bands";
import type { Estimate } from "@/lib/statistics/estimate";

/**
 * "You are here": a dot for one's own score on 0 to 100, in front of the stretch in which half of the others lie, with
 * their middle as a line. The words beside it say the same.
 */
export function PlaceStrip({ own, others }: { own: Estimate; others: Estimate }) {
  if (own.status !== "shown" || others.status !== "shown") return null;
  return (
    <svg className="change-strip" aria-hidden="true" focusable="false">
      <StripBands y={4} height={16} />
      <rect
        className="share-silent"
        x={`${others.lower}%`}
        width={`${Math.max(1, others.upper - others.lower)}%`}
        y="5"
        height="14"
        rx="2"
      />
      <line className="strip-line" x1="0" x2="100%" y1="12" y2="12" />
      <line className="strip-join" x1={`${others.value}%`} x2={`${others.value}%`} y1="3" y2="21" />
      <circle className="mark-now" cx={`${own.value}%`} cy="12" r="5.5" />
    </svg>
  );
}
