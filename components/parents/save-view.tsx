import type { Word } from "@/lib/surveys/words";
import { PostForm, Submit } from "./form-parts";
import { Said, type Voice } from "./said";

type Props = {
  voice: Voice;
  action: string;
  backHref: string;
  /** What was done: kept on this phone, or by this code. */
  done?: { phone: true } | { code: string };
  address: string;
  until: Word;
};

/** A place is kept on this phone or by a short code, and only when somebody asks for it (O-01). */
export function SaveView({ voice, action, backHref, done, address, until }: Props) {
  const { speech } = voice;
  return (
    <>
      <h1>
        <Said voice={voice} word={speech.say("saveTitle")} />
      </h1>
      {done ? (
        <Done {...{ voice, done, address, until }} />
      ) : (
        <PostForm action={action}>
          <p>
            <Submit voice={voice} word={speech.say("saveOnPhone")} name="keep" value="phone" />
          </p>
          <p className="hint">
            <Said voice={voice} word={speech.say("saveOnPhoneHint")} />
          </p>
          <p>
            <Submit voice={voice} word={speech.say("saveByCode")} name="keep" value="code" />
          </p>
          <p className="hint">
            <Said voice={voice} word={speech.say("saveByCodeHint")} />
          </p>
        </PostForm>
      )}
      <p>
        <a href={backHref}>
          <Said voice={voice} word={speech.say(done ? "carryOn" : "saveNot")} />
        </a>
      </p>
    </>
  );
}

type DoneProps = Required<Pick<Props, "voice" | "done" | "address" | "until">>;

function Done({ voice, done, address, until }: DoneProps) {
  const { speech } = voice;
  const kept = speech.say("savedUntil", { date: until.text });
  const english = speech.say("savedUntil", { date: until.english }).english;
  return (
    <div className="notice" role="status">
      {"code" in done ? (
        <>
          <p className="code">
            <Said voice={voice} word={speech.say("savedByCode", { code: done.code })} />
          </p>
          <p>
            <Said voice={voice} word={speech.say("savedByCodeHow", { address })} />
          </p>
        </>
      ) : (
        <p>
          <Said voice={voice} word={speech.say("savedOnPhone")} />
        </p>
      )}
      <p>
        <Said voice={voice} word={{ ...kept, english }} />
      </p>
    </div>
  );
}
