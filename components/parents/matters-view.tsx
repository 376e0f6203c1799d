import { mostMatters } from "@/lib/answering/model";
import type { SurveySheet } from "@/lib/surveys/sheet";
import { questionKey } from "@/lib/surveys/words";
import { Choice, PostForm, ProblemBeside, ProblemSummary, Submit } from "./form-parts";
import { NotSaved } from "./not-saved";
import { Said, type Voice } from "./said";

type Props = {
  voice: Voice;
  sheet: SurveySheet;
  chosen: readonly string[];
  /** How many were chosen when they were too many. */
  tooMany?: number;
  action: string;
  /** It could not be saved: what was chosen or written is shown again. */
  failed?: boolean;
};

/** Which of the things asked about matter most: up to three, in no order (F87). */
export function MattersView({ voice, sheet, chosen, tooMany, action, failed = false }: Props) {
  const { speech } = voice;
  const problem =
    tooMany !== undefined
      ? speech.say("mattersTooMany", { most: mostMatters, count: tooMany })
      : undefined;
  const field = "matters-1";
  return (
    <>
      {failed && <NotSaved voice={voice} />}
      {problem && <ProblemSummary voice={voice} field={field} word={problem} />}
      <PostForm action={action}>
        <fieldset aria-describedby={problem ? `hint ${field}-problem` : "hint"}>
          <legend>
            <h1>
              <Said voice={voice} word={speech.say("mattersTitle")} />
            </h1>
          </legend>
          <p className="hint" id="hint">
            <Said voice={voice} word={speech.say("mattersHint", { count: mostMatters })} />
          </p>
          {problem && <ProblemBeside voice={voice} field={field} word={problem} />}
          {sheet.questions.map(({ code }, at) => {
            const word = speech.word(questionKey(code, "importance"));
            return (
              word && (
                <Choice
                  key={code}
                  {...{ voice, word, type: "checkbox", name: "matters", value: code }}
                  id={`matters-${at + 1}`}
                  checked={chosen.includes(code)}
                />
              )
            );
          })}
        </fieldset>
        <div className="buttons">
          <Submit voice={voice} word={speech.say(failed ? "tryAgain" : "continue")} />
        </div>
      </PostForm>
    </>
  );
}
