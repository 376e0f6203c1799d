import type { LastAnswers, OpenSurvey } from "@/lib/answering/model";
import type { MessageKey } from "@/lib/languages/messages";
import { type FamilyContext, familyContexts } from "@/lib/surveys/model";
import { CodeField } from "./code-field";
import { Choice, Honeypot, PostForm, ProblemSummary, Submit } from "./form-parts";
import { NotSaved } from "./not-saved";
import { Said, type Voice } from "./said";

/** The five contexts as families tick them, and as they read them again in results. */
export const contextMessages: Readonly<Record<FamilyContext, MessageKey>> = {
  working: "contextWorking",
  transport: "contextTransport",
  additional_needs: "contextAdditionalNeeds",
  eal: "contextEal",
  not_in_home: "contextNotInHome",
};

/** The single-use code, asked for here when the address has none; wrong as it was typed. */
export type CodeAsked = { typed: string; problem?: "codeMissing" | "codeWrong" };

type Props = {
  voice: Voice;
  survey: OpenSurvey;
  given?: Partial<LastAnswers>;
  code?: CodeAsked;
  action: string;
  /** It could not be saved: what was chosen or written is shown again. */
  failed?: boolean;
};

/** After the answers and before sending: the five contexts and the forum, each by choice, and why we ask (F-19). */
export function AboutView({ voice, survey, given = {}, code, action, failed = false }: Props) {
  const { speech } = voice;
  const { asksAboutFamily } = survey.sheet;
  const problem = code?.problem && speech.say(code.problem);
  return (
    <>
      {failed && <NotSaved voice={voice} />}
      {problem && <ProblemSummary voice={voice} field="code" word={problem} />}
      <PostForm action={action}>
        <h1>
          <Said voice={voice} word={speech.say("aboutTitle")} />
        </h1>
        <p>
          <Said voice={voice} word={speech.say("aboutWhy")} />{" "}
          <Said voice={voice} word={speech.say("aboutApart")} />
        </p>
        {asksAboutFamily && <Contexts voice={voice} ticked={given.contexts ?? []} />}
        <ForumQuestion voice={voice} survey={survey} forum={given.forum} />
        <YesOrNo voice={voice} name="helped" asked="helpedTitle" chosen={given.helped} />
        {code && <CodeField voice={voice} {...code} />}
        <Honeypot voice={voice} />
        <div className="buttons">
          <Submit voice={voice} word={speech.say(failed ? "tryAgain" : "send")} />
        </div>
      </PostForm>
    </>
  );
}

function Contexts({ voice, ticked }: { voice: Voice; ticked: readonly FamilyContext[] }) {
  return (
    <fieldset aria-describedby="contexts-hint">
      <legend>
        <h2>
          <Said voice={voice} word={voice.speech.say("contextsTitle")} />
        </h2>
      </legend>
      <p className="hint" id="contexts-hint">
        <Said voice={voice} word={voice.speech.say("contextsHint")} />
      </p>
      {familyContexts.map((context) => (
        <Choice
          key={context}
          {...{ voice, type: "checkbox", name: "contexts", value: context }}
          id={`contexts-${context}`}
          word={voice.speech.say(contextMessages[context])}
          checked={ticked.includes(context)}
        />
      ))}
    </fieldset>
  );
}

type ForumProps = { voice: Voice; survey: OpenSurvey; forum?: LastAnswers["forum"] };

function ForumQuestion({ voice, survey, forum }: ForumProps) {
  if (!survey.sheet.asksForum) return null;
  const name = survey.askedBy === "forum" ? survey.asker : undefined;
  return (
    <YesOrNo
      {...{ voice, name: "forum", chosen: forum }}
      asked={name ? "forumTitle" : "forumTitleAny"}
      values={name ? { forum: name } : undefined}
    />
  );
}

type YesOrNoProps = {
  voice: Voice;
  name: string;
  asked: MessageKey;
  values?: Record<string, string>;
  chosen?: "yes" | "no";
};

function YesOrNo({ voice, name, asked, values, chosen }: YesOrNoProps) {
  return (
    <fieldset>
      <legend>
        <h2>
          <Said voice={voice} word={voice.speech.say(asked, values)} />
        </h2>
      </legend>
      {(["yes", "no"] as const).map((value) => (
        <Choice
          key={value}
          {...{ voice, name, value, type: "radio", id: `${name}-${value}` }}
          word={voice.speech.say(value)}
          checked={chosen === value}
        />
      ))}
    </fieldset>
  );
}
