import {
  administrators,
  administratorsOfAnyBorough,
  everybody,
  everybodyInVain,
  managersOfTheSetting,
  onlyManagersKnow,
  peopleOfTheBorough,
  type Row,
  teamOfTheSetting,
  theManagerAlone,
  whoeverAnswers,
  whoeverSignedIn,
} from "./access-rows";
import type { Spot } from "./access-world";

/**
 * Every door of the application and who may go through it. The tests hold this list against what was built: a door
 * that is not here fails them, and so does a line whose door has gone (R-AZ-01).
 */

/** A page or a route. "signed" asks for the signed audit of the place instead of the one still open. */
type Door = { who: Row; audit?: "signed"; query?: (spot: Spot) => string };

export const pages: Readonly<Record<string, Door>> = {
  "/(public)/page": { who: everybody },
  "/(public)/accessibility/page": { who: everybody },
  "/(public)/example/page": { who: everybody },
  "/(public)/forgotten/page": { who: everybody },
  "/(public)/frameworks/page": { who: everybody },
  "/(public)/invitation/[token]/page": { who: everybody },
  "/(public)/method/page": { who: everybody },
  "/(public)/method/[version]/page": { who: everybody },
  "/(public)/privacy/page": { who: everybody },
  "/(public)/reset/[token]/page": { who: everybody },
  "/(public)/sign-in/page": { who: everybody },

  "/(staff)/home/page": { who: whoeverSignedIn },

  "/(staff)/account/sessions/page": { who: whoeverSignedIn },

  "/(staff)/audits/[auditId]/page": { who: teamOfTheSetting },
  "/(staff)/audits/[auditId]/blank/page": { who: teamOfTheSetting },
  "/(staff)/audits/[auditId]/check/page": { who: teamOfTheSetting },
  "/(staff)/audits/[auditId]/evidence/[code]/page": { who: teamOfTheSetting },
  "/(staff)/audits/[auditId]/history/page": { who: teamOfTheSetting },
  "/(staff)/audits/[auditId]/hopes/page": { who: teamOfTheSetting },
  "/(staff)/audits/[auditId]/reopen/page": { who: managersOfTheSetting, audit: "signed" },
  "/(staff)/audits/[auditId]/themes/[theme]/page": { who: teamOfTheSetting },

  "/(staff)/profiles/[auditId]/page": { who: teamOfTheSetting, audit: "signed" },
  "/(staff)/profiles/[auditId]/certificate/page": { who: teamOfTheSetting, audit: "signed" },
  "/(staff)/profiles/[auditId]/report/page": { who: teamOfTheSetting, audit: "signed" },
  "/(staff)/profiles/[auditId]/targets/page": { who: whoeverAnswers, audit: "signed" },
  "/(staff)/profiles/[auditId]/themes/[theme]/page": { who: teamOfTheSetting, audit: "signed" },

  "/(staff)/settings/[settingId]/audits/page": { who: teamOfTheSetting },
  "/(staff)/settings/[settingId]/audits/new/page": { who: managersOfTheSetting },
  "/(staff)/settings/[settingId]/explore/page": { who: teamOfTheSetting },
  "/(staff)/settings/[settingId]/export/page": { who: managersOfTheSetting },
  "/(staff)/settings/[settingId]/people/page": { who: teamOfTheSetting },
  "/(staff)/settings/[settingId]/people/[membershipId]/remove/page": { who: managersOfTheSetting },
  "/(staff)/settings/[settingId]/people/[membershipId]/role/page": { who: managersOfTheSetting },
  "/(staff)/settings/[settingId]/plan/page": { who: teamOfTheSetting },
  "/(staff)/settings/[settingId]/plan/new/page": {
    who: whoeverAnswers,
    query: ({ auditId, code }) => `?audit=${auditId}&question=${code}`,
  },
  "/(staff)/settings/[settingId]/plan/[actionId]/page": { who: teamOfTheSetting },
  "/(staff)/settings/[settingId]/plan/[actionId]/edit/page": { who: whoeverAnswers },
  "/(staff)/settings/[settingId]/plan/[actionId]/close/page": { who: whoeverAnswers },
  "/(staff)/settings/[settingId]/profile/page": { who: teamOfTheSetting },

  "/(staff)/boroughs/[boroughId]/page": { who: peopleOfTheBorough },

  "/(staff)/platform/page": { who: administrators },
  "/(staff)/platform/boroughs/[boroughId]/page": { who: administratorsOfAnyBorough },
  "/(staff)/platform/boroughs/[boroughId]/invite/page": {
    who: administratorsOfAnyBorough,
    query: ({ settingId }) => `?to=${settingId}`,
  },
};

/** Routes by method. A method that is not named is answered with 405 to everybody. */
export const routes: Readonly<Record<string, Door>> = {
  "GET /(staff)/audits/[auditId]/evidence-files/[evidenceId]/route": { who: teamOfTheSetting },
  "GET /(staff)/profiles/[auditId]/profile.csv/route": { who: teamOfTheSetting, audit: "signed" },
  "GET /(staff)/profiles/[auditId]/changes.csv/route": { who: teamOfTheSetting, audit: "signed" },
  "GET /(staff)/profiles/[auditId]/answers.csv/route": { who: teamOfTheSetting, audit: "signed" },
  "GET /(staff)/profiles/[auditId]/profile.xlsx/route": { who: teamOfTheSetting, audit: "signed" },
  "GET /(staff)/profiles/[auditId]/report.pdf/route": { who: teamOfTheSetting, audit: "signed" },
  "GET /(staff)/settings/[settingId]/export/archive.zip/route": { who: onlyManagersKnow },
  "GET /(staff)/settings/[settingId]/explore/explore.csv/route": {
    who: teamOfTheSetting,
    query: () => "?instrument=elppeg",
  },
  "GET /healthz/route": { who: everybody },
  "GET /readyz/route": { who: everybody },
  "GET /unavailable/route": { who: everybodyInVain },
  "GET /icon.svg/route": { who: everybody },
};

/** Documents the framework shows by itself, under no address of their own. */
export const shownByItself = ["/_global-error/page", "/_not-found/page"];

/** A server action with a form that it takes. */
type Action = { who: Row; audit?: "signed"; form: (spot: Spot) => Record<string, string | File> };

const png = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0]);
const somebodyNew = "somebody.new@alderbrook.example";

const newAction = {
  ...{ what: "Ring three families a month", owner: "nobody", outsideName: "" },
  ...{
    day: "30",
    month: "6",
    year: "2027",
    howWeWillKnow: "",
    helps: "",
    hinders: "",
    benefit: "",
  },
};

export const actions: Readonly<Record<string, Action>> = {
  "app/(public)/forgotten/actions.ts#askForNewPassword": {
    who: everybody,
    form: ({ email }) => ({ email }),
  },
  "app/(public)/invitation/[token]/actions.ts#accept": {
    who: everybody,
    form: ({ invitationToken, newPassword }) => {
      return { token: invitationToken, name: "Somebody New", password: newPassword };
    },
  },
  "app/(public)/reset/[token]/actions.ts#setNewPassword": {
    who: everybody,
    form: ({ resetToken, newPassword }) => ({ token: resetToken, password: newPassword }),
  },
  "app/(public)/sign-in/actions.ts#enter": {
    who: everybody,
    form: ({ email, password }) => ({ email, password }),
  },
  "app/(staff)/actions.ts#leave": { who: everybody, form: () => ({}) },

  "app/(staff)/account/sessions/actions.ts#endOneSession": {
    who: theManagerAlone,
    form: ({ sessionId }) => ({ session: sessionId }),
  },
  "app/(staff)/account/sessions/actions.ts#endOtherSessions": {
    who: whoeverSignedIn,
    form: () => ({}),
  },

  "app/(staff)/audits/[auditId]/check/actions.ts#signAuditOff": {
    who: managersOfTheSetting,
    form: ({ auditId }) => ({ auditId, statement: "Agreed by all of us at our meeting" }),
  },
  "app/(staff)/audits/[auditId]/evidence/[code]/actions.ts#attachFile": {
    who: whoeverAnswers,
    form: ({ auditId, code }) => {
      return { auditId, code, title: "A photo", file: new File([png], "a.png") };
    },
  },
  "app/(staff)/audits/[auditId]/evidence/[code]/actions.ts#attachLink": {
    who: whoeverAnswers,
    form: ({ auditId, code }) => {
      const dated = { day: "12", month: "6", year: "2026" };
      return { auditId, code, title: "Our notes", url: "https://example.org/notes", ...dated };
    },
  },
  "app/(staff)/audits/[auditId]/evidence/[code]/actions.ts#takeEvidenceAway": {
    who: whoeverAnswers,
    form: ({ auditId, code, evidenceId }) => ({ auditId, code, evidenceId }),
  },
  "app/(staff)/audits/[auditId]/hopes/actions.ts#tellHopes": {
    who: whoeverAnswers,
    form: ({ auditId }) => ({ auditId, version: "0", whatHappened: "The room has its door" }),
  },
  "app/(staff)/audits/[auditId]/reopen/actions.ts#reopen": {
    who: managersOfTheSetting,
    audit: "signed",
    form: ({ auditId }) => ({ auditId, reason: "One answer was about last year" }),
  },
  "app/(staff)/audits/[auditId]/themes/[theme]/actions.ts#saveTheme": {
    who: whoeverAnswers,
    form: ({ auditId, theme, code }) => {
      const answer = { [`choice:${code}`]: "3", [`version:${code}`]: "1" };
      return { auditId, theme, after: "continue", completed: "yes", ...answer };
    },
  },

  "app/(staff)/profiles/[auditId]/targets/actions.ts#saveTargets": {
    who: whoeverAnswers,
    audit: "signed",
    form: ({ auditId }) => ({ auditId, "version:1": "0", "level:1": "2", "words:1": "" }),
  },

  "app/(staff)/settings/[settingId]/audits/new/actions.ts#startAudit": {
    who: managersOfTheSetting,
    form: ({ settingId, year }) => ({ settingId, instrument: "ecf", year }),
  },
  "app/(staff)/settings/[settingId]/people/actions.ts#inviteToSetting": {
    who: managersOfTheSetting,
    form: ({ settingId }) => ({ settingId, email: somebodyNew, role: "reader" }),
  },
  "app/(staff)/settings/[settingId]/people/[membershipId]/remove/actions.ts#endRole": {
    who: managersOfTheSetting,
    form: ({ settingId, membershipId }) => ({ settingId, membershipId }),
  },
  "app/(staff)/settings/[settingId]/people/[membershipId]/role/actions.ts#giveRole": {
    who: managersOfTheSetting,
    form: ({ settingId, membershipId }) => ({ settingId, membershipId, role: "reader" }),
  },

  "app/(staff)/settings/[settingId]/plan/new/actions.ts#addToPlan": {
    who: whoeverAnswers,
    form: ({ auditId, code }) => ({ auditId, code, ...newAction }),
  },
  "app/(staff)/settings/[settingId]/plan/[actionId]/edit/actions.ts#changeInPlan": {
    who: whoeverAnswers,
    form: ({ settingId, actionId }) => ({ settingId, actionId, version: "1", ...newAction }),
  },
  "app/(staff)/settings/[settingId]/plan/[actionId]/actions.ts#startIt": {
    who: whoeverAnswers,
    form: ({ settingId, actionId }) => ({ settingId, actionId, version: "1" }),
  },
  "app/(staff)/settings/[settingId]/plan/[actionId]/actions.ts#takeItUpAgain": {
    who: whoeverAnswers,
    form: ({ settingId, closedActionId }) => {
      return { settingId, actionId: closedActionId, version: "2" };
    },
  },
  "app/(staff)/settings/[settingId]/plan/[actionId]/close/actions.ts#closeIt": {
    who: whoeverAnswers,
    form: ({ settingId, actionId }) => {
      return {
        settingId,
        actionId,
        version: "1",
        how: "done",
        words: "All rung",
        url: "",
        because: "",
      };
    },
  },

  "app/(staff)/platform/actions.ts#addOneBorough": {
    who: administrators,
    form: () => ({ name: "Cedarbrook" }),
  },
  "app/(staff)/platform/actions.ts#inviteAdministrator": {
    who: administrators,
    form: () => ({ email: somebodyNew }),
  },
  "app/(staff)/platform/boroughs/[boroughId]/actions.ts#addForumHere": {
    who: administratorsOfAnyBorough,
    form: ({ boroughId }) => ({ boroughId, forumName: "Parents together" }),
  },
  "app/(staff)/platform/boroughs/[boroughId]/actions.ts#addSettingHere": {
    who: administratorsOfAnyBorough,
    form: ({ boroughId }) => ({ boroughId, name: "Rowan Tree", type: "nursery", places: "40" }),
  },
  "app/(staff)/platform/boroughs/[boroughId]/invite/actions.ts#inviteToPlace": {
    who: administratorsOfAnyBorough,
    form: ({ boroughId, settingId }) => {
      return { boroughId, placeId: settingId, email: somebodyNew, role: "reader" };
    },
  },
};
