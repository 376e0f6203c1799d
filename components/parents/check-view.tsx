import type { ReactNode } from "react";
import type { DraftSheet } from "@/lib/answering/model";
import { type Step, stepsOf } from "@/lib/answering/steps";
import type { SheetQuestion, SurveySheet } from "@/lib/surveys/sheet";
import { questionKey, type Word } from "@/lib/surveys/words";
import { scaleMessages } from "./question-view";
import { Said, type Voice } from "./said";

type Props = {
  voice: Voice;
  sheet: SurveySheet;
  draft: DraftSheet;
  /** Where each page is changed, to come back here (F-10). */
  changeHref: (step: Step) => string;
  nextHref: string;
};

/** Everything answered and not answered, before anything is sent. */
export function CheckView({ voice, sheet, draft, changeHref, nextHref }: Props) {
  const { speech } = voice;
  const rows = stepsOf(sheet).flatMap((step) => rowOf(voice, sheet, draft, step) ?? []);
  return (
    <>
      <h1>
        <Said voice={voice} word={speech.say("checkTitle")} />
      </h1>
      <p>
        <Said voice={voice} word={speech.say("notSentYet")} />{" "}
        <Said voice={voice} word={speech.say("keepCopy")} />
      </p>
      <dl>
        {rows.map(({ step, asked, answer }) => (
          <div key={changeHref(step)}>
            <dt>
              <Said voice={voice} word={asked} />
            </dt>
            <dd>{answer}</dd>
            <dd className="change">
              <a href={changeHref(step)}>
                <Said voice={{ speech, both: false }} word={speech.say("change")} />{" "}
                <span className="unseen-words">
                  {speech.say("changeWhat", { question: asked.text }).text}
                </span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <p className="buttons">
        <a className="button" href={nextHref}>
          <Said voice={voice} word={speech.say("continue")} />
        </a>
      </p>
    </>
  );
}

type Row = { step: Step; asked: Word; answer: ReactNode };

function rowOf(voice: Voice, sheet: SurveySheet, draft: DraftSheet, step: Step): Row | undefined {
  const { speech } = voice;
  if (step.name === "question") {
    const question = sheet.questions[step.number - 1];
    const asked = question && speech.word(questionKey(question.code, "text"));
    return asked && { step, asked, answer: chosen(voice, question, draft) };
  }
  if (step.name === "matters") {
    return { step, asked: speech.say("mattersTitle"), answer: mattering(voice, draft) };
  }
  if (step.name !== "words") return undefined;
  const words = draft.comment && (
    <span className="own-words" dir="auto">
      {draft.comment}
    </span>
  );
  return { step, asked: speech.say("yourWords"), answer: words || notAnswered(voice) };
}

function chosen(voice: Voice, { code, scale }: SheetQuestion, { answers }: DraftSheet): ReactNode {
  const answer = answers[code];
  if (answer === undefined) return notAnswered(voice);
  if (answer === "DK") return <Said voice={voice} word={voice.speech.say("dontKnow")} />;
  if (answer === "NA") return <Said voice={voice} word={voice.speech.say("notApplicable")} />;
  const key = scaleMessages[scale][answer];
  return key && <Said voice={voice} word={voice.speech.say(key)} />;
}

function mattering(voice: Voice, { matters }: DraftSheet): ReactNode {
  const words = matters.flatMap((code) => {
    const word = voice.speech.word(questionKey(code, "importance"));
    return word ? [{ code, word }] : [];
  });
  if (words.length === 0) return notAnswered(voice);
  return (
    <ul>
      {words.map(({ code, word }) => (
        <li key={code}>
          <Said voice={voice} word={word} />
        </li>
      ))}
    </ul>
  );
}

function notAnswered(voice: Voice): ReactNode {
  return (
    <span className="hint">
      <Said voice={voice} word={voice.speech.say("notAnswered")} />
    </span>
  );
}
