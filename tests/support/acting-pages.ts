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
