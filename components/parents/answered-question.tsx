import type { Findings, QuestionResult } from "@/lib/results/model";
import { shareForFamilies, sureForFamilies } from "@/lib/results/words-for-families";
import { sumOf } from "@/lib/statistics/moments";
import { questionKey, type Word } from "@/lib/surveys/words";
import { scaleMessages } from "./question-view";
import { Said, type Voice } from "./said";

type Props = { voice: Voice; result: QuestionResult; findings: Findings };

/** One question in the words it was asked in: the share, how many gave each answer, and how sure that is. */
export function AnsweredQuestion({ voice, result, findings }: Props) {
  const { speech } = voice;
  const { number, question } = result;
  const asked = speech.word(questionKey(question.code, "text"));
  const sure = sureForFamilies(speech, result, findings);
  return (
    <section>
      <h3>
        {number}. {asked && <Said voice={voice} word={asked} />}
      </h3>
      <p>
        <Said voice={voice} word={shareForFamilies(speech, result, findings)} />
      </p>
      <AnswerTable voice={voice} result={result} />
      {sure.length > 0 && (
        <details>
          <summary>
            <Said voice={voice} word={speech.say("resultsHowSure")} />
          </summary>
          {sure.map((word) => (
            <p key={word.english}>
              <Said voice={voice} word={word} />
            </p>
          ))}
        </details>
      )}
    </section>
  );
}

const blankMessages = [
  ["dontKnow", "dontKnow"],
  ["notApplicable", "notApplicable"],
  ["notAnswered", "notAnswered"],
] as const;

/** The four answers with a bar each, and below them what is no answer to the question (honest-numbers 1.3). */
function AnswerTable({ voice, result }: { voice: Voice; result: QuestionResult }) {
  const { speech } = voice;
  const { counts, blanks, question } = result;
  if (!counts || !blanks) return null;
  const all = sumOf(counts);
  return (
    <table>
      <caption className="unseen-words">{speech.say("resultsHowMany").text}</caption>
      <thead>
        <tr>
          {(["resultsAnswer", "resultsFamilies"] as const).map((key) => (
            <th key={key} scope="col">
              <Said voice={voice} word={speech.say(key)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {scaleMessages[question.scale].map((key, level) => (
          <AnswerRow
            key={key}
            {...{ voice, word: speech.say(key), families: counts[level] ?? 0, of: all }}
          />
        ))}
      </tbody>
      <tbody>
        {blankMessages.map(([key, count]) => (
          <AnswerRow key={key} {...{ voice, word: speech.say(key), families: blanks[count] }} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = { voice: Voice; word: Word; families: number; of?: number };

function AnswerRow({ voice, word, families, of }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <Said voice={voice} word={word} />
        {of !== undefined && (
          <span className="bar" aria-hidden="true">
            <span style={{ inlineSize: `${Math.round((100 * families) / of)}%` }} />
          </span>
        )}
      </th>
      <td>{families}</td>
    </tr>
  );
}
