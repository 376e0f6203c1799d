import type { Action, Door } from "./access-doors";
import {
  administratorsOfAnyBorough,
  commissionersOfTheBorough,
  everybody,
  managersOfTheSetting,
  peopleOfTheBorough,
  teamOfTheSetting,
  whoeverAnswers,
} from "./access-rows";

/** The part of the matrix about a borough's register and campaigns: an analyst may look and not touch. */

const commissioners = { who: commissionersOfTheBorough };
const settings = "/(staff)/boroughs/[boroughId]/settings";
const campaigns = "/(staff)/boroughs/[boroughId]/campaigns";
const reports = "/(staff)/boroughs/[boroughId]/reports";
const asked = "/(staff)/settings/[settingId]/campaigns/[campaignId]";
const inSettings = "app/(staff)/boroughs/[boroughId]/settings";

export const boroughPages: Readonly<Record<string, Door>> = {
  [`${settings}/page`]: { who: peopleOfTheBorough },
  [`${settings}/import/page`]: commissioners,
  [`${settings}/import/[importId]/page`]: commissioners,
  [`${settings}/[settingId]/page`]: { who: peopleOfTheBorough },
  [`${settings}/[settingId]/close/page`]: commissioners,
  [`${settings}/[settingId]/move/page`]: commissioners,
  [`${campaigns}/page`]: { who: peopleOfTheBorough },
  [`${campaigns}/new/page`]: commissioners,
  [`${campaigns}/[campaignId]/page`]: { who: peopleOfTheBorough },
  [`${campaigns}/[campaignId]/help/[helpId]/page`]: commissioners,
  [`${reports}/page`]: { who: peopleOfTheBorough },
  [`${reports}/new/page`]: commissioners,
  [`${reports}/[reportId]/page`]: { who: peopleOfTheBorough },
  [`${reports}/[reportId]/plain/page`]: { who: peopleOfTheBorough },
  [`${reports}/[reportId]/words/page`]: commissioners,
  [`${reports}/[reportId]/open/page`]: commissioners,
  [`${reports}/[reportId]/delete/page`]: commissioners,
  [`${asked}/page`]: { who: teamOfTheSetting },
  "/(staff)/boroughs/[boroughId]/retention/page": commissioners,
  "/(staff)/platform/boroughs/[boroughId]/people/[membershipId]/remove/page": {
    who: administratorsOfAnyBorough,
  },
  "/(staff)/platform/moves/[moveId]/page": { who: administratorsOfAnyBorough },
};

export const boroughRoutes: Readonly<Record<string, Door>> = {
  [`GET ${reports}/[reportId]/report.pdf/route`]: { who: peopleOfTheBorough },
  [`GET ${reports}/[reportId]/report.xlsx/route`]: { who: peopleOfTheBorough },
  "GET /(public)/open-data/[openReportId]/[file]/route": { who: everybody },
};

const newCampaign = {
  ...{ instrument: "elppeg", step: "start", message: "Please look at this together" },
  ...{ opensDay: "1", opensMonth: "1", closesDay: "31", closesMonth: "12" },
};

export const boroughActions: Readonly<Record<string, Action>> = {
  [`app${campaigns}/new/actions.ts#startCampaign`]: {
    ...commissioners,
    form: ({ boroughId, settingId, year }) => {
      const nextYear = String(Number(year) + 1);
      const who = { who: "chosen", [`setting:${settingId}`]: "on", told: "1" };
      return { boroughId, year, opensYear: nextYear, closesYear: nextYear, ...newCampaign, ...who };
    },
  },
  [`app${campaigns}/[campaignId]/actions.ts#endNow`]: {
    ...commissioners,
    form: ({ boroughId, campaignId }) => ({ boroughId, campaignId }),
  },
  [`app${campaigns}/[campaignId]/help/[helpId]/actions.ts#sendAnswer`]: {
    ...commissioners,
    form: ({ boroughId, campaignId, helpId }) => {
      return { boroughId, campaignId, helpId, words: "Somebody comes by on Tuesday" };
    },
  },
  [`app${reports}/new/actions.ts#startReport`]: {
    ...commissioners,
    form: ({ boroughId, year }) => {
      return { boroughId, about: `elppeg ${Number(year) - 1}`, baseline: "" };
    },
  },
  [`app${reports}/[reportId]/actions.ts#issueNow`]: {
    ...commissioners,
    form: ({ boroughId, writtenReportId, seenFigures }) => {
      return { boroughId, reportId: writtenReportId, version: "1", seen: seenFigures };
    },
  },
  [`app${reports}/[reportId]/words/actions.ts#saveWords`]: {
    ...commissioners,
    form: ({ boroughId, writtenReportId }) => {
      const words = { title: "Our year", opening: "", reading: "", plan: "We meet in May" };
      return { boroughId, reportId: writtenReportId, version: "1", ...words };
    },
  },
  [`app${reports}/[reportId]/open/actions.ts#publishNow`]: {
    ...commissioners,
    form: ({ boroughId, reportId }) => ({ boroughId, reportId, licence: "OGL-UK-3.0" }),
  },
  [`app${reports}/[reportId]/open/actions.ts#endNow`]: {
    ...commissioners,
    form: ({ boroughId, openReportId }) => ({ boroughId, reportId: openReportId }),
  },
  [`app${reports}/[reportId]/delete/actions.ts#deleteNow`]: {
    ...commissioners,
    form: ({ boroughId, writtenReportId }) => {
      return { boroughId, reportId: writtenReportId, version: "1" };
    },
  },
  "app/(staff)/boroughs/[boroughId]/retention/actions.ts#holdHere": {
    ...commissioners,
    form: ({ boroughId, settingId }) => ({ boroughId, place: settingId, reason: "A claim" }),
  },
  "app/(staff)/boroughs/[boroughId]/retention/actions.ts#liftHere": {
    ...commissioners,
    form: ({ boroughId, holdId }) => ({ boroughId, holdId }),
  },
  [`app${asked}/actions.ts#startOurs`]: {
    who: managersOfTheSetting,
    form: ({ settingId, campaignId }) => ({ settingId, campaignId }),
  },
  [`app${asked}/actions.ts#putOffOrSayNo`]: {
    who: managersOfTheSetting,
    form: ({ settingId, campaignId }) => {
      return { settingId, campaignId, answer: "deferred", words: "After the move" };
    },
  },
  [`app${asked}/actions.ts#askBorough`]: {
    who: whoeverAnswers,
    form: ({ settingId, campaignId }) => ({ settingId, campaignId, question: "How do we start?" }),
  },
  [`${inSettings}/import/actions.ts#lookAtList`]: {
    ...commissioners,
    form: ({ boroughId }) => ({ boroughId, pasted: "name,urn\nWeir Street,2500009" }),
  },
  [`${inSettings}/import/[importId]/actions.ts#putRight`]: {
    ...commissioners,
    form: ({ boroughId, importId }) => ({ boroughId, importId, "name:2": "Hollybush Nursery" }),
  },
  [`${inSettings}/import/[importId]/actions.ts#importList`]: {
    ...commissioners,
    form: ({ boroughId, importId }) => ({ boroughId, importId }),
  },
  [`${inSettings}/import/[importId]/actions.ts#throwAway`]: {
    ...commissioners,
    form: ({ boroughId, importId }) => ({ boroughId, importId }),
  },
  [`${inSettings}/import/[importId]/actions.ts#takeBack`]: {
    ...commissioners,
    form: ({ boroughId, doneImportId }) => ({ boroughId, importId: doneImportId }),
  },
  [`${inSettings}/[settingId]/actions.ts#saveDetails`]: {
    ...commissioners,
    form: ({ boroughId, settingId }) => {
      const details = {
        name: "Larch Lane Nursery",
        type: "nursery",
        places: "",
        urn: "",
        ward: "",
      };
      return { boroughId, settingId, ...details };
    },
  },
  [`${inSettings}/[settingId]/actions.ts#openAgain`]: {
    ...commissioners,
    form: ({ boroughId, closedSettingId }) => ({ boroughId, settingId: closedSettingId }),
  },
  [`${inSettings}/[settingId]/close/actions.ts#closeHere`]: {
    ...commissioners,
    form: ({ boroughId, settingId }) => ({ boroughId, settingId, mergedInto: "" }),
  },
  [`${inSettings}/[settingId]/move/actions.ts#askForMove`]: {
    ...commissioners,
    form: ({ boroughId, settingId }) => ({ boroughId, settingId, toName: "Birchfield" }),
  },
  "app/(staff)/platform/boroughs/[boroughId]/people/[membershipId]/remove/actions.ts#endBoroughRole":
    {
      who: administratorsOfAnyBorough,
      form: ({ boroughId, boroughMembershipId }) => {
        return { boroughId, membershipId: boroughMembershipId };
      },
    },
  "app/(staff)/platform/moves/[moveId]/actions.ts#answerRequest": {
    who: administratorsOfAnyBorough,
    form: ({ moveId }) => ({ moveId, toBoroughId: "", because: "Ofsted lists it here" }),
  },
};
