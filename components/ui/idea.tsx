import type { Word } from "@/lib/surveys/words";
import { Picture } from "./picture";

/** What is said, each idea on a line of its own with its picture before it where there is one (P-05). */
export function Idea({ word: { text, pictures = [] } }: { word: Pick<Word, "text" | "pictures"> }) {
  const lines = text.split("\n");
  if (pictures.length === 0 && lines.length === 1) return text;
  const rows = pictures.length === lines.length ? lines : [text];
  return rows.map((row, at) => {
    const picture = pictures[at];
    return (
      <span key={row} className="idea">
        {picture && <Picture name={picture} />}
        <span>
          {row.split("\n").map((line) => (
            <span key={line} className="idea-line">
              {line}
            </span>
          ))}
        </span>
      </span>
    );
  });
}
