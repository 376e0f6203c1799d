import type { OpenSurvey } from "@/lib/answering/model";
import { WhoToCall } from "./help-numbers";
import { Paragraphs } from "./paragraphs";
import { Said, type Voice } from "./said";

/** How to get paper, another language or somebody to help; and whom to call about a child (W-12, R-10). */
export function HelpView({ voice, survey }: { voice: Voice; survey: OpenSurvey }) {
  const { speech } = voice;
  const contact = speech.word("contact");
  const ask = contact
    ? {
        ...speech.say("helpAsk", { contact: contact.text }),
        english: speech.say("helpAsk", { contact: contact.english }).english,
      }
    : speech.say("helpAskSetting", { setting: survey.setting });
  return (
    <>
      <Paragraphs
        voice={voice}
        title={speech.say("helpTitle")}
        words={[speech.say("helpPaper"), ask, speech.say("helpTrusted")]}
      />
      <h2>
        <Said voice={voice} word={speech.say("helpWorriedTitle")} />
      </h2>
      <WhoToCall voice={voice} />
    </>
  );
}
