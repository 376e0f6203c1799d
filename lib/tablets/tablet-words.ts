import { easyReadTag } from "@/lib/languages/languages";
import type { MessageKey } from "@/lib/languages/messages";
import { type PaperSheet, paperSheet } from "@/lib/paper/sheet-layout";
import type { AskedSurvey, SpokenLanguage } from "@/lib/surveys/asked";
import { type Speech, speechIn } from "@/lib/surveys/speech";
import type { Word } from "@/lib/surveys/words";

/** What a tablet says around the questions, in each language. */
const spokenKeys = [
  ...["back", "continue", "start", "change", "notAnswered", "yourWords", "send", "removeAnswer"],
  ...["checkTitle", "notSentYet", "aboutTitle", "aboutApart", "showEnglish", "hideEnglish"],
  ...["stillThere", "stillThereHint", "stillHere"],
  ...["tabletStop", "tabletDone", "tabletLater", "tabletNext", "thanksNoTrace"],
  ...["skipAny", "noNames", "noTrace", "inEnglish"],
] as const satisfies readonly MessageKey[];

/** Everything said and asked in one language, finished: a tablet puts no sentence together. */
export type TabletLanguage = {
  tag: string;
  autonym: string;
  english: string;
  direction: "ltr" | "rtl";
  script: string;
  lineHeight: number;
  notice?: Word;
  sheet: PaperSheet;
  /** "Question 3 of 12", by place. */
  places: Word[];
  say: Record<(typeof spokenKeys)[number], Word>;
};

/** The languages families may answer in, as a tablet keeps them. */
export function tabletLanguages(
  survey: AskedSurvey,
  spoken: readonly SpokenLanguage[],
): TabletLanguage[] {
  return askedOnTablets(spoken).map(({ language, words, state }) => {
    const speaker = speechIn(language, words.words);
    const { say } = speaker;
    const { closesOn } = survey.opening ?? {};
    const total = survey.sheet.questions.length;
    return {
      ...language,
      notice: state === "override" ? say("notChecked") : undefined,
      sheet: paperSheet({ ...survey, until: closesOn }, speaker),
      places: survey.sheet.questions.map((_, at) => say("questionOf", { number: at + 1, total })),
      say: saidIn(say),
    };
  });
}

/** Those of a survey's languages that a tablet asks in. It draws no pictures, and Easy Read without them is none (P-05). */
export function askedOnTablets(spoken: readonly SpokenLanguage[]): SpokenLanguage[] {
  return spoken.filter((each) => isOpen(each) && !isEasyRead(each));
}

/** Whether families may answer in Easy Read elsewhere, and look for it on a tablet in vain. */
export function lacksEasyRead(spoken: readonly SpokenLanguage[]): boolean {
  return spoken.some((each) => isOpen(each) && isEasyRead(each));
}

function isOpen({ state }: SpokenLanguage): boolean {
  return state !== "preview";
}

function isEasyRead({ language }: SpokenLanguage): boolean {
  return language.tag === easyReadTag;
}

function saidIn(say: Speech["say"]): TabletLanguage["say"] {
  const entries = spokenKeys.map((key) => [key, say(key)]);
  return Object.fromEntries(entries) as TabletLanguage["say"];
}
