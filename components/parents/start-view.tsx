import type { OpenSurvey } from "@/lib/answering/model";
import type { CodeAsked } from "./about-view";
import { CodeField } from "./code-field";
import { Honeypot, PostForm, ProblemSummary, Submit } from "./form-parts";
import { NotSaved } from "./not-saved";
import { Said, type Voice } from "./said";
import { WhoSees } from "./who-sees";

/** A question takes less than half a minute; said as whole minutes. */
const minutesEach = 0.4;

type Props = {
  voice: Voice;
  survey: OpenSurvey;
  /** How many questions are asked. */
  count: number;
  code?: CodeAsked;
  action: string;
  /** It could not be saved: what was chosen or written is shown again. */
  failed?: boolean;
  privacyHref: string;
  goOnHref: string;
};

/** Before the first question: who asks and why, how long it takes, who sees what, and what comes of it. */
export function StartView(props: Props) {
  const { voice, survey, count, code, action, failed = false, privacyHref, goOnHref } = props;
  const { speech } = voice;
  const { setting, asker } = survey;
  const minutes = Math.max(1, Math.round(count * minutesEach));
  const [title, introduction] = [speech.word("title"), speech.word("introduction")];
  const problem = code?.problem && speech.say(code.problem);
  const asked = asker
    ? speech.say("askedByOthers", { asker, setting })
    : speech.say("askedBySetting", { setting });
  return (
    <>
      {failed && <NotSaved voice={voice} />}
      {problem && <ProblemSummary voice={voice} field="code" word={problem} />}
      <h1>{title && <Said voice={voice} word={title} />}</h1>
      <p>
        <Said voice={voice} word={asked} />
      </p>
      {introduction && (
        <p>
          <Said voice={voice} word={introduction} />
        </p>
      )}
      <p>
        <Said voice={voice} word={speech.say("whoCanAnswer")} />
      </p>
      <ul>
        {[
          speech.say("howMany", { count }),
          speech.say("howLong", { minutes }),
          speech.say("skipAny"),
          speech.say("noNames"),
          speech.say("noTrace"),
        ].map((word) => (
          <li key={word.english}>
            <Said voice={voice} word={word} />
          </li>
        ))}
      </ul>
      <WhoSees voice={voice} survey={survey} />
      <p>
        <a href={privacyHref}>
          <Said voice={voice} word={speech.say("privacyLink")} />
        </a>
      </p>
      <PostForm action={action}>
        {code && <CodeField voice={voice} {...code} />}
        <Honeypot voice={voice} />
        <div className="buttons">
          <Submit voice={voice} word={speech.say(failed ? "tryAgain" : "start")} />
        </div>
      </PostForm>
      <p>
        <a href={goOnHref}>
          <Said voice={voice} word={speech.say("goOnLink")} />
        </a>
      </p>
    </>
  );
}
