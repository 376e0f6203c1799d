import { MethodSection } from "@/components/profile/method-example";
import { levelNames } from "@/lib/instruments/model";
import {
  answersInWords,
  exampleAnswers,
  exampleBlanks,
  exampleScore,
} from "@/lib/profiles/worked-examples";
import { answeredInWords, blanksInWords } from "@/lib/statistics/wording";

const { answered, applicable, items } = exampleScore;

/** Levels and blanks: what an answer is before anything is worked out from it. */
export function AnswerSections() {
  return (
    <>
      <MethodSection
        id="levels"
        title="The four levels"
        source="our own design. Described levels are more reliable than yes or no, and four of them leave no neutral middle to hide in (Preston and Colman 2000; Lozano and others 2008)."
      >
        <p>
          Each question has four descriptions of what one would see, written for that question:{" "}
          {levelNames.join(", ")}. Each adds something to the one before. People choose a
          description, not a number.
        </p>
        <p>
          When a score is worked out the levels count as equal steps: 0, 1, 2 and 3. That is a
          simplification, and one reason why the bar with the four levels comes first and the score
          is small print.
        </p>
      </MethodSection>
      <MethodSection
        id="blanks"
        title="Four kinds of blank"
        source="our own rule: a blank is never counted as 0, and one kind is never mixed with another."
        example={
          <p>
            Six questions: {answersInWords(exampleAnswers)}. {exampleBlanks.notApplicable} of{" "}
            {items} does not apply and leaves the theme. {answeredInWords(answered, applicable)}{" "}
            {blanksInWords(exampleBlanks)}
          </p>
        }
      >
        <ul className="bullets">
          <li>
            <strong>Does not apply:</strong> the question leaves the theme.
          </li>
          <li>
            <strong>We don’t know:</strong> counts as not answered, and is listed, because finding
            out may be the first step.
          </li>
          <li>
            <strong>Not answered:</strong> nobody chose anything.
          </li>
          <li>
            <strong>Not asked:</strong> this year’s edition does not have the question.
          </li>
        </ul>
      </MethodSection>
    </>
  );
}
