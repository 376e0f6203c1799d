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
    {
      route: "(staff)/platform/moves/[moveId]",
      who: administrator,
      path: `/platform/moves/${exampleId("move")}`,
      wrong: press("Send the answer"),
    },
  ];
}
