import { levelBands } from "@/components/charts/level-bands";

/** The four levels as stretches of 0 to 100, behind whatever a strip marks on them. */
export function StripBands({ y, height }: { y: number; height: number }) {
  return levelBands.map(({ level, from, to }) => (
    <rect
      key={level}
      className="strip-band"
      x={`${from}%`}
      width={`${to - from}%`}
      y={y}
      height={height}
    />
  ));
}
