import type { OpenSurvey } from "@/lib/answering/model";
import type { Findings } from "@/lib/results/model";
import {
  countForFamilies,
  heardForFamilies,
  knownForFamilies,
} from "@/lib/results/words-for-families";
import type { Word } from "@/lib/surveys/words";
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
        <ContextTable voice={voice} coverage={findings.coverage} />
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

function ContextTable({ voice, coverage }: { voice: Voice; coverage: Findings["coverage"] }) {
  const { speech } = voice;
  const { contexts = [], floor } = coverage;
  const heads = (["resultsFamilies", "resultsAnswered", "resultsUse"] as const).map((key) =>
    speech.say(key),
  );
  return (
    <table>
      <caption>
        <Said voice={voice} word={speech.say("resultsContexts")} />
      </caption>
      <thead>
        <tr>
          {heads.map((word) => (
            <th key={word.english} scope="col">
              <Said voice={voice} word={word} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {contexts.map(({ context, heard, known }) => (
          <tr key={context}>
            <th scope="row">
              <Said voice={voice} word={speech.say(contextMessages[context])} />
            </th>
            <Cell voice={voice} word={countForFamilies(speech, heard, floor)} />
            <Cell voice={voice} word={knownForFamilies(speech, known, floor)} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A number is the same in every language here, and is not said twice. */
function Cell({ voice, word }: { voice: Voice; word: Word }) {
  return <td>{word.text === word.english ? word.text : <Said voice={voice} word={word} />}</td>;
}
