import type { ReactNode } from "react";
import { easyReadTag, spokenTag } from "@/lib/languages/languages";
import type { Word } from "@/lib/surveys/words";
import { Said, type Voice } from "./said";

type Switch = {
  tag: string;
  autonym: string;
  direction: "ltr" | "rtl";
  script: string;
  href: string;
};

export type Frame = {
  voice: Voice;
  stylesheet: string;
  /** Of the page's own script, asked for at once: the stylesheet would ask a whole turn of a slow line later. */
  font?: string;
  languages: readonly Switch[];
  /** The same page with or without the English; none on an English page, and none to take away where it must stay. */
  toggleEnglish?: string;
  /** The survey's title, under every page: where am I (2.4.8). */
  place?: Word;
  helpHref?: string;
  /** Of the made-up borough. */
  isExample?: boolean;
};

type Props = {
  frame: Frame;
  title: Word;
  /** Something has to be put right: the title says so first (F-07). */
  wrong?: boolean;
  back?: string;
  children: ReactNode;
};

/** The whole page around one thing to read or answer, in the order of F-02. It holds no script at all. */
export function ParentDocument({ frame, title, wrong = false, back, children }: Props) {
  const { voice, stylesheet, font, languages, toggleEnglish, isExample } = frame;
  const { speech, both } = voice;
  return (
    <html lang={spokenTag(speech.tag)} dir={speech.direction} className={lookOf(speech)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${wrong ? speech.say("errorTitle", { title: title.text }).text : title.text} · Alongside`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={stylesheet} />
        {font && (
          <link rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
        )}
      </head>
      <body style={{ lineHeight: speech.lineHeight }}>
        <a className="skip" href="#main">
          <Said voice={voice} word={speech.say("skipToMain")} />
        </a>
        {(languages.length > 1 || toggleEnglish) && (
          <nav className="languages" aria-label={speech.say("languages").text}>
            <ul className="language-row">
              {languages.map((language) => (
                <LanguageLink key={language.tag} current={speech.tag} {...language} />
              ))}
              {toggleEnglish && (
                <li>
                  <a href={toggleEnglish}>
                    <Said
                      voice={{ speech, both: false }}
                      word={speech.say(both ? "hideEnglish" : "showEnglish")}
                    />
                  </a>
                </li>
              )}
            </ul>
          </nav>
        )}
        <main id="main" tabIndex={-1}>
          {back && (
            <a className="back" href={back}>
              <Said voice={{ speech, both: false }} word={speech.say("back")} />
            </a>
          )}
          {isExample && (
            <p className="where">
              <Said voice={voice} word={speech.say("madeUp")} />
            </p>
          )}
          {speech.unchecked && <NotChecked voice={voice} />}
          {children}
        </main>
        <HelpLine frame={frame} />
      </body>
    </html>
  );
}

/** Its letters, and for Easy Read that they are larger. */
function lookOf({ tag, script }: Voice["speech"]): string {
  return tag === easyReadTag ? `script-${script} easy-read` : `script-${script}`;
}

function LanguageLink({ current, ...language }: Switch & { current: string }) {
  const { tag, autonym, direction, script, href } = language;
  return (
    <li>
      <a
        {...{ href, lang: spokenTag(tag), hrefLang: spokenTag(tag), dir: direction }}
        className={`autonym autonym-${script}`}
        aria-current={tag === current ? "true" : undefined}
      >
        {autonym}
      </a>
    </li>
  );
}

/** In the language and in English, on every page, for as long as nobody has read it (L-06). */
function NotChecked({ voice: { speech } }: { voice: Voice }) {
  return (
    <p className="notice">
      <Said voice={{ speech, both: true }} word={speech.say("notChecked")} />
    </p>
  );
}

/** The same words in the same place on every page (W-12). */
function HelpLine({ frame: { voice, helpHref, place } }: { frame: Frame }) {
  if (!helpHref) return null;
  return (
    <footer>
      <p>
        <Said voice={voice} word={voice.speech.say("helpLine")} />{" "}
        <a href={helpHref}>
          <Said voice={voice} word={voice.speech.say("helpLink")} />
        </a>
      </p>
      {place && (
        <p>
          <Said voice={voice} word={place} />
        </p>
      )}
    </footer>
  );
}
