import type { Action, Door } from "./access-doors";
import {
  commissionersOfTheBorough,
  everybody,
  managersOfTheSetting,
  peopleOfTheBorough,
  peopleOfTheForum,
  teamOfTheSetting,
  theManagerReplies,
  whoeverRunsTheSurvey,
  whoeverSeesTheSurvey,
} from "./access-rows";
import { smallOgg } from "./access-world-surveys";

/** The part of the matrix about parents' surveys. In the world they are a forum's, about the setting of the same place. */

const draft = { who: peopleOfTheForum };
const opened = { who: whoeverRunsTheSurvey, survey: "open" } as const;
/** What is made to be handed out is no concern of those around it. */
const held = { who: peopleOfTheForum, survey: "open" } as const;
const closed = { who: whoeverRunsTheSurvey, survey: "closed" } as const;
const released = { who: whoeverRunsTheSurvey, survey: "released" } as const;
const answered = { who: theManagerReplies, survey: "shared" } as const;
const readAround = { who: whoeverSeesTheSurvey, survey: "shared" } as const;

export const surveyPages: Readonly<Record<string, Door>> = {
  "/(staff)/forums/[forumId]/page": { who: peopleOfTheForum },
  "/(staff)/forums/[forumId]/surveys/new/page": { who: peopleOfTheForum },
  "/(staff)/settings/[settingId]/surveys/page": { who: teamOfTheSetting },
  "/(staff)/settings/[settingId]/surveys/new/page": { who: managersOfTheSetting },
  "/(staff)/settings/[settingId]/surveys/families/page": { who: managersOfTheSetting },
  "/(staff)/boroughs/[boroughId]/surveys/page": { who: peopleOfTheBorough },
  "/(staff)/boroughs/[boroughId]/surveys/new/page": { who: commissionersOfTheBorough },

  "/(staff)/surveys/[surveyId]/page": { who: whoeverSeesTheSurvey, survey: "open" },
  "/(staff)/surveys/[surveyId]/questions/page": draft,
  "/(staff)/surveys/[surveyId]/questions/[code]/page": draft,
  "/(staff)/surveys/[surveyId]/questions/add/page": draft,
  "/(staff)/surveys/[surveyId]/questions/write/page": draft,
  "/(staff)/surveys/[surveyId]/promise/page": draft,
  "/(staff)/surveys/[surveyId]/promise/languages/page": draft,
  "/(staff)/surveys/[surveyId]/open/page": draft,
  "/(staff)/surveys/[surveyId]/open/confirm/page": draft,
  "/(staff)/surveys/[surveyId]/share/page": opened,
  "/(staff)/surveys/[surveyId]/share/slips/page": opened,
  "/(staff)/surveys/[surveyId]/share/letters/page": opened,
  "/(staff)/surveys/[surveyId]/close/page": opened,
  "/(staff)/surveys/[surveyId]/reopen/page": closed,

  "/(staff)/surveys/[surveyId]/poster/page": held,
  "/(staff)/surveys/[surveyId]/paper/page": held,
  "/(staff)/surveys/[surveyId]/paper/print/page": held,
  "/(staff)/surveys/[surveyId]/paper/batches/[batchId]/page": held,
  "/(staff)/surveys/[surveyId]/tablet/page": held,

  "/(staff)/surveys/[surveyId]/languages/page": draft,
  "/(staff)/surveys/[surveyId]/languages/[tag]/page": draft,
  "/(staff)/surveys/[surveyId]/languages/[tag]/read/page": draft,
  "/(staff)/surveys/[surveyId]/languages/[tag]/recordings/page": draft,
  "/(public)/review/[token]/page": { who: everybody },

  "/(staff)/surveys/[surveyId]/comments/page": closed,
  "/(staff)/surveys/[surveyId]/release/page": closed,
  "/(staff)/surveys/[surveyId]/share-results/page": released,
  "/(staff)/surveys/[surveyId]/results/page": readAround,
  "/(staff)/surveys/[surveyId]/reply/page": readAround,
  "/(staff)/surveys/[surveyId]/reply/[language]/page": answered,
  "/(staff)/surveys/[surveyId]/reply/poster/page": { ...readAround, survey: "replied" },
};

export const surveyRoutes: Readonly<Record<string, Door>> = {
  "GET /(staff)/surveys/[surveyId]/languages/[tag]/words.csv/route": draft,
  "GET /(staff)/surveys/[surveyId]/languages/[tag]/words.xlsx/route": draft,
  "GET /(staff)/surveys/[surveyId]/languages/[tag]/recordings/[recordingId]/route": draft,
  "GET /(staff)/surveys/[surveyId]/results.csv/route": readAround,
  "GET /(staff)/surveys/[surveyId]/results.pdf/route": readAround,
};

const made = { title: "What do parents say?", year: "2026", start: "empty" };
const counted = {
  ...{ families: "60", working: "40", transport: "", additional_needs: "" },
  ...{ eal: "12", not_in_home: "" },
};
const words = {
  ...{ text: "Do you know who to ask?", hint: "", why: "", scale: "frequency", mirror: "" },
};
/** Nobody has changed the drafts of the world yet. */
const about = ({ surveyId }: { surveyId: string }) => ({ surveyId, version: "0" });
/** The reply of the world is at its second version. */
const written = ({ surveyId }: { surveyId: string }) => ({ surveyId, version: "2" });
type Pile = { surveyId: string; batchId: string; sheetKey: string };
const sheet = ({ surveyId, batchId, sheetKey }: Pile) => {
  return { surveyId, batchId, language: "en", key: sheetKey };
};
const translating = (spot: { surveyId: string }) => {
  return { ...about(spot), tag: "pl", translator: "Ola Nowak" };
};
const translated = "key,English,Translation\ntitle,How we work with families,Jak nam idzie?\n";
const reading = (hash: string) => {
  return { hash, agrees: "no", reviewer: "Jan Kowalski", notes: "Say it more plainly" };
};
const anyDay = { day: "", month: "", year: "" };
/** A pile or a tablet is named by its own id, and for whoever does not run its survey it is not there. */
const typed = held;
const pile = (name: string) => at("/paper/batches/[batchId]", name);
const at = (page: string, name: string) =>
  `app/(staff)/surveys/[surveyId]${page}/actions.ts#${name}`;

export const surveyActions: Readonly<Record<string, Action>> = {
  "app/(staff)/forums/[forumId]/surveys/new/actions.ts#makeForumSurvey": {
    who: peopleOfTheForum,
    form: ({ forumId, settingId }) => ({ forumId, settingId, ...made }),
  },
  "app/(staff)/boroughs/[boroughId]/surveys/new/actions.ts#makeBoroughSurvey": {
    who: commissionersOfTheBorough,
    form: ({ boroughId, settingId }) => ({ boroughId, settingId, ...made }),
  },
  "app/(staff)/settings/[settingId]/surveys/new/actions.ts#makeSettingSurvey": {
    who: managersOfTheSetting,
    form: ({ settingId }) => ({ settingId, ...made }),
  },
  "app/(staff)/settings/[settingId]/surveys/families/actions.ts#countOurFamilies": {
    who: managersOfTheSetting,
    form: ({ settingId }) => ({ settingId, ...counted }),
  },
  [at("", "dropThisSurvey")]: { ...draft, form: ({ surveyId }) => ({ surveyId }) },
  [at("/questions", "arrangeQuestion")]: {
    ...draft,
    form: (spot) => ({ ...about(spot), code: spot.code, move: "down" }),
  },
  [at("/questions/[code]", "changeWords")]: {
    ...draft,
    form: (spot) => ({ ...about(spot), code: spot.code, meaning: "same", ...words }),
  },
  [at("/questions/add", "addQuestions")]: {
    ...draft,
    form: (spot) => ({ ...about(spot), set: "first" }),
  },
  [at("/questions/write", "writeQuestion")]: {
    ...draft,
    form: (spot) => ({ ...about(spot), ...words }),
  },
  [at("/promise", "changePromise")]: {
    ...draft,
    form: (spot) => ({
      ...about(spot),
      ...{ title: "What do parents say?", introduction: "", contact: "", resultsBy: "" },
      ...{ comment: "none", access: "open", wordsFrom: "5", numbersFrom: "10" },
    }),
  },
  [at("/promise/languages", "addLanguage")]: {
    ...draft,
    form: (spot) => ({
      ...about(spot),
      ...{ tag: "ti", english: "Tigrinya", autonym: "ትግርኛ", direction: "ltr", script: "other" },
    }),
  },
  [at("/open/confirm", "openThisSurvey")]: {
    ...draft,
    form: (spot) => ({ ...about(spot), ...anyDay }),
  },
  [at("/share", "remindOnce")]: { ...opened, form: ({ surveyId }) => ({ surveyId }) },
  [at("/share/slips", "makeSlips")]: {
    ...opened,
    form: ({ surveyId }) => ({ surveyId, count: "2" }),
  },
  [at("/share/letters", "sendLetters")]: {
    ...opened,
    form: ({ surveyId }) => ({ surveyId, addresses: "somebody.new@alderbrook.example" }),
  },
  [at("/close", "closeThisSurvey")]: {
    ...opened,
    form: ({ surveyId }) => ({ surveyId, ...counted }),
  },
  [at("/reopen", "reopenThisSurvey")]: {
    ...closed,
    form: (spot) => ({ ...about(spot), ...anyDay }),
  },

  [at("/paper", "beginPile")]: {
    ...opened,
    form: ({ surveyId }) => ({ surveyId, declared: "12" }),
  },
  [pile("saveSheet")]: {
    ...typed,
    form: (spot) => ({ ...sheet(spot), key: "0b9c7a52-6c1e-4d0a-9f52-1f2f3c4d5e6f" }),
  },
  [pile("takeSheetBack")]: { ...typed, form: sheet },
  [pile("countAgain")]: {
    ...typed,
    form: ({ surveyId, batchId }) => ({ surveyId, batchId, declared: "3" }),
  },
  [pile("finish")]: {
    ...typed,
    form: ({ surveyId, readyBatchId }) => ({ surveyId, batchId: readyBatchId }),
  },
  [pile("throwAway")]: { ...typed, form: ({ surveyId, batchId }) => ({ surveyId, batchId }) },
  [at("/tablet", "lend")]: {
    ...opened,
    form: ({ surveyId }) => ({ surveyId, label: "Baby group" }),
  },
  [at("/tablet", "setLent")]: {
    ...typed,
    form: ({ collectorId }) => ({ collectorId, lent: "no" }),
  },

  [at("/languages/[tag]", "writeWords")]: {
    ...draft,
    form: (spot) => ({ ...translating(spot), part: "1", "t:title": "Jak nam idzie?" }),
  },
  [at("/languages/[tag]", "bringFile")]: {
    ...draft,
    form: (spot) => ({ ...translating(spot), file: new File([translated], "pl.csv") }),
  },
  [at("/languages/[tag]", "takeBackReading")]: {
    ...draft,
    form: ({ surveyId, readingId }) => ({ surveyId, tag: "pl", readingId }),
  },
  [at("/languages/[tag]", "openWithoutReview")]: {
    ...draft,
    form: ({ surveyId }) => ({ surveyId, tag: "pl", sure: "on" }),
  },
  [at("/languages/[tag]/read", "sendSignedInReading")]: {
    ...draft,
    form: ({ surveyId, wordsHash }) => ({ surveyId, tag: "pl", ...reading(wordsHash) }),
  },
  [at("/languages/[tag]/recordings", "keepRecording")]: {
    ...draft,
    form: ({ surveyId, code }) => {
      const file = new File([smallOgg], "question.ogg");
      return { surveyId, tag: "pl", key: `q.${code}.text`, file };
    },
  },
  [at("/languages/[tag]/recordings", "checkThisRecording")]: {
    ...draft,
    form: ({ surveyId, recordingId }) => ({ surveyId, tag: "pl", recordingId }),
  },
  "app/(public)/review/[token]/actions.ts#sendReading": {
    who: everybody,
    form: ({ reviewToken, wordsHash }) => ({ token: reviewToken, ...reading(wordsHash) }),
  },

  [at("/comments", "decideThisComment")]: {
    ...closed,
    form: ({ surveyId, commentId }) => {
      return { surveyId, commentId, decision: "withheld", shown: "" };
    },
  },
  [at("/release", "releaseThisSurvey")]: { ...closed, form: ({ surveyId }) => ({ surveyId }) },
  [at("/share-results", "shareWith")]: {
    ...released,
    form: ({ surveyId }) => ({ surveyId, audience: "setting" }),
  },
  [at("/share-results", "withdrawFrom")]: {
    ...{ who: whoeverRunsTheSurvey, survey: "shared" },
    form: ({ surveyId }) => ({ surveyId, audience: "families" }),
  },
  [at("/reply", "saveOpening")]: {
    ...answered,
    form: (spot) => ({ ...written(spot), opening: "Thank you for telling us" }),
  },
  [at("/reply", "saveItem")]: {
    ...answered,
    form: (spot) => ({
      ...{ ...written(spot), key: "", told: "Pick-up is a crush", will: "A second gate" },
      ...{ cannot: "", why: "" },
    }),
  },
  [at("/reply", "dropItem")]: { ...answered, form: (spot) => ({ ...written(spot), key: "1" }) },
  [at("/reply", "saveTranslation")]: {
    ...answered,
    form: (spot) => ({ ...written(spot), language: "pl" }),
  },
  [at("/reply", "publishThisReply")]: { ...answered, form: written },
};
