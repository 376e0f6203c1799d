import type { Action, Door } from "./access-doors";
import {
  commissionersOfTheBorough,
  managersOfTheSetting,
  peopleOfTheBorough,
  peopleOfTheForum,
  teamOfTheSetting,
  whoeverAnswers,
} from "./access-rows";

/** The part of the matrix about acting on it: what settings would like, whom they meet, and what their borough offers. */

const commissioners = { who: commissionersOfTheBorough };
const managers = { who: managersOfTheSetting };
const offers = "/(staff)/boroughs/[boroughId]/offers";
const ours = "/(staff)/settings/[settingId]/offers";
const pairs = "/(staff)/settings/[settingId]/partnerships";

export const actingPages: Readonly<Record<string, Door>> = {
  [`${offers}/page`]: { who: peopleOfTheBorough },
  [`${offers}/new/page`]: commissioners,
  [`${offers}/[offerId]/page`]: { who: peopleOfTheBorough },
  [`${ours}/page`]: { who: teamOfTheSetting },
  [`${ours}/wishes/page`]: managers,
  [`${pairs}/page`]: { who: teamOfTheSetting },
  [`${pairs}/new/page`]: managers,
  [`${pairs}/[partnershipId]/page`]: { who: teamOfTheSetting },
  [`${pairs}/[partnershipId]/rate/page`]: { who: whoeverAnswers },
  "/(staff)/boroughs/[boroughId]/seen/page": { who: peopleOfTheBorough },
  "/(staff)/settings/[settingId]/borough/page": { who: teamOfTheSetting },
  "/(staff)/forums/[forumId]/borough/page": { who: peopleOfTheForum },
};

export const actingActions: Readonly<Record<string, Action>> = {
  [`app${offers}/new/actions.ts#offerThis`]: {
    ...commissioners,
    form: ({ boroughId, year }) => {
      const day = { day: "1", month: "6", year: String(Number(year) + 1) };
      const words = { title: "An evening", words: "At the library", places: "8" };
      return { boroughId, theme: "elppeg.4", ...words, ...day };
    },
  },
  [`app${offers}/[offerId]/actions.ts#callOffNow`]: {
    ...commissioners,
    form: ({ boroughId, offerId }) => ({ boroughId, offerId }),
  },
  [`app${ours}/actions.ts#take`]: {
    ...managers,
    form: ({ settingId, offerId }) => ({ settingId, offerId }),
  },
  [`app${ours}/actions.ts#giveBack`]: {
    ...managers,
    form: ({ settingId, takenOfferId }) => ({ settingId, offerId: takenOfferId }),
  },
  [`app${ours}/actions.ts#meet`]: {
    ...managers,
    form: ({ settingId, practiceId }) => {
      return { settingId, practiceId, theme: "elppeg.2", words: "How do you go about it?" };
    },
  },
  [`app${ours}/actions.ts#sayYes`]: {
    ...managers,
    form: ({ settingId, introductionId }) => ({ settingId, introductionId }),
  },
  [`app${ours}/actions.ts#sayNo`]: {
    ...managers,
    form: ({ settingId, introductionId }) => ({ settingId, introductionId }),
  },
  [`app${ours}/wishes/actions.ts#sayThese`]: {
    ...managers,
    form: ({ settingId }) => ({ settingId, instrument: "ecf", "wish:1": "help", named: "on" }),
  },
  [`app${pairs}/new/actions.ts#invite`]: {
    ...managers,
    form: ({ settingId, partnerId }) => {
      return { settingId, partnerId, words: "We look after the same children" };
    },
  },
  [`app${pairs}/[partnershipId]/actions.ts#answer`]: {
    ...managers,
    form: ({ settingId, askedPartnershipId }) => {
      return { settingId, partnershipId: askedPartnershipId, answer: "yes", words: "" };
    },
  },
  [`app${pairs}/[partnershipId]/actions.ts#takeBack`]: {
    ...managers,
    form: ({ settingId, sentOutPartnershipId }) => ({
      settingId,
      partnershipId: sentOutPartnershipId,
    }),
  },
  [`app${pairs}/[partnershipId]/actions.ts#send`]: {
    ...managers,
    form: ({ settingId, ratedPartnershipId }) => ({
      settingId,
      partnershipId: ratedPartnershipId,
      version: "1",
    }),
  },
  [`app${pairs}/[partnershipId]/rate/actions.ts#keep`]: {
    who: whoeverAnswers,
    form: ({ settingId, ratedPartnershipId }) => {
      const said = { "level:partnership.trust": "1", "note:partnership.trust": "" };
      return { settingId, partnershipId: ratedPartnershipId, version: "1", ...said };
    },
  },
  "app/(staff)/settings/[settingId]/borough/actions.ts#rateOurs": {
    ...managers,
    form: ({ settingId }) => ({ settingId, "borough.aims": "2" }),
  },
  "app/(staff)/forums/[forumId]/borough/actions.ts#rateOurs": {
    who: peopleOfTheForum,
    form: ({ forumId }) => ({ forumId, "borough.aims": "dont_know" }),
  },
};
