import { answerInWords, questionInWords } from "@/lib/profiles/answer-words";
import type { Profile } from "@/lib/profiles/model";

/** Minority views, and questions on which we do not agree, each in its own words: printed with the report (F18). */
export function SeenDifferently({ profile }: { profile: Profile }) {
  const questions = profile.themes
    .flatMap((theme) => theme.questions)
    .filter(({ agreement }) => agreement?.minorityView);
  if (questions.length === 0) return null;
  return (
    <section className="stack-tight">
      <h2>Where some of us see it differently</h2>
      {questions.map((question) => (
        <div key={question.code} className="stack-tight">
          <p>
            <span className="strong">{questionInWords(question)}</span>{" "}
            {question.agreement?.outcome === "agreed"
              ? `We agreed on: ${answerInWords(question.answer)}.`
              : "We do not agree."}
          </p>
          <p className="quote">“{question.agreement?.minorityView}”</p>
        </div>
      ))}
    </section>
  );
}
