import { longestComment, type OpenSurvey } from "@/lib/answering/model";
import { PostForm, ProblemBeside, ProblemSummary, Submit } from "./form-parts";
import { IfWorried } from "./help-numbers";
import { NotSaved } from "./not-saved";
import { Said, type Voice } from "./said";

type Props = {
  voice: Voice;
  survey: OpenSurvey;
  typed: string;
  /** Letters typed when they were too many. */
  tooLong?: number;
  action: string;
  /** It could not be saved: what was chosen or written is shown again. */
  failed?: boolean;
};

/** One box for anything else, in any language; above it, who will read it and who will not (F77). */
export function WordsView({ voice, survey, typed, tooLong, action, failed = false }: Props) {
  const { speech } = voice;
  const problem =
    tooLong !== undefined
      ? speech.say("commentTooLong", { most: longestComment, count: tooLong })
      : undefined;
  return (
    <>
      {failed && <NotSaved voice={voice} />}
      {problem && <ProblemSummary voice={voice} field="comment" word={problem} />}
      <PostForm action={action}>
        <h1>
          <label htmlFor="comment">
            <Said voice={voice} word={speech.say("commentTitle")} />
          </label>
        </h1>
        <div className="hint" id="hint">
          <p>
            <Said voice={voice} word={speech.say("commentHint")} />{" "}
            <Said voice={voice} word={speech.say("noOnesName")} />
          </p>
          <p>
            <Said voice={voice} word={promise(voice, survey)} />
          </p>
          <IfWorried voice={voice} />
          <p>
            <Said voice={voice} word={speech.say("commentLength", { count: longestComment })} />
          </p>
        </div>
        {problem && <ProblemBeside voice={voice} field="comment" word={problem} />}
        <textarea
          {...{ id: "comment", name: "comment", rows: 7, dir: "auto", defaultValue: typed }}
          aria-describedby={problem ? "hint comment-problem" : "hint"}
          autoComplete="off"
        />
        <div className="buttons">
          <Submit voice={voice} word={speech.say(failed ? "tryAgain" : "continue")} />
        </div>
      </PostForm>
    </>
  );
}

/** A setting's own survey is read by a forum of its borough, never by its staff (F62). */
function promise({ speech }: Voice, { sheet, asker = "", setting }: OpenSurvey) {
  const isPublic = sheet.comment === "public";
  if (!asker) {
    return speech.say(isPublic ? "commentPublicAtSetting" : "commentPrivateAtSetting", { setting });
  }
  return speech.say(isPublic ? "commentPublic" : "commentPrivate", { asker });
}
