import { Idea } from "@/components/ui/idea";
import { isEnglish } from "@/lib/languages/languages";
import type { Word } from "@/lib/surveys/words";
import type { Speech } from "./speech";

/** How a page speaks: in which language, and whether with the English under everything (L-10). */
export type Voice = { speech: Speech; both: boolean };

/** Something said: in the page's language, with the English under it where that is wanted, or marked as English. */
export function Said({ voice: { speech, both }, word }: { voice: Voice; word: Word }) {
  const { english, missing } = word;
  if (missing) {
    const mark = speech.say("inEnglish");
    return (
      <>
        <span lang="en" dir="ltr">
          {english}
        </span>{" "}
        <span lang={mark.missing ? "en" : undefined}>{mark.text}</span>
      </>
    );
  }
  if (!both || isEnglish(speech.tag)) return <Idea word={word} />;
  return (
    <>
      <Idea word={word} />{" "}
      <span lang="en" dir="ltr" className="english">
        {english}
      </span>
    </>
  );
}
