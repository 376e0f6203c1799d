import { StripBands } from "@/components/charts/strip-bands";
import type { Estimate } from "@/lib/statistics/estimate";

/** Points of 100 that lie in one place together. */
const binWidth = 4;
/** More settings in one place than this, and a bar stands for them. */
const mostDots = 6;

/**
 * One dot for each setting that shares, on 0 to 100, without a name: many in one place become a bar. It says nothing that
 * the table of settings does not, so it is drawn for the eye alone.
 */
export function SettingStrip({ estimates }: { estimates: readonly Estimate[] }) {
  const bins = binsOf(estimates);
  const most = Math.max(1, ...bins.map(({ n }) => n));
  return (
    <svg className="setting-strip" aria-hidden="true" focusable="false">
      <StripBands y={0} height={48} />
      <line className="strip-line" x1="0" x2="100%" y1="50" y2="50" />
      {bins.map(({ at, n }) =>
        most > mostDots ? (
          <Bar key={at} at={at} height={(46 * n) / most} />
        ) : (
          <Dots key={at} at={at} n={n} />
        ),
      )}
    </svg>
  );
}

function Dots({ at, n }: { at: number; n: number }) {
  return Array.from({ length: n }, (_, above) => above).map((above) => (
    <circle key={above} className="mark-now" cx={`${at}%`} cy={45 - above * 8} r="4.5" />
  ));
}

function Bar({ at, height }: { at: number; height: number }) {
  return (
    <rect
      className="strip-count"
      x={`${Math.max(0, at - binWidth / 2 + 0.3)}%`}
      width={`${binWidth - 0.6}%`}
      y={50 - height}
      height={height}
    />
  );
}

function binsOf(estimates: readonly Estimate[]): { at: number; n: number }[] {
  const counts = new Map<number, number>();
  for (const estimate of estimates) {
    if (estimate.status !== "shown") continue;
    const at = Math.round(estimate.value / binWidth) * binWidth;
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return [...counts].map(([at, n]) => ({ at, n }));
}
