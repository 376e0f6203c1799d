import type { Action, Door } from "./access-doors";
import {
  administratorsOfAnyBorough,
  commissionersOfTheBorough,
  peopleOfTheBorough,
} from "./access-rows";

/** The part of the matrix about a borough's register: an analyst may look and not touch. */

const commissioners = { who: commissionersOfTheBorough };
const settings = "/(staff)/boroughs/[boroughId]/settings";
const inSettings = "app/(staff)/boroughs/[boroughId]/settings";

export const boroughPages: Readonly<Record<string, Door>> = {
  [`${settings}/page`]: { who: peopleOfTheBorough },
  [`${settings}/import/page`]: commissioners,
  [`${settings}/import/[importId]/page`]: commissioners,
  [`${settings}/[settingId]/page`]: { who: peopleOfTheBorough },
  [`${settings}/[settingId]/close/page`]: commissioners,
  [`${settings}/[settingId]/move/page`]: commissioners,
  "/(staff)/platform/moves/[moveId]/page": { who: administratorsOfAnyBorough },
};

export const boroughActions: Readonly<Record<string, Action>> = {
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
  "app/(staff)/platform/moves/[moveId]/actions.ts#answerRequest": {
    who: administratorsOfAnyBorough,
    form: ({ moveId }) => ({ moveId, toBoroughId: "", because: "Ofsted lists it here" }),
  },
};
