import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { mirrorInWords } from "@/lib/asking/question-form";
import { scales } from "@/lib/parent-questions/catalogue";
import type { SheetQuestion } from "@/lib/surveys/sheet";
import { ArrangeForm } from "./arrange-form";

type Props = {
  question: SheetQuestion;
  number: number;
  last: boolean;
  /** Absent once the survey has opened: then it is only read. */
  editing?: { surveyId: string; version: number };
  advice: readonly string[];
};

/** One question as parents will meet it, why it is asked, and what can be done with it. */
export function QuestionCard({ question, number, last, editing, advice }: Props) {
  const { code, text, hint, why, scale, mirrors, origin } = question;
  return (
    <Card title={`${number}. ${text}`}>
      {hint ? <p className="soft">{hint}</p> : null}
      <p className="small">{scales[scale].join(" · ")}</p>
      {advice.length > 0 ? <Advice lines={advice} /> : null}
      {why || mirrors.length > 0 ? (
        <Disclosure summary="Why we ask">
          {why ? <p>{why}</p> : null}
          {mirrors.map((mirror) => (
            <p key={mirror}>The setting asks itself: “{mirrorInWords(mirror)}”</p>
          ))}
        </Disclosure>
      ) : null}
      {origin === "own" ? <p className="soft small">Your own question.</p> : null}
      {editing ? (
        <>
          <ArrangeForm {...editing} code={code} text={text} first={number === 1} last={last} />
          <p>
            <a href={`/surveys/${editing.surveyId}/questions/${code}`}>
              Change the words<span className="visually-hidden"> of “{text}”</span>
            </a>
          </p>
        </>
      ) : null}
    </Card>
  );
}

/** Said kindly, and nothing hangs on it (P-01). */
export function Advice({ lines }: { lines: readonly string[] }) {
  return (
    <div className="small">
      <p className="strong">It may be easier to read</p>
      <ul className="bullets">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
