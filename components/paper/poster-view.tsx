import "@/components/ui/script-fonts";
import "./paper.css";
import "./paper-easy.css";
import { QrPicture } from "@/components/ui/qr-picture";
import { easyReadTag, isEnglish, spokenTag } from "@/lib/languages/languages";
import type { Language } from "@/lib/languages/model";
import type { Word } from "@/lib/surveys/words";
import { SaidText } from "./said-text";

type Props = {
  language: Language;
  address: string;
  /** Said in both languages where nobody has reviewed the words (L-06). */
  notice?: Word;
  title: Word;
  /** Who asks, how to answer, and what is promised. */
  before: Word[];
  scan: Word;
  after: Word[];
};

/** One page for a wall: what it is about in the families' own language, and a square for the phone. */
export function PosterView({ language, address, notice, title, before, scan, after }: Props) {
  return (
    <article
      className={`poster script-${language.script}${language.tag === easyReadTag ? " poster-easy" : ""}`}
      lang={spokenTag(language.tag)}
      dir={language.direction}
      style={{ lineHeight: language.lineHeight }}
    >
      {notice && (
        <p className="paper-where">
          <SaidText said={notice} both={!isEnglish(language.tag)} />
        </p>
      )}
      <h2 className="poster-title">
        <SaidText said={title} />
      </h2>
      {before.map((line) => (
        <p key={line.english}>
          <SaidText said={line} />
        </p>
      ))}
      <QrPicture text={address} label={address} />
      <p>
        <SaidText said={scan} />
      </p>
      <p className="poster-address">
        <bdi dir="ltr">{address.replace(/^https?:\/\//, "")}</bdi>
      </p>
      <div className="poster-foot">
        {after.map((line) => (
          <p key={line.english}>
            <SaidText said={line} />
          </p>
        ))}
      </div>
    </article>
  );
}
