import type { DraftAnswer } from "@/lib/answering/model";
import type { MessageKey } from "@/lib/languages/messages";
import type { SheetQuestion } from "@/lib/surveys/sheet";
import { questionKey } from "@/lib/surveys/words";
import { Choice, PostForm, Submit } from "./form-parts";
import { type Heard, Listen } from "./listen";
import { NotSaved } from "./not-saved";
import { Said, type Voice } from "./said";

/** The four answers of each scale from the lowest up: what is stored is the place in this row. */
export const scaleMessages: Readonly<Record<SheetQuestion["scale"], readonly MessageKey[]>> = {
  frequency: ["never", "sometimes", "usually", "always"],
  extent: ["notAtAll", "aLittle", "quiteALot", "aLot"],
};

const blankMessages = [
  ["DK", "dontKnow"],
  ["NA", "notApplicable"],
] as const;

type Props = {
  voice: Voice;
  question: SheetQuestion;
  number: number;
  total: number;
  answer?: DraftAnswer;
  heard: readonly Heard[];
  action: string;
  /** It could not be saved: what was chosen or written is shown again. */
  failed?: boolean;
  saveHref: string;
};

/** One question on a page: four answers, and two that are none, which are stored apart (honest-numbers 1.2). */
export function QuestionView(props: Props) {
  const { voice, question, number, total, answer, heard, failed = false } = props;
  const { speech } = voice;
  const [text, hint] = (["text", "hint"] as const).map((part) =>
    speech.word(questionKey(question.code, part)),
  );
  const options = [
    ...scaleMessages[question.scale].map((key, level) => [String(level), key] as const),
    ...blankMessages,
  ];
  return (
    <PostForm action={props.action}>
      {failed && <NotSaved voice={voice} />}
      <p className="where">
        <Said voice={voice} word={speech.say("questionOf", { number, total })} />
      </p>
      <fieldset aria-describedby={hint && "hint"}>
        <legend>
          <h1>{text && <Said voice={voice} word={text} />}</h1>
        </legend>
        {hint && (
          <p className="hint" id="hint">
            <Said voice={voice} word={hint} />
          </p>
        )}
        <Listen voice={voice} heard={heard} />
        {options.map(([value, key]) => (
          <Choice
            key={value}
            {...{ voice, value, type: "radio", name: "answer", id: `answer-${value}` }}
            word={speech.say(key)}
            checked={String(answer) === value}
          />
        ))}
      </fieldset>
      <div className="buttons">
        <Submit voice={voice} word={speech.say(failed ? "tryAgain" : "continue")} />
        {answer !== undefined && !failed && (
          <Submit voice={voice} word={speech.say("removeAnswer")} name="remove" value="yes" quiet />
        )}
      </div>
      <p>
        <a href={props.saveHref}>
          <Said voice={voice} word={speech.say("saveLink")} />
        </a>
      </p>
    </PostForm>
  );
}
