import { levelWords } from "@/components/charts/level-words";

type Props =
  | { kind: "level"; level: number; words: string }
  | { kind: "no_score"; words: string }
  | { kind: "not_shared" };

/** One theme of one setting among many: its level in two letters and in words, or which kind of nothing it is. */
export function LevelCellMark(props: Props) {
  if (props.kind === "not_shared") {
    return (
      <span className="level-cell level-cell-hidden">
        <span className="visually-hidden">Not shared</span>
      </span>
    );
  }
  if (props.kind === "no_score") {
    return (
      <span className="level-cell level-cell-none">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{props.words}</span>
      </span>
    );
  }
  const { level, words } = props;
  const between = words.startsWith("between") ? `–${levelWords[level + 1]?.short}` : "";
  return (
    <span className={`level-cell level-cell-${level}`}>
      <span aria-hidden="true">{`${levelWords[level]?.short}${between}`}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
