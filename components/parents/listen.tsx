import type { Word } from "@/lib/surveys/words";
import { Said, type Voice } from "./said";

/** A recording in one language: where it is, and how it is called on this page. */
export type Heard = { tag: string; sound: string; caption: string; word: Word };

/** The question read aloud by somebody. Nothing plays by itself, and nothing is fetched before it is asked for (P-07). */
export function Listen({ voice, heard }: { voice: Voice; heard: readonly Heard[] }) {
  return heard.map(({ tag, sound, caption, word }) => (
    <div key={tag} className="listen">
      <p id={`listen-${tag}`}>
        <Said voice={voice} word={word} />
      </p>
      <audio controls preload="none" src={sound} aria-labelledby={`listen-${tag}`}>
        <track kind="captions" srcLang={tag} src={caption} />
      </audio>
    </div>
  ));
}
