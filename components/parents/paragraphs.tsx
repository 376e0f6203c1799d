import type { Word } from "@/lib/surveys/words";
import { Said, type Voice } from "./said";

/** A page of sentences under one heading. */
export function Paragraphs({
  voice,
  title,
  words,
}: {
  voice: Voice;
  title: Word;
  words: readonly Word[];
}) {
  return (
    <>
      <h1>
        <Said voice={voice} word={title} />
      </h1>
      {words.map((word) => (
        <p key={word.english}>
          <Said voice={voice} word={word} />
        </p>
      ))}
    </>
  );
}
