import "@/components/ui/script-fonts";
import "./paper.css";
import "./paper-easy.css";
import type { ReactNode } from "react";
import { QrPicture } from "@/components/ui/qr-picture";
import { easyReadTag, spokenTag } from "@/lib/languages/languages";
import type { Language } from "@/lib/languages/model";
import type { Circle, PaperSheet } from "@/lib/paper/sheet-layout";
import type { Word } from "@/lib/surveys/words";
import { SaidText } from "./said-text";

type Props = {
  sheet: PaperSheet;
  language: Language;
  /** Where the same is answered on a phone. */
  address: string;
  scan: Word;
  /** Said in both languages where nobody has reviewed the words (L-06). */
  notice?: Word;
  both: boolean;
  large: boolean;
};

/** One sheet for one person, to be filled in by hand (O-10). */
export function PaperSheetView(props: Props) {
  const { sheet, language, address, scan, notice } = props;
  const isEasy = language.tag === easyReadTag;
  // Easy Read is large print by itself, and English as it is.
  const large = props.large || isEasy;
  const both = props.both && !isEasy;
  const { matters, comment, forum, contexts, contact } = sheet;
  const say = (said: Word) => <SaidText said={said} both={both} />;
  return (
    <article
      className={`paper-sheet script-${language.script}${large ? " paper-large" : ""}${isEasy ? " paper-easy" : ""}`}
      lang={spokenTag(language.tag)}
      dir={language.direction}
      style={{ lineHeight: language.lineHeight }}
    >
      {notice && (
        <p className="paper-where">
          <SaidText said={notice} both={!isEasy} />
        </p>
      )}
      <header className="paper-head">
        <div>
          <h1>{say(sheet.title)}</h1>
          <p>{say(sheet.asker)}</p>
          {sheet.introduction && <p>{say(sheet.introduction)}</p>}
          <ul className="paper-before">
            {sheet.beforeYouStart.map((line) => (
              <li key={line.english}>{say(line)}</li>
            ))}
          </ul>
        </div>
        <div className="paper-phone">
          <QrPicture text={address} label={address} />
          <p>{say(scan)}</p>
          <p>
            <bdi dir="ltr">{address.replace(/^https?:\/\//, "")}</bdi>
          </p>
        </div>
      </header>
      <section className="paper-promises">
        <h2>{say(sheet.promises.title)}</h2>
        <ul className="paper-before">
          {sheet.promises.lines.map((line) => (
            <li key={line.english}>{say(line)}</li>
          ))}
        </ul>
      </section>
      {matters && (
        <Block title={say(matters.title)} hint={say(matters.hint)}>
          <Circles circles={matters.circles} both={both} listed />
        </Block>
      )}
      {sheet.questions.map(({ code, number, text, hint, circles }) => (
        <Block
          key={code}
          title={
            <>
              <bdi dir="ltr">{number}.</bdi> {say(text)}
            </>
          }
          hint={hint && say(hint)}
        >
          <Circles circles={circles} both={both} />
        </Block>
      ))}
      {comment && (
        <Block title={say(comment.title)} hint={comment.hints.map(say).map(asLine)}>
          <div className="paper-lines" />
        </Block>
      )}
      {contexts && (
        <Block title={say(contexts.title)} hint={say(contexts.why)}>
          <Circles
            circles={contexts.ticks.map(({ label }, at) => ({
              mark: contextMarks[at] ?? "",
              label,
            }))}
            both={both}
            listed
          />
        </Block>
      )}
      {forum && (
        <Block title={say(forum.title)}>
          <Circles circles={forum.circles} both={both} />
        </Block>
      )}
      <footer className="paper-where">
        <p className="strong">{say(sheet.where)}</p>
        {contact && <p>{say(contact)}</p>}
      </footer>
    </article>
  );
}

/** Letters, so that nobody takes them for answers to the questions. */
const contextMarks = ["A", "B", "C", "D", "E"] as const;

function Block(props: { title: ReactNode; hint?: ReactNode; children: ReactNode }) {
  return (
    <section className="paper-block">
      <h2>{props.title}</h2>
      {props.hint ? <div className="paper-hint">{props.hint}</div> : null}
      {props.children}
    </section>
  );
}

type CirclesProps = { circles: readonly Circle[]; both: boolean; listed?: boolean };

function Circles({ circles, both, listed = false }: CirclesProps) {
  return (
    <ul className={listed ? "paper-circles paper-listed" : "paper-circles"}>
      {circles.map(({ mark, label }) => (
        <li key={mark}>
          <span className="paper-circle" aria-hidden="true" />
          <bdi className="paper-mark" dir="ltr">
            {mark}
          </bdi>
          <span>
            <SaidText said={label} both={both} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function asLine(line: ReactNode, index: number) {
  return <p key={index}>{line}</p>;
}
