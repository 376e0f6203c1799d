import type { Action, Door } from "./access-doors";
import {
  managersOfTheSetting,
  peopleOfTheBorough,
  peopleOfTheForum,
  teamOfTheSetting,
  whoeverRunsTheSurvey,
  whoeverRunsTheSurveyKnows,
  whoeverRunsTheSurveyOfTheBorough,
  whoeverSeesTheSurvey,
} from "./access-rows";

/** The part of the matrix about parents' surveys. In the world they are a forum's, about the setting of the same place. */

const draft = { who: whoeverRunsTheSurveyKnows };
const opened = { who: whoeverRunsTheSurvey, survey: "open" } as const;
const closed = { who: whoeverRunsTheSurvey, survey: "closed" } as const;

export const surveyPages: Readonly<Record<string, Door>> = {
  "/(staff)/forums/[forumId]/page": { who: peopleOfTheForum },
  "/(staff)/forums/[forumId]/surveys/new/page": { who: peopleOfTheForum },
  "/(staff)/settings/[settingId]/surveys/page": { who: teamOfTheSetting },
  "/(staff)/settings/[settingId]/surveys/new/page": { who: managersOfTheSetting },
  "/(staff)/settings/[settingId]/surveys/families/page": { who: managersOfTheSetting },
  "/(staff)/boroughs/[boroughId]/surveys/page": { who: peopleOfTheBorough },
  "/(staff)/boroughs/[boroughId]/surveys/new/page": { who: whoeverRunsTheSurveyOfTheBorough },

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
const anyDay = { day: "", month: "", year: "" };
const at = (page: string, name: string) =>
  `app/(staff)/surveys/[surveyId]${page}/actions.ts#${name}`;

export const surveyActions: Readonly<Record<string, Action>> = {
  "app/(staff)/forums/[forumId]/surveys/new/actions.ts#makeForumSurvey": {
    who: peopleOfTheForum,
    form: ({ forumId, settingId }) => ({ forumId, settingId, ...made }),
  },
  "app/(staff)/boroughs/[boroughId]/surveys/new/actions.ts#makeBoroughSurvey": {
    who: whoeverRunsTheSurveyOfTheBorough,
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
};
