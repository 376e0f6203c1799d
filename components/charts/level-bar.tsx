import { useId } from "react";
import { levelWords } from "@/components/charts/level-words";
import { sumOf } from "@/lib/statistics/moments";
import { baseInWords } from "@/lib/statistics/wording";

export type LevelCounts = readonly [number, number, number, number];
/** What the four parts are called, lowest first: our own levels, unless a question has answers of its own. */
export type LevelNames = readonly { name: string; short: string }[];

/**
 * How many questions stand at each level, as one stacked bar with its words underneath. Its counts are plain
 * numbers because they are counts of this setting's own answers, not estimates, so they come with their base: how many
 * questions apply, or `base` where something else is counted. `noEvidenceEmbedded` hatches the part of Embedded that
 * nothing written down supports.
 */
export function LevelBar({
  counts,
  applicable,
  noEvidenceEmbedded = 0,
  words = "short",
  names = levelWords,
  base,
}: {
  counts: LevelCounts;
  applicable: number;
  noEvidenceEmbedded?: number;
  words?: "short" | "full";
  names?: LevelNames;
  base?: string;
}) {
  const total = sumOf(counts);
  const full = countsInWords(counts, names, "name", noEvidenceEmbedded);
  const seen = words === "short" && total > 0 ? countsInWords(counts, names, "short", 0) : full;
  return (
    <span className="level-bar">
      {total > 0 ? <Bar parts={partsOf(counts, total, noEvidenceEmbedded)} /> : null}
      <span className="level-bar-words" aria-hidden="true">
        {seen}
      </span>
      <span className="visually-hidden">{`${full} (${base ?? baseInWords(total, applicable)})`}</span>
    </span>
  );
}

// One pixel in at every side keeps the outline whole and leaves a seam between neighbours.
const inset = { width: "calc(100% - 2px)", height: "calc(100% - 2px)" };

type Part = { key: string; level: number; from: number; width: number; hatched: boolean };

function Bar({ parts }: { parts: Part[] }) {
  const hatch = useId();
  return (
    <svg aria-hidden="true" focusable="false">
      {parts.some((part) => part.hatched) ? (
        <pattern
          id={hatch}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line className="hatch-line" y2="6" />
        </pattern>
      ) : null}
      {parts.map((part) => (
        <svg
          key={part.key}
          x={`${part.from}%`}
          width={`${part.width}%`}
          height="100%"
          aria-hidden="true"
        >
          <rect
            className={`level-fill level-fill-${part.level}`}
            x="1"
            y="1"
            rx="2"
            style={inset}
          />
          {part.hatched ? <rect x="1" y="1" rx="2" fill={`url(#${hatch})`} style={inset} /> : null}
        </svg>
      ))}
    </svg>
  );
}

function partsOf(counts: LevelCounts, total: number, noEvidence: number): Part[] {
  const hatchedCount = Math.min(noEvidence, counts[3]);
  const pieces = [
    { level: 0, count: counts[0], hatched: false },
    { level: 1, count: counts[1], hatched: false },
    { level: 2, count: counts[2], hatched: false },
    { level: 3, count: counts[3] - hatchedCount, hatched: false },
    { level: 3, count: hatchedCount, hatched: true },
  ];
  let from = 0;
  return pieces.flatMap(({ level, count, hatched }) => {
    if (count <= 0) return [];
    const width = (count * 100) / total;
    const part = { key: `${level}-${hatched}`, level, from, width, hatched };
    from += width;
    return [part];
  });
}

function countsInWords(
  counts: LevelCounts,
  names: LevelNames,
  form: "name" | "short",
  noEvidence: number,
): string {
  const parts = names.flatMap((level, index) =>
    counts[index] ? [`${counts[index]} ${level[form]}`] : [],
  );
  if (parts.length === 0) return "Nothing rated yet";
  const hatched = noEvidence > 0 ? ` (${noEvidence} of them with no evidence noted)` : "";
  return parts.join(form === "name" ? ", " : " · ") + hatched;
}
