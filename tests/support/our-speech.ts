import { type MessageKey, messagesIn } from "@/lib/languages/messages";
import { type Speech, speechIn } from "@/lib/surveys/speech";

/** Our own words in a language, without a survey but for texts of its own in English. */
export function ourSpeech(tag: string, texts: Readonly<Record<string, string>> = {}): Speech {
  const [english = {}, here = {}] = [messagesIn("en"), messagesIn(tag)];
  const ours = Object.entries(english).map(([key, source]) => {
    const text = here[key as MessageKey] ?? source;
    return [`ui.${key}`, { text, english: source, missing: false }];
  });
  const own = Object.entries(texts).map(([key, text]) => {
    return [key, { text, english: text, missing: tag !== "en" }];
  });
  return speechIn({ tag, direction: "ltr" }, Object.fromEntries([...ours, ...own]));
}
