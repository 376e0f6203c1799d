import { type LevelCode, levelWords } from "@/components/charts/level-words";

const blanks = {
  hidden: { name: "Not shared", short: "" },
  none: { name: "Not enough answers", short: "–" },
};

/** One square of a grid of levels: letters to see, the whole word to hear. */
export function LevelCell({ level }: { level: LevelCode | keyof typeof blanks }) {
  const words = typeof level === "number" ? levelWords[level] : blanks[level];
  return (
    <span className={`level-cell level-cell-${level}`} title={words.name}>
      <span aria-hidden="true">{words.short}</span>
      <span className="visually-hidden">{words.name}</span>
    </span>
  );
}
