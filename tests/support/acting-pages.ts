import type { Page } from "@playwright/test";
import { exampleId } from "@/db/seed/ids";
import type { Place } from "./places";

const [priya, commissioner, analyst, organiser] = [1, 41, 42, 43];
const press = (name: string) => (page: Page) => page.getByRole("button", { name }).click();

/** What settings would like, what their borough offers, and whom they could meet. */
export function actingPages(): Place[] {
  const offers = `/boroughs/${exampleId("borough")}/offers`;
  const ours = `/settings/${exampleId("setting", priya)}/offers`;
  const route = (name: string) => `(staff)/boroughs/[boroughId]/offers${name}`;
  return [
    { route: route(""), who: commissioner, path: offers },
    { route: "(offers, for an analyst)", who: analyst, path: `${offers}?framework=ecf` },
    {
      route: route("/new"),
      who: commissioner,
      path: `${offers}/new?theme=elppeg.4`,
      wrong: press("Offer this to all settings"),
    },
    {
      route: route("/[offerId]"),
      who: commissioner,
      path: `${offers}/${exampleId("offer", 1)}`,
    },
    { route: "(staff)/settings/[settingId]/offers", who: priya, path: ours },
    {
      route: "(offers on a first day)",
      who: 8,
      path: `/settings/${exampleId("setting", 8)}/offers`,
    },
    {
      route: "(staff)/settings/[settingId]/offers/wishes",
      who: priya,
      path: `${ours}/wishes?framework=elppeg`,
    },
    {
      route: "(staff)/boroughs/[boroughId]/seen",
      who: commissioner,
      path: `/boroughs/${exampleId("borough")}/seen`,
    },
    ...partnershipPages(),
    {
      route: "(staff)/settings/[settingId]/borough",
      who: priya,
      path: `/settings/${exampleId("setting", priya)}/borough`,
    },
    {
      route: "(staff)/forums/[forumId]/borough",
      who: organiser,
      path: `/forums/${exampleId("forum")}/borough`,
    },
  ];
}

/** Two sides of a partnership: one that has finished, one that is being rated, and one that waits for an answer. */
function partnershipPages(): Place[] {
  const [marguerite, tamarind] = [3, 8];
  const route = (name: string) => `(staff)/settings/[settingId]/partnerships${name}`;
  const of = (setting: number) => `/settings/${exampleId("setting", setting)}/partnerships`;
  const rated = `${of(priya)}/${exampleId("partnership", 2)}`;
  return [
    { route: route(""), who: priya, path: of(priya) },
    { route: "(no partnership yet)", who: tamarind, path: of(tamarind) },
    {
      route: route("/new"),
      who: priya,
      path: `${of(priya)}/new`,
      wrong: press("Invite them"),
    },
    {
      route: route("/[partnershipId]"),
      who: priya,
      path: `${of(priya)}/${exampleId("partnership", 1)}`,
    },
    { route: "(our side, not sent yet)", who: priya, path: rated },
    {
      route: "(an invitation to answer)",
      who: marguerite,
      path: `${of(marguerite)}/${exampleId("partnership", 3)}`,
      wrong: press("Send this answer"),
    },
    {
      route: route("/[partnershipId]/rate"),
      who: priya,
      path: `${rated}/rate`,
      wrong: async (page) => {
        await page.getByLabel(/^Trust and respect: /).fill("x".repeat(2001));
        await page.getByRole("button", { name: "Keep our side" }).click();
      },
    },
  ];
}
