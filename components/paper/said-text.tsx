import { Idea } from "@/components/ui/idea";
import type { Word } from "@/lib/surveys/words";

/** One thing in the sheet's language, and its English under it where both were asked for (L-10). */
export function SaidText({ said, both = false }: { said: Word; both?: boolean }) {
  if (said.missing) {
    return (
      <span lang="en" dir="ltr">
        {said.text} (in English)
      </span>
    );
  }
  return (
    <>
      <Idea word={said} />
      {both && said.text !== said.english ? (
        <span className="said-english" lang="en" dir="ltr">
          {said.english}
        </span>
      ) : null}
    </>
  );
}
