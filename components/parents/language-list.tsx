import { Picture } from "@/components/ui/picture";
import { easyReadTag, spokenTag } from "@/lib/languages/languages";
import { Said, type Voice } from "./said";

type LanguageChoice = {
  tag: string;
  autonym: string;
  english: string;
  direction: "ltr" | "rtl";
  script: string;
  href: string;
};

type Props = { voice: Voice; title: string; choices: readonly LanguageChoice[]; goOnHref?: string };

/** The first page of all: every language by its own name, and no flag (L-09). */
export function LanguageList({ voice, title, choices, goOnHref }: Props) {
  return (
    <>
      <h1>{title}</h1>
      {goOnHref && (
        <p className="buttons">
          <a className="button" href={goOnHref}>
            <Said voice={voice} word={voice.speech.say("carryOn")} />
          </a>
        </p>
      )}
      <h2>
        <Said voice={voice} word={voice.speech.say("chooseLanguage")} />
      </h2>
      <ul className="language-choices">
        {choices.map(({ tag, autonym, english, direction, script, href }) => (
          <li key={tag}>
            <a href={href} hrefLang={spokenTag(tag)}>
              <span lang={spokenTag(tag)} dir={direction} className={`autonym autonym-${script}`}>
                {autonym}
              </span>
              {tag === easyReadTag && <Picture name="book" />}
              {autonym !== english && <span className="hint">{english}</span>}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
