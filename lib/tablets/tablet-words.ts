import type { MessageKey } from "@/lib/languages/messages";
import type { HandedSurvey, SpokenLanguage } from "@/lib/paper/model";
import { type Said, speakerOf } from "@/lib/paper/said";
import { type PaperSheet, paperSheet } from "@/lib/paper/sheet-layout";

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
  notice?: Said;
  sheet: PaperSheet;
  /** "Question 3 of 12", by place. */
  places: Said[];
  say: Record<(typeof spokenKeys)[number], Said>;
};

/** The languages families may answer in, as a tablet keeps them. */
export function tabletLanguages(
  survey: HandedSurvey,
  spoken: readonly SpokenLanguage[],
): TabletLanguage[] {
  return spoken
    .filter(({ state }) => state !== "preview")
    .map(({ language, words, state }) => {
      const speaker = speakerOf(words);
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

function saidIn(say: ReturnType<typeof speakerOf>["say"]): TabletLanguage["say"] {
  const entries = spokenKeys.map((key) => [key, say(key)]);
  return Object.fromEntries(entries) as TabletLanguage["say"];
}
