import { Tag } from "@/components/ui/tag";
import type { ProfileTheme } from "@/lib/profiles/model";
import {
  movedInWords,
  notComparable,
  rewordedInWords,
  tooFewInBoth,
} from "@/lib/statistics/wording";

/** What moved in a theme, counted in questions: people rate questions, not points. */
export function MovedCell({ theme }: { theme: ProfileTheme }) {
  const { change, result } = theme;
  if (!change || !result) return null;
  const { linked, questions } = change;
  const reworded = questions.filter(({ revision }) =>
    ["meaning", "new", "retired"].includes(revision),
  ).length;
  const mostChanged = 2 * reworded > questions.length;
  const scored = result.score.status === "ok";
  return (
    <span className="cluster">
      {linked.sameQuestion > 0 && <MovedTag {...linked} />}
      {reworded > 0 && <Tag>≠ {rewordedInWords(reworded)}</Tag>}
      {linked.status === "not_comparable" && scored && (
        <span className="soft small block font-normal">
          {mostChanged ? notComparable : tooFewInBoth}
        </span>
      )}
      {linked.sameQuestion === 0 && !scored && (
        <span className="soft small block font-normal">nothing to compare</span>
      )}
    </span>
  );
}

/** "3 up, 1 same": the arrow only when everything that moved went one way. */
function MovedTag(moved: { up: number; same: number; down: number }) {
  const oneWay = moved.up > 0 ? "up" : "down";
  const tone = moved.up > 0 === moved.down > 0 ? "neutral" : oneWay;
  return <Tag tone={tone}>{movedInWords(moved)}</Tag>;
}
