import type { ReactNode } from "react";
import { AgreementNote } from "@/components/questions/agreement-note";
import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { dayInWords } from "@/lib/kernel/dates";
import {
  answerInWords,
  directionInWords,
  questionInWords,
  revisionInWords,
} from "@/lib/profiles/answer-words";
import type { ProfileEvidence, ProfileQuestion } from "@/lib/profiles/model";
import type { Answer } from "@/lib/statistics/theme-score";

type Props = {
  question: ProfileQuestion;
  auditId: string;
  year: number;
  earlierYear?: number;
  /** What was done about it and can be: actions, and the way to a new one. */
  children?: ReactNode;
};

const tones = { up: "up", down: "down", same: "neutral", not_compared: "neutral" } as const;

/** One question: both years' answers with the words that describe them, why we say so, and what comes next. */
export function QuestionCompared({ question, auditId, year, earlierYear, children }: Props) {
  const { earlier, answer, revision, direction, note, evidence } = question;
  const mark = revisionInWords(question);
  return (
    <Card title={questionInWords(question)}>
      <p className="soft small">Source: {question.source}</p>
      {earlierYear && (
        <p className="cluster">
          <Tag tone={tones[direction]}>{directionInWords(question)}</Tag>
          {mark && revision !== "retired" && direction !== "not_compared" && <Tag>{mark}</Tag>}
        </p>
      )}
      <div className="columns">
        {earlierYear && (
          <Year year={earlierYear} answer={earlier?.answer} anchors={earlier?.anchors}>
            {revision === "meaning" && earlier && (
              <p className="quote small">Asked then: {earlier.wording}</p>
            )}
          </Year>
        )}
        <Year year={year} answer={answer} anchors={question.anchors}>
          {note && <p className="quote">“{note}”</p>}
          {question.agreement && <AgreementNote agreement={question.agreement} />}
          <Evidence evidence={evidence} auditId={auditId} />
        </Year>
      </div>
      <NextStep question={question} />
      {children}
    </Card>
  );
}

function Year({
  year,
  answer,
  anchors,
  children,
}: {
  year: number;
  answer: Answer | undefined;
  anchors?: readonly string[];
  children?: ReactNode;
}) {
  return (
    <div className="stack-tight">
      <h3>
        {year}: {answerInWords(answer)}
      </h3>
      {typeof answer === "number" && <p>{anchors?.[answer]}</p>}
      {children}
    </div>
  );
}

function Evidence({ evidence, auditId }: { evidence: ProfileEvidence[]; auditId: string }) {
  if (evidence.length === 0) return null;
  return (
    <ul className="bullets small">
      {evidence.map(({ id, title, url, datedOn }) => (
        <li key={id}>
          <a href={url ?? `/audits/${auditId}/evidence-files/${id}`}>{title}</a>
          {datedOn && <span className="soft"> ({dayInWords(new Date(datedOn))})</span>}
        </li>
      ))}
    </ul>
  );
}

function NextStep({ question: { answer, nextSteps } }: { question: ProfileQuestion }) {
  if (answer === "DK") return <p className="measure">Finding out may be the first step.</p>;
  if (typeof answer !== "number") return null;
  const step = nextSteps[answer];
  return (
    <p className="measure">
      <strong>Next step:</strong>{" "}
      {step ?? "Keep it so, and ask families again whether it still works."}
    </p>
  );
}
