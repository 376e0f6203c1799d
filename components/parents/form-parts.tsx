import type { ReactNode } from "react";
import type { Word } from "@/lib/surveys/words";
import { Said, type Voice } from "./said";

/** A plain form to an address of ours; the browser checks nothing and nothing is compulsory (F-08). */
export function PostForm({ action, children }: { action: string; children: ReactNode }) {
  return (
    <form method="post" action={action} noValidate>
      {children}
    </form>
  );
}

type SubmitProps = { voice: Voice; word: Word; quiet?: boolean; name?: string; value?: string };

export function Submit({ voice, word, quiet = false, name, value }: SubmitProps) {
  return (
    <button {...{ name, value }} className={quiet ? "quiet" : undefined} type="submit">
      <Said voice={voice} word={word} />
    </button>
  );
}

type ChoiceProps = {
  voice: Voice;
  type: "radio" | "checkbox";
  name: string;
  value: string;
  id: string;
  word: Word;
  checked: boolean;
};

/** One answer: the whole row is the label, so that it can be hit with a thumb (F-03). */
export function Choice({ voice, type, name, value, id, word, checked }: ChoiceProps) {
  return (
    <label className="choice" htmlFor={id}>
      <input {...{ type, name, value, id }} defaultChecked={checked} autoComplete="off" />
      <span>
        <Said voice={voice} word={word} />
      </span>
    </label>
  );
}

type ProblemProps = { voice: Voice; field: string; word: Word };

/** What is wrong, before everything else on the page, with a link to where it is (F-07). */
export function ProblemSummary({ voice, field, word }: ProblemProps) {
  return (
    <div className="problem-summary" role="alert" tabIndex={-1}>
      <h2>
        <Said voice={voice} word={voice.speech.say("thereIsAProblem")} />
      </h2>
      <p>
        <a href={`#${field}`}>
          <Said voice={voice} word={word} />
        </a>
      </p>
    </div>
  );
}

/** The same words beside the field. */
export function ProblemBeside({ voice, field, word }: ProblemProps) {
  return (
    <p className="problem" id={`${field}-problem`}>
      <Said voice={voice} word={word} />
    </p>
  );
}

/** A box that people do not see and programs fill in. */
export function Honeypot({ voice }: { voice: Voice }) {
  return (
    <p className="unseen" aria-hidden="true">
      <label htmlFor="website">{voice.speech.say("leaveEmpty").text}</label>
      <input id="website" name="website" tabIndex={-1} autoComplete="off" />
    </p>
  );
}
