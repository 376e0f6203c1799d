import { MethodSection } from "@/components/profile/method-example";
import {
  answersInWords,
  exampleAnswers,
  exampleAtEmbedded,
  exampleAtNotYet,
  exampleLabels,
  exampleScore,
  tooFewScore,
} from "@/lib/profiles/worked-examples";
import {
  atLevelInWords,
  noScoreInWords,
  possibleRangeInWords,
  scoreInWords,
  stepInWords,
  withoutEvidenceInWords,
} from "@/lib/statistics/wording";

const {
  display = 0,
  answered,
  applicable,
  step = 0,
  possibleMin = 0,
  possibleMax = 0,
} = exampleScore;

/** The score of one theme and everything printed beside it. */
export function ScoreSections() {
  return (
    <>
      <MethodSection
        id="score"
        title="The score of a theme"
        source="percent of the maximum possible (Cohen, Cohen, Aiken and West 1999). The limits on when there is a score are ours."
        example={
          <>
            <p>
              {answersInWords(exampleAnswers)}: {scoreInWords(display, answered, applicable)}
            </p>
            <p>With two answers among five questions: {noScoreInWords(tooFewScore)}</p>
          </>
        }
      >
        <p>
          The levels of the answered questions are added up and divided by the most they could have
          come to. Nothing missing is filled in. All questions weigh the same. A score needs at
          least two answers and two thirds of the questions that apply; otherwise there is none, and
          the page says why.
        </p>
        <p>
          There is no score over all themes. They are different things, and a total would invite
          comparing settings by one number.
        </p>
      </MethodSection>
      <MethodSection
        id="possible-range"
        title="The possible range"
        source="arithmetic: the score if everything unanswered were at Not yet, and if it were all Embedded."
        example={<p>{possibleRangeInWords(possibleMin, possibleMax)}</p>}
      >
        <p>
          Where something is not answered, the thin bar under the dot runs from the lowest to the
          highest the score could be. It is certain, not an estimate.
        </p>
      </MethodSection>
      <MethodSection
        id="label"
        title="The name of a score"
        source="our own rule."
        example={
          <ul className="bullets">
            {exampleLabels.map(({ score, hasZero, words }) => (
              <li key={score}>
                {`${score} of 100${hasZero ? ", with a question at Not yet" : ""}: ${words}`}
              </li>
            ))}
          </ul>
        }
      >
        <p>
          A score within a quarter of a level of a level carries its name. Otherwise it lies between
          two. A theme with a question at Not yet is never called Embedded.
        </p>
      </MethodSection>
      <MethodSection
        id="weakest"
        title="The lowest answers"
        source="our own rule: a mean must never hide a question at Not yet."
        example={<p>{atLevelInWords(exampleAtNotYet, answered, "Not yet")}</p>}
      >
        <p>Under each theme we print how many questions are at the lowest level anybody gave.</p>
      </MethodSection>
      <MethodSection
        id="step"
        title="What one level is worth"
        source="arithmetic: 100, divided by three times the number of answered questions."
        example={<p>{stepInWords(step)}</p>}
      >
        <p>
          With few questions one answer moves a score a long way. We print how far, so that nobody
          takes one answer for a big change.
        </p>
      </MethodSection>
      <MethodSection
        id="evidence"
        title="Embedded without evidence"
        source="our own rule. Evidence is a note, a link or a file."
        example={
          <p>
            With the answers above and nothing recorded: {withoutEvidenceInWords(exampleAtEmbedded)}
          </p>
        }
      >
        <p>
          Embedded asks for a line saying how we know. It may be left out; then that part of the bar
          is hatched and counted.
        </p>
      </MethodSection>
      <MethodSection id="highlights" title="Going well and to work on" source="our own rule.">
        <p>
          Going well: up to three questions at Established or Embedded, the highest levels first and
          those with evidence before those without, from different themes where possible. To work
          on: up to three questions at the lowest levels, those that moved down first. Ties keep the
          order of the framework.
        </p>
      </MethodSection>
    </>
  );
}
