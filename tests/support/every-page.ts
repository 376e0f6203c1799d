import { readdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import { exampleAuditId, exampleId } from "@/db/seed/ids";
import { actingPages } from "./acting-pages";
import { boroughPages } from "./borough-pages";
import type { Links, Place } from "./places";
import { sharingPages } from "./sharing-pages";
import { surveyPages } from "./survey-pages";

const priya = 1;
const danuta = 5;
const commissioner = 41;
const administrator = 44;
const larchLane = exampleId("setting", 1);
const borough = exampleId("borough");
const halfWay = exampleAuditId(1, "elppeg", 2026);
const signed = exampleAuditId(1, "elppeg", 2025);
const recent = exampleAuditId(5, "elppeg", 2026);

const plan = `/settings/${larchLane}/plan`;
const openAction = exampleId("action", 102);

const press = (name: string) => (page: Page) => page.getByRole("button", { name }).click();

/** Every page of the application, with somebody who may see it. A page that is missing here fails the journeys. */
export function everyPage({ invitation, reset, pile }: Links): Place[] {
  return [
    { route: "(public)", who: "visitor", path: "/" },
    { route: "(public)/accessibility", who: "visitor", path: "/accessibility" },
    { route: "(public)/developers", who: "visitor", path: "/developers" },
    { route: "(public)/example", who: "visitor", path: "/example" },
    { route: "(public)/forgotten", who: "visitor", path: "/forgotten", wrong: press("Send me") },
    { route: "(public)/frameworks", who: "visitor", path: "/frameworks" },
    {
      route: "(public)/invitation/[token]",
      who: "visitor",
      path: invitation,
      wrong: press("Accept the invitation"),
    },
    { route: "(a spent invitation)", who: "visitor", path: "/invitation/spent-or-mistyped" },
    { route: "(public)/join", who: "visitor", path: "/join" },
    { route: "(public)/join/[code]", who: "visitor", path: "/join/spent-or-mistyped" },
    { route: "(public)/method", who: "visitor", path: "/method" },
    { route: "(public)/method/[version]", who: "visitor", path: "/method/1.0" },
    { route: "(public)/open-data", who: "visitor", path: "/open-data" },
    {
      route: "(public)/open-data/[openReportId]",
      who: "visitor",
      path: `/open-data/${exampleId("report", 1)}`,
    },
    { route: "(public)/privacy", who: "visitor", path: "/privacy" },
    {
      route: "(public)/reset/[token]",
      who: "visitor",
      path: reset,
      wrong: press("Set this password"),
    },
    { route: "(public)/retention", who: "visitor", path: "/retention" },
    { route: "(public)/sign-in", who: "visitor", path: "/sign-in", wrong: press("Sign in") },
    { route: "(no such address)", who: "visitor", path: "/nowhere/at-all", status: 404 },

    { route: "(staff)/home", who: priya, path: "/home" },
    { route: "(a first day)", who: 8, path: "/home" },
    { route: "(two settings)", who: 7, path: "/home" },
    {
      route: "(staff)/settings/[settingId]/audits",
      who: priya,
      path: `/settings/${larchLane}/audits`,
    },
    {
      route: "(staff)/settings/[settingId]/audits/new",
      who: priya,
      path: `/settings/${larchLane}/audits/new`,
      wrong: press("Start the audit"),
    },
    { route: "(staff)/audits/[auditId]", who: priya, path: `/audits/${halfWay}` },
    { route: "(a signed audit)", who: danuta, path: `/audits/${recent}` },
    {
      route: "(staff)/audits/[auditId]/themes/[theme]",
      who: priya,
      path: `/audits/${halfWay}/themes/4`,
      wrong: async (page) => {
        await page
          .getByLabel(/^How many /)
          .first()
          .fill("30000");
        await page.getByRole("button", { name: "Save and continue" }).click();
      },
    },
    { route: "(a signed theme)", who: priya, path: `/audits/${signed}/themes/2` },
    {
      route: "(staff)/audits/[auditId]/evidence/[code]",
      who: priya,
      path: `/audits/${halfWay}/evidence/elppeg.1.policy-practice`,
      wrong: press("Add the link"),
    },
    {
      route: "(staff)/audits/[auditId]/check",
      who: priya,
      path: `/audits/${halfWay}/check`,
      wrong: press("Sign off this audit"),
    },
    {
      route: "(staff)/audits/[auditId]/reopen",
      who: danuta,
      path: `/audits/${recent}/reopen`,
      wrong: press("Reopen the audit"),
    },
    {
      route: "(staff)/audits/[auditId]/hopes",
      who: priya,
      path: `/audits/${halfWay}/hopes`,
      wrong: press("Save and continue"),
    },
    { route: "(staff)/audits/[auditId]/history", who: priya, path: `/audits/${signed}/history` },
    { route: "(staff)/account/sessions", who: priya, path: "/account/sessions" },
    { route: "(staff)/audits/[auditId]/blank", who: priya, path: `/audits/${halfWay}/blank` },
    ...teamPages(),
    ...surveyPages(pile),
    ...ownQuestionPages(),
    ...actingPages(),
    ...boroughPages(),
    { route: "(staff)/profiles/[auditId]", who: priya, path: `/profiles/${signed}` },
    {
      route: "(staff)/profiles/[auditId]/themes/[theme]",
      who: priya,
      path: `/profiles/${signed}/themes/2`,
    },
    { route: "(staff)/profiles/[auditId]/report", who: priya, path: `/profiles/${signed}/report` },
    {
      route: "(staff)/profiles/[auditId]/certificate",
      who: priya,
      path: `/profiles/${signed}/certificate`,
    },
    {
      route: "(staff)/settings/[settingId]/export",
      who: priya,
      path: `/settings/${larchLane}/export`,
    },
    {
      route: "(staff)/settings/[settingId]/profile",
      who: 8,
      path: `/settings/${exampleId("setting", 8)}/profile`,
    },
    {
      route: "(staff)/settings/[settingId]/explore",
      who: priya,
      path: `/settings/${larchLane}/explore`,
    },
    {
      route: "(staff)/settings/[settingId]/people",
      who: priya,
      path: `/settings/${larchLane}/people`,
      wrong: press("Send the invitation"),
    },
    {
      route: "(staff)/settings/[settingId]/people/[membershipId]/remove",
      who: priya,
      path: `/settings/${larchLane}/people/${exampleId("membership", 210)}/remove`,
    },
    {
      route: "(staff)/settings/[settingId]/people/[membershipId]/role",
      who: priya,
      path: `/settings/${larchLane}/people/${exampleId("membership", 210)}/role`,
    },
    {
      route: "(staff)/profiles/[auditId]/targets",
      who: priya,
      path: `/profiles/${signed}/targets`,
    },
    { route: "(staff)/settings/[settingId]/plan", who: priya, path: plan },
    {
      route: "(a plan without actions)",
      who: 8,
      path: `/settings/${exampleId("setting", 8)}/plan`,
    },
    {
      route: "(staff)/settings/[settingId]/plan/new",
      who: priya,
      path: `${plan}/new?audit=${signed}&question=elppeg.4.know-gaps`,
      wrong: press("Add it to our plan"),
    },
    {
      route: "(staff)/settings/[settingId]/plan/[actionId]",
      who: priya,
      path: `${plan}/${exampleId("action", 100)}`,
    },
    {
      route: "(staff)/settings/[settingId]/plan/[actionId]/edit",
      who: priya,
      path: `${plan}/${openAction}/edit`,
      wrong: async (page) => {
        await page.getByLabel("What will you do?").fill("");
        await page.getByRole("button", { name: "Save the changes" }).click();
      },
    },
    {
      route: "(staff)/settings/[settingId]/plan/[actionId]/close",
      who: priya,
      path: `${plan}/${openAction}/close`,
      wrong: press("Close this action"),
    },
    { route: "(staff)/boroughs/[boroughId]", who: commissioner, path: `/boroughs/${borough}` },
    ...sharingPages(),
    {
      route: "(staff)/platform",
      who: administrator,
      path: "/platform",
      wrong: press("Add the borough"),
    },
    {
      route: "(staff)/platform/boroughs/[boroughId]",
      who: administrator,
      path: `/platform/boroughs/${borough}`,
      wrong: press("Add the setting"),
    },
    {
      route: "(staff)/platform/boroughs/[boroughId]/invite",
      who: administrator,
      path: `/platform/boroughs/${borough}/invite?to=${larchLane}`,
      wrong: press("Send the invitation"),
    },
    { route: "(not in this role)", who: 21, path: `/audits/${signed}/reopen`, status: 403 },
    { route: "(not here)", who: priya, path: `/audits/${recent}`, status: 404 },
  ];
}

/** The pages of a team: of one that has met, one that is private, and one that has only begun. */
function teamPages(): Place[] {
  const [gareth, oonagh, kwame] = [6, 9, 11];
  const met = `/audits/${exampleAuditId(6, "elppeg", 2026)}`;
  const hidden = `/audits/${exampleAuditId(11, "elppeg", 2026)}`;
  const begun = `/audits/${exampleAuditId(9, "ecf", 2026)}`;
  const route = (name: string) => `(staff)/audits/[auditId]/${name}`;
  return [
    { route: "(my own answers)", who: oonagh, path: begun },
    { route: "(a theme of my own answers)", who: oonagh, path: `${begun}/themes/1` },
    {
      route: route("team"),
      who: oonagh,
      path: `${begun}/team`,
      wrong: press("Send the invitations"),
    },
    { route: route("team/slips"), who: oonagh, path: `${begun}/team/slips` },
    { route: route("team/themes"), who: oonagh, path: `${begun}/team/themes` },
    { route: route("team/close"), who: oonagh, path: `${begun}/team/close` },
    { route: route("differences"), who: gareth, path: `${met}/differences` },
    { route: "(differences without names)", who: kwame, path: `${hidden}/differences` },
    { route: route("meeting"), who: gareth, path: `${met}/meeting` },
    {
      route: route("meeting/[code]"),
      who: gareth,
      path: `${met}/meeting/elppeg.2.reflection-time`,
      wrong: press("Record and go on"),
    },
  ];
}

/** What a setting asks itself, and where its manager finds a colleague signed in. */
function ownQuestionPages(): Place[] {
  const questions = `/settings/${larchLane}/questions`;
  return [
    {
      route: "(staff)/audits/[auditId]/our-questions",
      who: priya,
      path: `/audits/${halfWay}/our-questions`,
    },
    {
      route: "(staff)/settings/[settingId]/questions",
      who: priya,
      path: questions,
      wrong: press("Add this question"),
    },
    {
      route: "(staff)/settings/[settingId]/questions/[questionId]",
      who: priya,
      path: `${questions}/${exampleId("local-question", 2)}`,
      wrong: async (page) => {
        await page.getByLabel("The question").fill("");
        await page.getByRole("button", { name: "Save its words" }).click();
      },
    },
    {
      route: "(staff)/settings/[settingId]/people/[membershipId]/sessions",
      who: priya,
      path: `/settings/${larchLane}/people/${exampleId("membership", 210)}/sessions`,
    },
  ];
}

/** The folders of app that hold a page. */
export function pageFolders(): string[] {
  return readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("/page.tsx"))
    .map((file) => file.slice(0, -"/page.tsx".length));
}
