import type { OpenSurvey } from "@/lib/answering/model";
import type { Findings } from "@/lib/results/model";
import { methodForFamilies, noCommentForFamilies } from "@/lib/results/words-for-families";
import type { ReplyContent } from "@/lib/surveys/reply-content";
import { AnsweredQuestion } from "./answered-question";
import { ForumFamilies } from "./forum-families";
import { ReplyGiven } from "./reply-given";
import { Said, type Voice } from "./said";
import { WhatMatters } from "./what-matters";
import { WhoAnswered } from "./who-answered";

type Props = {
  voice: Voice;
  survey: Pick<OpenSurvey, "setting" | "sheet">;
  findings: Findings;
  reply?: ReplyContent;
};

/** What came of the answers, at the address where they were given: who answered comes before what they said (R-04, C-11). */
export function FamilyResultsView({ voice, survey, findings, reply }: Props) {
  const { speech } = voice;
  const title = speech.word("title");
  return (
    <>
      <p className="where">{title && <Said voice={voice} word={title} />}</p>
      <h1>
        <Said voice={voice} word={speech.say("resultsTitle")} />
      </h1>
      <WhoAnswered {...{ voice, survey, findings }} />
      <h2>
        <Said voice={voice} word={speech.say("resultsQuestions")} />
      </h2>
      {findings.questions.map((result) => (
        <AnsweredQuestion key={result.question.code} {...{ voice, result, findings }} />
      ))}
      <ForumFamilies voice={voice} findings={findings} />
      {survey.sheet.asksImportance && <WhatMatters voice={voice} findings={findings} />}
      {survey.sheet.comment === "public" && <OwnWords voice={voice} findings={findings} />}
      <h2>
        <Said voice={voice} word={speech.say("replyTitle", { setting: survey.setting })} />
      </h2>
      <ReplyGiven {...{ voice, reply }} setting={survey.setting} />
      <h2>
        <Said voice={voice} word={speech.say("resultsMethod")} />
      </h2>
      {methodForFamilies(speech, findings).map((word) => (
        <p key={word.english}>
          <Said voice={voice} word={word} />
        </p>
      ))}
    </>
  );
}

/** As their writers wrote them, in no order and in whichever language: a page cannot know which (W-09). */
function OwnWords({ voice, findings }: { voice: Voice; findings: Findings }) {
  const { speech } = voice;
  const { comments } = findings;
  return (
    <>
      <h2>
        <Said voice={voice} word={speech.say("resultsOwnWords")} />
      </h2>
      {comments.length === 0 && (
        <p>
          <Said voice={voice} word={noCommentForFamilies(speech, findings)} />
        </p>
      )}
      {comments.map((words) => (
        <blockquote key={words} className="own-words" dir="auto">
          {words}
        </blockquote>
      ))}
    </>
  );
}
