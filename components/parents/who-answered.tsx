import type { OpenSurvey } from "@/lib/answering/model";
import type { Findings } from "@/lib/results/model";
import {
  countForFamilies,
  heardForFamilies,
  knownForFamilies,
} from "@/lib/results/words-for-families";
import { contextMessages } from "./about-view";
import { Said, type Voice } from "./said";

type Props = { voice: Voice; survey: Pick<OpenSurvey, "sheet">; findings: Findings };

/** Who was heard beside who uses the setting, by the words families ticked: nothing turns it off (R-04, F71). */
export function WhoAnswered({ voice, survey, findings }: Props) {
  const { speech } = voice;
  return (
    <>
      <h2>
        <Said voice={voice} word={speech.say("resultsWho")} />
      </h2>
      {heardForFamilies(speech, findings).map((word) => (
        <p key={word.english}>
          <Said voice={voice} word={word} />
        </p>
      ))}
      {findings.coverage.contexts ? (
        <ContextList voice={voice} coverage={findings.coverage} />
      ) : (
        <p>
          <Said
            voice={voice}
            word={speech.say(
              survey.sheet.asksAboutFamily ? "resultsTooFewToSay" : "resultsNotAskedWho",
            )}
          />
        </p>
      )}
    </>
  );
}

/** Not a table: three columns of sentences do not fit a narrow phone. */
function ContextList({ voice, coverage }: { voice: Voice; coverage: Findings["coverage"] }) {
  const { speech } = voice;
  const { contexts = [], floor } = coverage;
  return (
    <>
      <p>
        <Said voice={voice} word={speech.say("resultsContexts")} />
      </p>
      <dl>
        {contexts.map(({ context, heard, known }) => {
          const counts = {
            heard: countForFamilies(speech, heard, floor),
            known: knownForFamilies(speech, known, floor),
          };
          return (
            <div key={context}>
              <dt>
                <Said voice={voice} word={speech.say(contextMessages[context])} />
              </dt>
              <dd>
                <Said voice={voice} word={speech.say("resultsContext", counts)} />
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
