import type { Findings } from "@/lib/results/model";
import { forumForFamilies } from "@/lib/results/words-for-families";
import { questionKey } from "@/lib/surveys/words";
import { Said, type Voice } from "./said";

type Props = { voice: Voice; findings: Findings };

/** Those who come to the forum beside everyone else, question by question; said once where no question shows them apart. */
export function ForumFamilies({ voice, findings }: Props) {
  const { speech } = voice;
  const asked = findings.questions
    .filter(({ forum }) => forum)
    .map((result) => ({ ...result, lines: forumForFamilies(speech, result, findings) }));
  if (asked.length === 0) return null;
  const isShownApart = asked.some(({ lines }) => lines.length > 1);
  return (
    <>
      <h2>
        <Said voice={voice} word={speech.say("resultsForum")} />
      </h2>
      {asked.some(({ forum }) => forum?.difference) && (
        <p>
          <Said voice={voice} word={speech.say("resultsForumCaution")} />
        </p>
      )}
      {(isShownApart ? asked : asked.slice(0, 1)).map(({ number, question, lines }) => {
        const text = speech.word(questionKey(question.code, "text"));
        return (
          <section key={question.code}>
            {isShownApart && (
              <h3>
                {number}. {text && <Said voice={voice} word={text} />}
              </h3>
            )}
            <dl>
              {lines.map(({ who, words }) => (
                <div key={who.english}>
                  <dt>
                    <Said voice={voice} word={who} />
                  </dt>
                  {words.map((word) => (
                    <dd key={word.english}>
                      <Said voice={voice} word={word} />
                    </dd>
                  ))}
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </>
  );
}
