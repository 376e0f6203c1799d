import { actingPages } from "./access-acting";
import { apiPages, apiRoutes } from "./access-api";
import { boroughPages, boroughRoutes } from "./access-borough";
import type { Door } from "./access-doors";
import { parentRoutes } from "./access-parents";
import {
  administrators,
  administratorsOfAnyBorough,
  everybody,
  everybodyInVain,
  managersOfTheSetting,
  onlyManagersKnow,
  peopleOfTheBorough,
  teamOfTheSetting,
  whoeverAnswers,
  whoeverSignedIn,
} from "./access-rows";
import { surveyPages, surveyRoutes } from "./access-surveys";

/**
 * Every door of the application and who may go through it. The tests hold this list against what was built: a door
 * that is not here fails them, and so does a line whose door has gone (R-AZ-01).
 */

export const pages: Readonly<Record<string, Door>> = {
  "/(public)/page": { who: everybody },
  "/(public)/accessibility/page": { who: everybody },
  "/(public)/developers/page": { who: everybody },
  "/(public)/example/page": { who: everybody },
  "/(public)/forgotten/page": { who: everybody },
  "/(public)/frameworks/page": { who: everybody },
  "/(public)/invitation/[token]/page": { who: everybody },
  "/(public)/join/page": { who: everybody },
  "/(public)/join/[code]/page": { who: everybody },
  "/(public)/method/page": { who: everybody },
  "/(public)/method/[version]/page": { who: everybody },
  "/(public)/open-data/page": { who: everybody },
  "/(public)/open-data/[openReportId]/page": { who: everybody },
  "/(public)/privacy/page": { who: everybody },
  "/(public)/reset/[token]/page": { who: everybody },
  "/(public)/retention/page": { who: everybody },
  "/(public)/sign-in/page": { who: everybody },

  "/(staff)/home/page": { who: whoeverSignedIn },

  "/(staff)/account/sessions/page": { who: whoeverSignedIn },

  "/(staff)/audits/[auditId]/page": { who: teamOfTheSetting },
  "/(staff)/audits/[auditId]/blank/page": { who: teamOfTheSetting },
  "/(staff)/audits/[auditId]/check/page": { who: teamOfTheSetting },
  "/(staff)/audits/[auditId]/differences/page": { who: whoeverAnswers, audit: "met" },
  "/(staff)/audits/[auditId]/evidence/[code]/page": { who: teamOfTheSetting },
  "/(staff)/audits/[auditId]/history/page": { who: teamOfTheSetting },
  "/(staff)/audits/[auditId]/hopes/page": { who: teamOfTheSetting },
  "/(staff)/audits/[auditId]/meeting/page": { who: whoeverAnswers, audit: "met" },
  "/(staff)/audits/[auditId]/meeting/[code]/page": { who: whoeverAnswers, audit: "met" },
  "/(staff)/audits/[auditId]/our-questions/page": { who: teamOfTheSetting },
  "/(staff)/audits/[auditId]/reopen/page": { who: managersOfTheSetting, audit: "signed" },
  "/(staff)/audits/[auditId]/team/page": { who: teamOfTheSetting },
  "/(staff)/audits/[auditId]/team/close/page": { who: managersOfTheSetting, audit: "running" },
  "/(staff)/audits/[auditId]/team/slips/page": { who: managersOfTheSetting, audit: "running" },
  "/(staff)/audits/[auditId]/team/themes/page": { who: managersOfTheSetting, audit: "running" },
  "/(staff)/audits/[auditId]/themes/[theme]/page": { who: teamOfTheSetting },

  ...surveyPages,

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
  "/(staff)/settings/[settingId]/people/[membershipId]/sessions/page": {
    who: managersOfTheSetting,
  },
  "/(staff)/settings/[settingId]/plan/page": { who: teamOfTheSetting },
  "/(staff)/settings/[settingId]/plan/new/page": {
    who: whoeverAnswers,
    query: ({ auditId, code }) => `?audit=${auditId}&question=${code}`,
  },
  "/(staff)/settings/[settingId]/plan/[actionId]/page": { who: teamOfTheSetting },
  "/(staff)/settings/[settingId]/plan/[actionId]/edit/page": { who: whoeverAnswers },
  "/(staff)/settings/[settingId]/plan/[actionId]/close/page": { who: whoeverAnswers },
  "/(staff)/settings/[settingId]/profile/page": { who: teamOfTheSetting },
  "/(staff)/settings/[settingId]/questions/page": { who: teamOfTheSetting },
  "/(staff)/settings/[settingId]/questions/[questionId]/page": { who: managersOfTheSetting },

  "/(staff)/settings/[settingId]/retention/page": { who: teamOfTheSetting },
  "/(staff)/settings/[settingId]/sharing/page": { who: teamOfTheSetting },
  "/(staff)/settings/[settingId]/sharing/preview/page": {
    who: teamOfTheSetting,
    query: () => "?instrument=elppeg&detail=questions",
  },
  "/(staff)/settings/[settingId]/sharing/similar/page": { who: teamOfTheSetting },

  "/(staff)/boroughs/[boroughId]/page": { who: peopleOfTheBorough },
  ...actingPages,
  ...boroughPages,
  ...apiPages,
  "/(staff)/boroughs/[boroughId]/picture/explore/page": { who: peopleOfTheBorough },
  "/(staff)/boroughs/[boroughId]/picture/page": { who: peopleOfTheBorough },
  "/(staff)/boroughs/[boroughId]/picture/parents/page": { who: peopleOfTheBorough },
  "/(staff)/boroughs/[boroughId]/picture/settings/[settingId]/page": { who: peopleOfTheBorough },
  "/(staff)/boroughs/[boroughId]/picture/themes/[theme]/page": { who: peopleOfTheBorough },

  "/(staff)/platform/page": { who: administrators },
  "/(staff)/platform/retention/page": { who: administrators },
  "/(staff)/platform/boroughs/[boroughId]/page": { who: administratorsOfAnyBorough },
  "/(staff)/platform/boroughs/[boroughId]/invite/page": {
    who: administratorsOfAnyBorough,
    query: ({ settingId }) => `?to=${settingId}`,
  },
};

/** Routes by method. A method that is not named is answered with 405 to everybody. */
export const routes: Readonly<Record<string, Door>> = {
  ...surveyRoutes,
  ...parentRoutes,
  ...boroughRoutes,
  ...apiRoutes,
  "GET /(staff)/audits/[auditId]/evidence-files/[evidenceId]/route": { who: teamOfTheSetting },
  "GET /(staff)/audits/[auditId]/meeting/state/route": { who: teamOfTheSetting, audit: "met" },
  "GET /(staff)/profiles/[auditId]/profile.csv/route": { who: teamOfTheSetting, audit: "signed" },
  "GET /(staff)/profiles/[auditId]/changes.csv/route": { who: teamOfTheSetting, audit: "signed" },
  "GET /(staff)/profiles/[auditId]/answers.csv/route": { who: teamOfTheSetting, audit: "signed" },
  "GET /(staff)/profiles/[auditId]/our-questions.csv/route": {
    who: teamOfTheSetting,
    audit: "signed",
  },
  "GET /(staff)/profiles/[auditId]/profile.xlsx/route": { who: teamOfTheSetting, audit: "signed" },
  "GET /(staff)/profiles/[auditId]/report.pdf/route": { who: teamOfTheSetting, audit: "signed" },
  "GET /(staff)/settings/[settingId]/export/archive.zip/route": { who: onlyManagersKnow },
  "GET /(staff)/settings/[settingId]/explore/explore.csv/route": {
    who: teamOfTheSetting,
    query: () => "?instrument=elppeg",
  },
  "GET /(staff)/boroughs/[boroughId]/picture/explore/explore.csv/route": {
    who: peopleOfTheBorough,
  },
  "GET /(staff)/boroughs/[boroughId]/picture/explore/parents.csv/route": {
    who: peopleOfTheBorough,
  },
  "GET /(staff)/boroughs/[boroughId]/picture/levels.csv/route": { who: peopleOfTheBorough },
  "GET /(staff)/boroughs/[boroughId]/picture/moves.csv/route": { who: peopleOfTheBorough },
  "GET /(staff)/boroughs/[boroughId]/picture/parents.csv/route": { who: peopleOfTheBorough },
  "GET /(staff)/boroughs/[boroughId]/picture/settings.csv/route": { who: peopleOfTheBorough },
  "GET /healthz/route": { who: everybody },
  "GET /readyz/route": { who: everybody },
  "GET /unavailable/route": { who: everybodyInVain },
  "GET /icon.svg/route": { who: everybody },
};

/** Documents the framework shows by itself, under no address of their own. */
export const shownByItself = ["/_global-error/page", "/_not-found/page"];
