import type { ReactNode } from "react";

export type TagTone = "neutral" | "up" | "down" | "info" | "warning";

// The mark says the same as the colour, for paper and for readers who see no difference.
const marks: Record<TagTone, string> = { neutral: "", up: "▲ ", down: "▼ ", info: "", warning: "" };

/** A few words in a pill. Tones `up` and `down` put their own arrow before the words, hidden from speech. */
export function Tag({ tone = "neutral", children }: { tone?: TagTone; children: ReactNode }) {
  return (
    <span className={`tag tag-${tone}`}>
      {marks[tone] ? <span aria-hidden="true">{marks[tone]}</span> : null}
      {children}
    </span>
  );
}
