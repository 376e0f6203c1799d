import { PostForm, ProblemBeside, ProblemSummary, Submit } from "./form-parts";
import { Said, type Voice } from "./said";

type Props = { voice: Voice; typed: string; unknown: boolean; action: string };

/** The code of somebody who goes on later, in capitals or not, with gaps or without (F-09). */
export function GoOnView({ voice, typed, unknown, action }: Props) {
  const { speech } = voice;
  const problem = unknown ? speech.say("resumeUnknown") : undefined;
  return (
    <>
      {problem && <ProblemSummary voice={voice} field="code" word={problem} />}
      <h1>
        <Said voice={voice} word={speech.say("carryOn")} />
      </h1>
      <PostForm action={action}>
        <div className="field">
          <label htmlFor="code">
            <Said voice={voice} word={speech.say("resumeLabel")} />
          </label>
          <p className="hint" id="code-hint">
            <Said voice={voice} word={speech.say("resumeHint")} />
          </p>
          {problem && <ProblemBeside voice={voice} field="code" word={problem} />}
          <input
            {...{ id: "code", name: "code", dir: "ltr", defaultValue: typed }}
            aria-describedby={problem ? "code-hint code-problem" : "code-hint"}
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
          />
        </div>
        <div className="buttons">
          <Submit voice={voice} word={speech.say("continue")} />
        </div>
      </PostForm>
    </>
  );
}
