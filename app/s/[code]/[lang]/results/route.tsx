import { Paragraphs } from "@/components/parents/paragraphs";
import { parentPage } from "../../../parent-route";

/** Where results will be: while a survey is open nobody sees any. */
export const GET = parentPage(({ voice }) => ({
  title: voice.speech.say("resultsTitle"),
  body: (
    <Paragraphs
      voice={voice}
      title={voice.speech.say("resultsTitle")}
      words={[voice.speech.say("resultsNotYet"), voice.speech.say("notWhileOpen")]}
    />
  ),
}));
