import { exampleId } from "@/db/seed/ids";
import type { Place } from "./places";

const [priya, marguerite, millrace] = [1, 3, 5];
const [commissioner, analyst] = [41, 42];
const borough = exampleId("borough");

/** What settings share with their borough, and how that looks before they do. */
export function sharingPages(): Place[] {
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
    {
      route: "(staff)/settings/[settingId]/sharing/similar",
      who: priya,
      path: `${sharing}/similar`,
    },
    ...picturePages(),
  ];
}

/** What settings share, as the borough sees it. */
function picturePages(): Place[] {
  const route = "(staff)/boroughs/[boroughId]/picture";
  const path = `/boroughs/${borough}/picture`;
  return [
    { route, who: commissioner, path },
    {
      route: "(since a fixed year, by type)",
      who: analyst,
      path: `${path}?framework=elppeg&year=2026&type=nursery&order=type&baseline=2025`,
    },
    {
      route: "(staff)/boroughs/[boroughId]/picture/explore",
      who: commissioner,
      path: `/boroughs/${borough}/picture/explore`,
    },
    {
      route: "(over the years, by type, since a fixed year)",
      who: analyst,
      path: `/boroughs/${borough}/picture/explore?instrument=elppeg&type=nursery&baseline=2025`,
    },
    { route: `${route}/parents`, who: commissioner, path: `${path}/parents` },
    {
      route: "(one question across settings)",
      who: commissioner,
      path: `${path}/parents?question=welcome`,
    },
    { route: `${route}/themes/[theme]`, who: commissioner, path: `${path}/themes/4` },
    {
      route: `${route}/settings/[settingId]`,
      who: commissioner,
      path: `${path}/settings/${exampleId("setting", millrace)}`,
    },
    {
      route: "(a setting that shares nothing)",
      who: commissioner,
      path: `${path}/settings/${exampleId("setting", priya)}`,
    },
  ];
}
