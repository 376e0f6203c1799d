import type { OpenSurvey } from "@/lib/answering/model";
import { Paragraphs } from "./paragraphs";
import { Said, type Voice } from "./said";

type Props = { voice: Voice; survey: OpenSurvey; resultsHref: string; clearHref: string };

/** The receipt. It says the same to everybody, whether or not these answers were the first (R-AN-09). */
export function ThanksView({ voice, survey, resultsHref, clearHref }: Props) {
  const { speech } = voice;
  const { sheet, setting } = survey;
  const resultsBy = speech.word("resultsBy");
  const when = resultsBy
    ? {
        ...speech.say("resultsWhen", { when: resultsBy.text }),
        english: speech.say("resultsWhen", { when: resultsBy.english }).english,
      }
    : speech.say("resultsLater");
  return (
    <>
      <Paragraphs
        voice={voice}
        title={speech.say("thanksTitle")}
        words={[
          speech.say("thanksNoTrace"),
          speech.say(sheet.access === "codes" ? "codeOnce" : "thanksOthers"),
        ]}
      />
      <h2>
        <Said voice={voice} word={speech.say("whatNext")} />
      </h2>
      <ul>
        <li>
          <Said voice={voice} word={speech.say("notWhileOpen")} />
        </li>
        <li>
          <Said voice={voice} word={when} />
        </li>
        <li>
          <Said voice={voice} word={speech.say("replyFollows", { setting })} />
        </li>
      </ul>
      <p>
        <a href={resultsHref}>
          <Said voice={voice} word={speech.say("resultsLink")} />
        </a>
      </p>
      <p>
        <Said voice={voice} word={speech.say("clearHint")} />{" "}
        <a href={clearHref}>
          <Said voice={voice} word={speech.say("clearLink")} />
        </a>
      </p>
    </>
  );
}
