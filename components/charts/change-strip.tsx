import { estimateInWords } from "@/components/charts/estimate-in-words";
import { levelBands } from "@/components/charts/level-bands";
import { StripBands } from "@/components/charts/strip-bands";
import type { Estimate, Shown } from "@/lib/statistics/estimate";

type Props = { year: number; earlierYear?: number; earlier?: Estimate; later: Estimate };

/**
 * One row's place on 0 to 100: a square for last year, a dot for this year, a thin bar wherever the answer could
 * still lie. The shaded stretches are the levels. It says what it shows, with what each figure rests on, to those who
 * do not see it. What cannot be shown is not drawn: the table cell beside it says why.
 */
export function ChangeStrip({ year, earlierYear, earlier, later }: Props) {
  const before = earlier?.status === "shown" ? earlier : undefined;
  const now = later.status === "shown" ? later : undefined;
  if (!before && !now) return null;
  return (
    <>
      <span className="visually-hidden">
        {earlier ? `${earlierYear ?? "The year before"}: ${estimateInWords(earlier)}. ` : ""}
        {`${year}: ${estimateInWords(later)}.`}
      </span>
      <svg className="change-strip" aria-hidden="true" focusable="false">
        <StripBands y={4} height={16} />
        <line className="strip-line" x1="0" x2="100%" y1="12" y2="12" />
        {levelBands.map(({ level, at }) => (
          <Tick key={level} at={at} />
        ))}
        {now ? <Range estimate={now} y={17.5} /> : null}
        {before && now ? (
          <line
            className="strip-join"
            x1={`${before.value}%`}
            x2={`${now.value}%`}
            y1="12"
            y2="12"
          />
        ) : null}
        {/* The dot is smaller than the square, so that both are seen when nothing moved. */}
        {before ? (
          <svg x={`${before.value}%`} y="12" overflow="visible" aria-hidden="true">
            <rect className="mark-before" x="-6.5" y="-6.5" width="13" height="13" />
          </svg>
        ) : null}
        {now ? <circle className="mark-now" cx={`${now.value}%`} cy="12" r="5.5" /> : null}
      </svg>
    </>
  );
}

function Tick({ at }: { at: number }) {
  return <line className="strip-line" x1={`${at}%`} x2={`${at}%`} y1="6" y2="18" />;
}

function Range({ estimate, y }: { estimate: Shown; y: number }) {
  if (estimate.upper - estimate.lower < 1) return null;
  return (
    <line
      className="strip-range"
      x1={`${estimate.lower}%`}
      x2={`${estimate.upper}%`}
      y1={y}
      y2={y}
    />
  );
}
