import { Said, type Voice } from "./said";

/** Above what was chosen or written, which is still in its form: nothing is lost but the moment. */
export function NotSaved({ voice }: { voice: Voice }) {
  const { speech } = voice;
  return (
    <div className="problem-summary" role="alert">
      <h2>
        <Said voice={voice} word={speech.say("notSavedTitle")} />
      </h2>
      <p>
        <Said voice={voice} word={speech.say("notSaved")} />{" "}
        <Said voice={voice} word={speech.say("otherWays")} />
      </p>
    </div>
  );
}
