import { actingActions } from "./access-acting";
import { apiActions } from "./access-api";
import { boroughActions } from "./access-borough";
import type { Action } from "./access-doors";
import {
  administrators,
  administratorsOfAnyBorough,
  everybody,
  managersOfTheSetting,
  readersOfTheSetting,
  theManagerAlone,
  whoeverAnswers,
  whoeverSignedIn,
} from "./access-rows";
import { surveyActions } from "./access-surveys";

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
  ...surveyActions,
  ...actingActions,
  ...boroughActions,
  ...apiActions,
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

  "app/(staff)/settings/[settingId]/people/[membershipId]/sessions/actions.ts#signOutThere": {
    who: managersOfTheSetting,
    form: ({ settingId, membershipId }) => ({ settingId, membershipId, session: "all" }),
  },

  "app/(staff)/settings/[settingId]/questions/actions.ts#addQuestion": {
    who: managersOfTheSetting,
    form: ({ settingId }) => {
      return { settingId, instrument: "ecf", kind: "open", wording: "What about our garden?" };
    },
  },
  "app/(staff)/settings/[settingId]/questions/[questionId]/actions.ts#askOrRetire": {
    who: managersOfTheSetting,
    form: ({ settingId, questionId }) => ({ settingId, questionId, asked: "no" }),
  },
  "app/(staff)/settings/[settingId]/questions/[questionId]/actions.ts#changeWords": {
    who: managersOfTheSetting,
    form: ({ settingId, questionId }) => {
      return { settingId, questionId, version: "1", wording: "And what about our garden?" };
    },
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
  "app/(staff)/settings/[settingId]/sharing/actions.ts#takeBack": {
    who: managersOfTheSetting,
    form: ({ settingId }) => ({ settingId, instrument: "elppeg" }),
  },
  "app/(staff)/settings/[settingId]/sharing/preview/actions.ts#shareThis": {
    who: managersOfTheSetting,
    form: ({ settingId }) => ({ settingId, instrument: "elppeg", detail: "evidence" }),
  },
};
