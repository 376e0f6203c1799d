import { ProblemBeside } from "./form-parts";
import { Said, type Voice } from "./said";

/** How a printed code looks. */
const example = "K7QF4-2M4X9";

type Props = { voice: Voice; typed: string; problem?: "codeMissing" | "codeWrong" };

/** The code of a letter or slip, for those who did not come by its own address. */
export function CodeField({ voice, typed, problem }: Props) {
  const { speech } = voice;
  return (
    <div className="field">
      <label htmlFor="code">
        <Said voice={voice} word={speech.say("codeLabel")} />
      </label>
      <p className="hint" id="code-hint">
        <Said voice={voice} word={speech.say("codeHint", { example })} />{" "}
        <Said voice={voice} word={speech.say("codeOnce")} />
      </p>
      {problem && <ProblemBeside voice={voice} field="code" word={speech.say(problem)} />}
      <input
        {...{ id: "code", name: "code", dir: "ltr", defaultValue: typed }}
        aria-describedby={problem ? "code-hint code-problem" : "code-hint"}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
      />
    </div>
  );
}
