import type { Page } from "@playwright/test";
import { exampleId } from "@/db/seed/ids";
import type { Place } from "./places";

const commissioner = 41;
const analyst = 42;
const administrator = 44;
const press = (name: string) => (page: Page) => page.getByRole("button", { name }).click();

/** The borough's register: looked at by all of the borough, changed by its commissioners. */
export function boroughPages(): Place[] {
  const settings = `/boroughs/${exampleId("borough")}/settings`;
  const quarryHill = `${settings}/${exampleId("setting", 12)}`;
  const route = (name: string) => `(staff)/boroughs/[boroughId]/settings${name}`;
  return [
    { route: route(""), who: commissioner, path: settings },
    { route: "(closed settings)", who: analyst, path: `${settings}?state=closed` },
    {
      route: route("/import"),
      who: commissioner,
      path: `${settings}/import`,
      wrong: press("See what will happen"),
    },
    {
      route: route("/import/[importId]"),
      who: commissioner,
      path: `${settings}/import/${exampleId("import")}`,
    },
    {
      route: route("/[settingId]"),
      who: commissioner,
      path: quarryHill,
      wrong: async (page) => {
        await page.getByLabel("Ofsted URN").fill("none");
        await page.getByRole("button", { name: "Save the details" }).click();
      },
    },
    { route: "(a setting an analyst looks at)", who: analyst, path: quarryHill },
    { route: route("/[settingId]/close"), who: commissioner, path: `${quarryHill}/close` },
    {
      route: route("/[settingId]/move"),
      who: commissioner,
      path: `${quarryHill}/move`,
      wrong: press("Ask for the move"),
    },
    ...campaignPages(),
    ...reportPages(),
    ...retentionPages(),
    {
      route: "(staff)/platform/boroughs/[boroughId]/people/[membershipId]/remove",
      who: administrator,
      path: `/platform/boroughs/${exampleId("borough")}/people/${exampleId("membership", 420)}/remove`,
    },
    {
      route: "(staff)/platform/moves/[moveId]",
      who: administrator,
      path: `/platform/moves/${exampleId("move")}`,
      wrong: press("Send the answer"),
    },
  ];
}

/** A campaign under way, from the borough's side and from two settings'. */
function campaignPages(): Place[] {
  const campaigns = `/boroughs/${exampleId("borough")}/campaigns`;
  const current = `${campaigns}/${exampleId("campaign")}`;
  const route = (name: string) => `(staff)/boroughs/[boroughId]/campaigns${name}`;
  const asked = (setting: number) =>
    `/settings/${exampleId("setting", setting)}/campaigns/${exampleId("campaign")}`;
  return [
    { route: route(""), who: commissioner, path: campaigns },
    {
      route: route("/new"),
      who: commissioner,
      path: `${campaigns}/new`,
      wrong: press("See who is asked"),
    },
    { route: route("/[campaignId]"), who: commissioner, path: current },
    { route: "(a campaign's every setting)", who: analyst, path: `${current}?state=all` },
    {
      route: route("/[campaignId]/help/[helpId]"),
      who: commissioner,
      path: `${current}/help/${exampleId("help", 2)}`,
      wrong: press("Send the answer"),
    },
    {
      route: "(staff)/settings/[settingId]/campaigns/[campaignId]",
      who: 7,
      path: asked(10),
      wrong: press("Ask for help"),
    },
    { route: "(a campaign we take part in)", who: 1, path: asked(1) },
  ];
}

/** Last year's report, and this year's while it is being written. */
function reportPages(): Place[] {
  const reports = `/boroughs/${exampleId("borough")}/reports`;
  const [issued, written] = [1, 2].map((number) => `${reports}/${exampleId("report", number)}`);
  const route = (name: string) => `(staff)/boroughs/[boroughId]/reports${name}`;
  return [
    { route: route(""), who: commissioner, path: reports },
    {
      route: route("/new"),
      who: commissioner,
      path: `${reports}/new`,
      wrong: async (page) => {
        await page.getByLabel("2025", { exact: true }).check();
        await page
          .getByLabel(/, 2024/)
          .first()
          .check();
        await page.getByRole("button", { name: "Make this report" }).click();
      },
    },
    { route: route("/[reportId]"), who: analyst, path: issued ?? "" },
    { route: "(a report being written)", who: commissioner, path: written ?? "" },
    {
      route: route("/[reportId]/open"),
      who: commissioner,
      path: `${issued}/open`,
    },
    { route: route("/[reportId]/plain"), who: commissioner, path: `${issued}/plain` },
    {
      route: route("/[reportId]/words"),
      who: commissioner,
      path: `${written}/words`,
      wrong: async (page) => {
        await page.getByLabel("Title").fill("");
        await page.getByRole("button", { name: "Save the words" }).click();
      },
    },
    { route: route("/[reportId]/delete"), who: commissioner, path: `${written}/delete` },
  ];
}

/** How long records are kept and which programs read, for a borough, a setting and whoever looks after the platform. */
function retentionPages(): Place[] {
  const page = "retention";
  return [
    {
      route: `(staff)/boroughs/[boroughId]/${page}`,
      who: commissioner,
      path: `/boroughs/${exampleId("borough")}/${page}`,
      wrong: press("Hold these records"),
    },
    {
      route: `(staff)/settings/[settingId]/${page}`,
      who: 1,
      path: `/settings/${exampleId("setting", 1)}/${page}`,
    },
    { route: `(staff)/platform/${page}`, who: administrator, path: `/platform/${page}` },
    {
      route: "(staff)/boroughs/[boroughId]/api-tokens",
      who: commissioner,
      path: `/boroughs/${exampleId("borough")}/api-tokens`,
      wrong: press("Make a token"),
    },
    {
      route: "(staff)/settings/[settingId]/api-tokens",
      who: 1,
      path: `/settings/${exampleId("setting", 1)}/api-tokens`,
      wrong: press("Make a token"),
    },
  ];
}
