import type { Findings } from "@/lib/results/model";
import {
  choosersForFamilies,
  namedForFamilies,
  shareForFamilies,
} from "@/lib/results/words-for-families";
import { questionKey } from "@/lib/surveys/words";
import { Said, type Voice } from "./said";

type Props = { voice: Voice; findings: Findings };

/** What families expect beside what they live through (F87), in the words they chose from and in the order they were asked. */
export function WhatMatters({ voice, findings }: Props) {
  const { speech } = voice;
  const isShown = findings.coverage.matters?.families !== undefined;
  return (
    <>
      <h2>
        <Said voice={voice} word={speech.say("resultsMatters")} />
      </h2>
      <p>
        <Said voice={voice} word={choosersForFamilies(speech, findings)} />
      </p>
      {isShown && (
        <dl>
          {findings.questions.map((result) => {
            const { question, named } = result;
            const matter = speech.word(questionKey(question.code, "importance"));
            if (named === undefined || !matter) return null;
            return (
              <div key={question.code}>
                <dt>
                  <Said voice={voice} word={matter} />
                </dt>
                {[namedForFamilies(speech, named), shareForFamilies(speech, result, findings)].map(
                  (word) => (
                    <dd key={word.english}>
                      <Said voice={voice} word={word} />
                    </dd>
                  ),
                )}
              </div>
            );
          })}
        </dl>
      )}
    </>
  );
}
