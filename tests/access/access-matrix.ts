import {
  administrators,
  administratorsOfAnyBorough,
  everybody,
  managersOfTheSetting,
  peopleOfTheBorough,
  type Row,
  readersOfTheSetting,
  teamOfTheSetting,
  whoeverAnswers,
  whoeverSignedIn,
} from "./access-rows";
import type { Spot } from "./access-world";
import type { WhichAudit } from "./asking";

/**
 * Every door of the application and who may go through it. The tests hold this list against what was built: a door
 * that is not here fails them, and so does a line whose door has gone (R-AZ-01).
 */

/** A page or a route. `audit` asks for another audit of the place than the one still open. */
type Door = { who: Row; audit?: WhichAudit; query?: (spot: Spot) => string };

export const pages: Readonly<Record<string, Door>> = {
  "/(public)/page": { who: everybody },
  "/(public)/accessibility/page": { who: everybody },
  "/(public)/example/page": { who: everybody },
  "/(public)/forgotten/page": { who: everybody },
  "/(public)/frameworks/page": { who: everybody },
  "/(public)/invitation/[token]/page": { who: everybody },
  "/(public)/join/page": { who: everybody },
  "/(public)/join/[code]/page": { who: everybody },
  "/(public)/method/page": { who: everybody },
  "/(public)/privacy/page": { who: everybody },
  "/(public)/reset/[token]/page": { who: everybody },
  "/(public)/sign-in/page": { who: everybody },

  "/(staff)/home/page": { who: whoeverSignedIn },

  "/(staff)/audits/[auditId]/page": { who: teamOfTheSetting },
  "/(staff)/audits/[auditId]/blank/page": { who: teamOfTheSetting },
  "/(staff)/audits/[auditId]/check/page": { who: teamOfTheSetting },
  "/(staff)/audits/[auditId]/differences/page": { who: whoeverAnswers, audit: "met" },
  "/(staff)/audits/[auditId]/evidence/[code]/page": { who: teamOfTheSetting },
  "/(staff)/audits/[auditId]/meeting/page": { who: whoeverAnswers, audit: "met" },
  "/(staff)/audits/[auditId]/meeting/[code]/page": { who: whoeverAnswers, audit: "met" },
  "/(staff)/audits/[auditId]/reopen/page": { who: managersOfTheSetting, audit: "signed" },
  "/(staff)/audits/[auditId]/team/page": { who: teamOfTheSetting },
  "/(staff)/audits/[auditId]/team/close/page": { who: managersOfTheSetting, audit: "running" },
  "/(staff)/audits/[auditId]/team/slips/page": { who: managersOfTheSetting, audit: "running" },
  "/(staff)/audits/[auditId]/team/themes/page": { who: managersOfTheSetting, audit: "running" },
  "/(staff)/audits/[auditId]/themes/[theme]/page": { who: teamOfTheSetting },

  "/(staff)/profiles/[auditId]/page": { who: teamOfTheSetting, audit: "signed" },
  "/(staff)/profiles/[auditId]/report/page": { who: teamOfTheSetting, audit: "signed" },
  "/(staff)/profiles/[auditId]/themes/[theme]/page": { who: teamOfTheSetting, audit: "signed" },

  "/(staff)/settings/[settingId]/audits/page": { who: teamOfTheSetting },
  "/(staff)/settings/[settingId]/audits/new/page": { who: managersOfTheSetting },
  "/(staff)/settings/[settingId]/explore/page": { who: teamOfTheSetting },
  "/(staff)/settings/[settingId]/people/page": { who: teamOfTheSetting },
  "/(staff)/settings/[settingId]/people/[membershipId]/remove/page": { who: managersOfTheSetting },
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
  "GET /(staff)/audits/[auditId]/meeting/state/route": { who: teamOfTheSetting, audit: "met" },
  "GET /(staff)/profiles/[auditId]/profile.csv/route": { who: teamOfTheSetting, audit: "signed" },
  "GET /(staff)/profiles/[auditId]/changes.csv/route": { who: teamOfTheSetting, audit: "signed" },
  "GET /(staff)/settings/[settingId]/explore/explore.csv/route": {
    who: teamOfTheSetting,
    query: () => "?instrument=elppeg",
  },
  "GET /healthz/route": { who: everybody },
  "GET /readyz/route": { who: everybody },
  "GET /icon.svg/route": { who: everybody },
};

/** Documents the framework shows by itself, under no address of their own. */
export const shownByItself = ["/_global-error/page", "/_not-found/page"];

/** A server action with a form that it takes. */
type Action = { who: Row; audit?: WhichAudit; form: (spot: Spot) => Record<string, string | File> };

const png = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0]);
const somebodyNew = "somebody.new@alderbrook.example";

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
  "app/(public)/join/[code]/actions.ts#join": {
    who: everybody,
    form: ({ joinCode, newPassword }) => {
      return { code: joinCode, name: "Somebody", email: somebodyNew, password: newPassword };
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
  "app/(staff)/audits/[auditId]/meeting/actions.ts#turnTo": {
    who: whoeverAnswers,
    audit: "met",
    form: ({ auditId, code }) => ({ auditId, code, from: "screen" }),
  },
  "app/(staff)/audits/[auditId]/meeting/[code]/actions.ts#recordAgreed": {
    who: whoeverAnswers,
    audit: "met",
    form: ({ auditId, code }) => {
      const versions = { version: "0", answerVersion: "0" };
      return { auditId, code, choice: "2", reason: "So we do", present: "All of us", ...versions };
    },
  },
  "app/(staff)/audits/[auditId]/reopen/actions.ts#reopen": {
    who: managersOfTheSetting,
    audit: "signed",
    form: ({ auditId }) => ({ auditId, reason: "One answer was about last year" }),
  },
  "app/(staff)/audits/[auditId]/team/actions.ts#chooseMode": {
    who: managersOfTheSetting,
    audit: "fresh",
    form: ({ auditId }) => ({ auditId, mode: "open" }),
  },
  "app/(staff)/audits/[auditId]/team/actions.ts#endRound": {
    who: managersOfTheSetting,
    audit: "running",
    form: ({ auditId }) => ({ auditId }),
  },
  "app/(staff)/audits/[auditId]/team/actions.ts#finishMine": {
    who: whoeverAnswers,
    audit: "running",
    form: ({ auditId }) => ({ auditId }),
  },
  "app/(staff)/audits/[auditId]/team/actions.ts#inviteTeam": {
    who: managersOfTheSetting,
    audit: "running",
    form: ({ auditId }) => ({ auditId, addresses: somebodyNew }),
  },
  "app/(staff)/audits/[auditId]/team/actions.ts#remindTeam": {
    who: managersOfTheSetting,
    audit: "running",
    form: ({ auditId }) => ({ auditId }),
  },
  "app/(staff)/audits/[auditId]/team/slips/actions.ts#endJoinCode": {
    who: managersOfTheSetting,
    audit: "running",
    form: ({ auditId }) => ({ auditId }),
  },
  "app/(staff)/audits/[auditId]/team/slips/actions.ts#newJoinCode": {
    who: managersOfTheSetting,
    audit: "running",
    form: ({ auditId }) => ({ auditId }),
  },
  "app/(staff)/audits/[auditId]/team/themes/actions.ts#askTheme": {
    who: managersOfTheSetting,
    audit: "running",
    form: ({ auditId, theme }) => ({ auditId, theme }),
  },
  "app/(staff)/audits/[auditId]/themes/[theme]/actions.ts#sayBeside": {
    who: readersOfTheSetting,
    form: ({ auditId, theme, code }) => ({ auditId, theme, code, words: "Who was asked?" }),
  },
  "app/(staff)/audits/[auditId]/themes/[theme]/actions.ts#saveTheme": {
    who: whoeverAnswers,
    form: ({ auditId, theme, code }) => {
      const answer = { [`choice:${code}`]: "3", [`version:${code}`]: "1" };
      return { auditId, theme, after: "continue", completed: "yes", ...answer };
    },
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
