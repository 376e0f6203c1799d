import { Paragraphs } from "@/components/parents/paragraphs";
import { parentPage } from "../../../parent-route";

/** Makes a phone that others use too forget these pages. */
export const GET = parentPage(({ voice }) => ({
  title: voice.speech.say("clearTitle"),
  headers: { "clear-site-data": '"cache", "cookies", "storage"' },
  body: (
    <Paragraphs
      voice={voice}
      title={voice.speech.say("clearTitle")}
      words={[voice.speech.say("clearDone")]}
    />
  ),
}));
