import { mostMatters } from "@/lib/answering/model";
import type { MessageKey } from "@/lib/languages/messages";
import { type FamilyContext, familyContexts } from "@/lib/surveys/model";
import type { SurveySheet } from "@/lib/surveys/sheet";
import type { Speech } from "@/lib/surveys/speech";
import type { Word } from "@/lib/surveys/words";
import { questionKey } from "@/lib/surveys/words";

/** One circle: what is printed beside it is what a volunteer types. */
export type Circle = { mark: string; label: Word };

/** A question as it stands on paper, on a tablet and beside the box it is typed into. */
export type AskedQuestion = {
  code: string;
  number: number;
  text: Word;
  hint?: Word;
  circles: Circle[];
};

/** Everything on one sheet, in the order it is read. There is no place for a name on it (O-10). */
export type PaperSheet = {
  tag: string;
  title: Word;
  asker: Word;
  introduction?: Word;
  beforeYouStart: Word[];
  /** Who sees what, and the floors: promised before the first answer (F61). */
  promises: { title: Word; lines: Word[] };
  matters?: { title: Word; hint: Word; circles: Circle[] };
  questions: AskedQuestion[];
  comment?: { title: Word; hints: Word[] };
  forum?: { title: Word; circles: Circle[] };
  contexts?: { title: Word; why: Word; ticks: { context: FamilyContext; label: Word }[] };
  where: Word;
  contact?: Word;
};

type Handed = {
  settingName: string;
  /** Who asks, where that is not the setting itself. */
  askerName?: string;
  /** The forum families are asked about, where there is one. */
  forumName?: string;
  sheet: SurveySheet;
  /** How many families use the setting, where it is known. */
  families?: number;
  /** The last day, as an ISO day. */
  until?: string;
};

const scaleKeys = {
  frequency: ["never", "sometimes", "usually", "always"],
  extent: ["notAtAll", "aLittle", "quiteALot", "aLot"],
} as const satisfies Record<string, readonly MessageKey[]>;

const contextKeys: Record<FamilyContext, MessageKey> = {
  working: "contextWorking",
  transport: "contextTransport",
  additional_needs: "contextAdditionalNeeds",
  eal: "contextEal",
  not_in_home: "contextNotInHome",
};

/** The sheet of a survey in one language. */
export function paperSheet(survey: Handed, speech: Speech): PaperSheet {
  const { tag, word, say, day } = speech;
  const { sheet, settingName: setting, askerName, until } = survey;
  const asker = askerName ?? setting;
  const contact = word("contact");
  return {
    tag,
    title: word("title") ?? say("chooseLanguage"),
    asker: askerName
      ? say("askedByOthers", { asker, setting })
      : say("askedBySetting", { setting }),
    introduction: word("introduction"),
    beforeYouStart: [
      say("paperHow"),
      say("skipAny"),
      say("noNames"),
      ...(until ? [say("answerUntil", { date: day(until) })] : []),
    ],
    promises: promisesOf(survey, say),
    matters: sheet.asksImportance ? mattersOf(sheet, speech) : undefined,
    questions: askedQuestions(sheet, speech),
    comment: sheet.comment ? commentOf(survey, say) : undefined,
    forum: sheet.asksForum
      ? {
          title: survey.forumName
            ? say("forumTitle", { forum: survey.forumName })
            : say("forumTitleAny"),
          circles: [
            { mark: "1", label: say("yes") },
            { mark: "2", label: say("no") },
          ],
        }
      : undefined,
    contexts: sheet.asksAboutFamily
      ? {
          title: say("contextsTitle"),
          why: say("aboutWhy"),
          ticks: familyContexts.map((context) => ({ context, label: say(contextKeys[context]) })),
        }
      : undefined,
    where: say("paperWhere", { setting, asker }),
    contact: contact && say("helpAsk", { contact }),
  };
}

/** The questions in their order, with the number each answer is typed as. */
function askedQuestions(sheet: SurveySheet, { word, say }: Speech): AskedQuestion[] {
  return sheet.questions.flatMap(({ code, scale }, index) => {
    const text = word(questionKey(code, "text"));
    if (!text) return [];
    const levels = scaleKeys[scale].map((key, level) => ({
      mark: `${level + 1}`,
      label: say(key),
    }));
    const blanks = [
      { mark: "8", label: say("dontKnow") },
      { mark: "9", label: say("notApplicable") },
    ];
    const hint = word(questionKey(code, "hint"));
    return [{ code, number: index + 1, text, hint, circles: [...levels, ...blanks] }];
  });
}

/** With fewer families than this, somebody may guess who said what: they are told (F61). */
const smallBelow = 30;

function promisesOf(
  { sheet, settingName: setting, askerName, families }: Handed,
  say: Speech["say"],
) {
  const { words, numbers } = sheet.floors;
  const small =
    families === undefined
      ? [say("smallGroupMaybe")]
      : families < smallBelow
        ? [say("smallGroup", { families })]
        : [];
  return {
    title: say("whoSees"),
    lines: [
      say("notWhileOpen"),
      askerName
        ? say("resultsToOthers", { asker: askerName })
        : say("resultsToSetting", { setting }),
      say("floorWords", { count: words }),
      ...(numbers > words ? [say("floorNumbers", { count: numbers })] : []),
      ...small,
    ],
  };
}

function mattersOf({ questions }: SurveySheet, { word, say }: Speech) {
  const circles = questions.flatMap(({ code }, index) => {
    const label = word(questionKey(code, "importance"));
    return label ? [{ mark: `${index + 1}`, label }] : [];
  });
  return {
    title: say("mattersTitle"),
    hint: say("mattersHint", { count: mostMatters }),
    circles,
  };
}

/** Whom the words are promised to is said before they are written (F77). */
function commentOf(
  { sheet, settingName: setting, askerName }: Handed,
  say: Speech["say"],
): { title: Word; hints: Word[] } {
  const open = sheet.comment === "public";
  const promise = askerName
    ? say(open ? "commentPublic" : "commentPrivate", { asker: askerName })
    : say(open ? "commentPublicAtSetting" : "commentPrivateAtSetting", { setting });
  return {
    title: say("commentTitle"),
    hints: [say("commentHint"), say("noOnesName"), promise],
  };
}
