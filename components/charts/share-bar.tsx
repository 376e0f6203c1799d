import { estimateInWords } from "@/components/charts/estimate-in-words";
import type { Estimate, Shown } from "@/lib/statistics/estimate";

/**
 * One share on 0 to 100: a dot, a thin bar where chance leaves it, and behind them a pale bar for what it would be if
 * every silent family had answered one way or the other (F84). The sentences beside it say the same; what cannot be
 * shown is not drawn.
 */
export function ShareBar({ share, silent }: { share: Estimate; silent?: Shown }) {
  if (share.status !== "shown") return null;
  return (
    <div>
      <span className="visually-hidden">{estimateInWords(share, "percent")}</span>
      <svg className="share-bar" aria-hidden="true" focusable="false">
        {silent ? (
          <rect
            className="share-silent"
            x={`${silent.lower}%`}
            width={`${silent.upper - silent.lower}%`}
            y="3"
            height="18"
            rx="2"
          />
        ) : null}
        <line className="strip-line" x1="0" x2="100%" y1="12" y2="12" />
        {[0, 50, 100].map((at) => (
          <line key={at} className="strip-line" x1={`${at}%`} x2={`${at}%`} y1="6" y2="18" />
        ))}
        <line
          className="strip-range"
          x1={`${share.lower}%`}
          x2={`${share.upper}%`}
          y1="12"
          y2="12"
        />
        <circle className="mark-now" cx={`${share.value}%`} cy="12" r="5.5" />
      </svg>
      <span className="share-ends" aria-hidden="true">
        <span>none of them</span>
        <span>all of them</span>
      </span>
    </div>
  );
}

/** What the marks of a share mean. */
export function ShareKey({ silent }: { silent: boolean }) {
  return (
    <ul className="level-key" aria-label="Key">
      <li>
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <circle className="mark-now" cx="8" cy="8" r="6" />
        </svg>
        Share of families who chose one of the two upper answers
      </li>
      <li>
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <line className="strip-range" x1="0" x2="16" y1="8" y2="8" />
        </svg>
        Could well be anywhere here, by chance alone
      </li>
      {silent ? (
        <li>
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <rect className="share-silent" x="0.5" y="3" width="15" height="10" rx="2" />
          </svg>
          What it could be if the families who didn’t answer had
        </li>
      ) : null}
    </ul>
  );
}
