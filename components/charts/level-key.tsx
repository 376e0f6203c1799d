import type { ReactNode } from "react";
import { levelWords } from "@/components/charts/level-words";

/** What the marks mean. Ask only for the marks the picture beside it uses. */
export function LevelKey({
  levels = true,
  noEvidence = false,
  hidden = false,
  none = false,
  range = false,
  years,
}: {
  levels?: boolean;
  noEvidence?: boolean;
  hidden?: boolean;
  none?: boolean;
  range?: boolean;
  years?: { earlier?: string | number; later: string | number };
}) {
  return (
    <ul className="level-key" aria-label="Key">
      {levels
        ? levelWords.map((level, index) => (
            <Entry key={level.short} words={`${level.name} (${level.short})`}>
              <rect className={`level-fill level-fill-${index}`} {...square} />
            </Entry>
          ))
        : null}
      {noEvidence ? (
        <Entry words="Embedded, no evidence noted">
          <rect className="level-fill level-fill-3" {...square} />
          <path className="hatch-line" d="M2 12 12 2M5 15 15 5M1 6 6 1" />
        </Entry>
      ) : null}
      {hidden ? (
        <Entry words="Not shared">
          <path className="hatch-hidden" d="M2 14 14 2M1 7 7 1M9 15 15 9" />
          <rect className="swatch-dashed" strokeDasharray="none" {...square} />
        </Entry>
      ) : null}
      {none ? (
        <Entry words="Not enough answers (–)">
          <rect className="swatch-dashed" {...square} />
        </Entry>
      ) : null}
      {years?.earlier ? (
        <Entry words={String(years.earlier)}>
          <rect className="mark-before" x="2" y="2" width="12" height="12" />
        </Entry>
      ) : null}
      {years ? (
        <Entry words={String(years.later)}>
          <circle className="mark-now" cx="8" cy="8" r="7" />
        </Entry>
      ) : null}
      {range ? (
        <Entry words="Could be anywhere along the thin bar">
          <line className="strip-range" x1="0" x2="16" y1="8" y2="8" />
        </Entry>
      ) : null}
    </ul>
  );
}

const square = { x: 1, y: 1, width: 14, height: 14, rx: 2 };

function Entry({ words, children }: { words: string; children: ReactNode }) {
  return (
    <li>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {children}
      </svg>
      {words}
    </li>
  );
}
