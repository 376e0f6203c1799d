import { MethodSection } from "@/components/profile/method-example";
import { exampleBreak, exampleChange } from "@/lib/profiles/worked-examples";
import {
  linkedInWords,
  movedInWords,
  notComparable,
  stepInWords,
  wholePoints,
  yearsInWords,
} from "@/lib/statistics/wording";

const { sameQuestion, questionsEarlier, questionsLater, scoreEarlier, scoreLater, step } =
  exampleChange;

/** What two or more years say together. */
export function ChangeSections() {
  return (
    <>
      <MethodSection
        id="change"
        title="What moved between two years"
        source="our own rule: only a question with the same meaning is the same question. A team’s judgement has no sampling error, so there is no test of chance here."
        example={
          <p>
            {movedInWords(exampleChange)}.{" "}
            {linkedInWords(sameQuestion, questionsEarlier, questionsLater)} On those questions the
            score was {wholePoints(scoreEarlier ?? 0)} and is {wholePoints(scoreLater ?? 0)} of 100
            possible points. {stepInWords(step ?? 0)}
          </p>
        }
      >
        <p>
          We count the questions that moved up, stayed or moved down, among those that have a level
          in both years. Both years’ scores are worked out again on those questions alone, so they
          may differ from each year’s own. Two scores are compared when there are at least two such
          questions and they make up three fifths of the longer of the two years.
        </p>
      </MethodSection>
      <MethodSection
        id="break"
        title="When the wording changed"
        source="the author of each edition says of every change whether the meaning stays."
        example={
          <p>
            Three of four questions were reworded and one was not:{" "}
            {exampleBreak.status === "not_comparable" ? notComparable : movedInWords(exampleBreak)}
          </p>
        }
      >
        <p>
          A question whose meaning changed is shown beside last year’s and never compared with it. A
          tidied spelling changes nothing. The mark ≠ shows where, and no line crosses it.
        </p>
      </MethodSection>
      <MethodSection
        id="years"
        title="Several years"
        source="Fingertips, the public health profiles of England, asks for five points before it speaks of a trend; so do we."
        example={<p>{yearsInWords(2)}</p>}
      >
        <p>
          Each year is a dot on its own questions. Dots are joined from five years on, if nothing
          was reworded between them. The scale is always 0 to 100. We draw no slope and no forecast.
        </p>
      </MethodSection>
    </>
  );
}
