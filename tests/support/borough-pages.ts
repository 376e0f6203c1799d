import { exampleId } from "@/db/seed/ids";
import type { Place } from "./places";

const [priya, marguerite] = [1, 3];

/** What settings share with their borough, and how that looks before they do. */
export function boroughPages(): Place[] {
  const sharing = `/settings/${exampleId("setting", priya)}/sharing`;
  const embargo = `/settings/${exampleId("setting", marguerite)}/sharing`;
  return [
    { route: "(staff)/settings/[settingId]/sharing", who: priya, path: sharing },
    { route: "(shared from a later day)", who: marguerite, path: embargo },
    {
      route: "(staff)/settings/[settingId]/sharing/preview",
      who: priya,
      path: `${sharing}/preview?instrument=elppeg&detail=evidence`,
      wrong: async (page) => {
        await page.getByLabel("Day").fill("31");
        await page.getByLabel("Month").fill("2");
        await page.getByRole("button", { name: "Share this with" }).click();
      },
    },
  ];
}
