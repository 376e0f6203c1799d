import type { Action, Door } from "./access-doors";
import {
  commissionersOfTheBorough,
  everybody,
  managersOfTheSetting,
  onlyTokens,
} from "./access-rows";

/** The part of the matrix about programs: whoever signs in opens none of the API, and gives tokens where they decide. */

const ofSetting = { who: managersOfTheSetting };
const ofBorough = { who: commissionersOfTheBorough };
const pageOf = (places: string) => `/(staff)/${places}/api-tokens`;
const settings = pageOf("settings/[settingId]");
const boroughs = pageOf("boroughs/[boroughId]");

export const apiPages: Readonly<Record<string, Door>> = {
  [`${settings}/page`]: ofSetting,
  [`${boroughs}/page`]: ofBorough,
};

const wanted = { name: "The dashboard", days: "30" };

export const apiActions: Readonly<Record<string, Action>> = {
  [`app${settings}/actions.ts#makeOurToken`]: {
    ...ofSetting,
    form: ({ settingId }) => ({ settingId, ...wanted }),
  },
  [`app${settings}/actions.ts#revokeOurToken`]: {
    ...ofSetting,
    form: ({ settingId, tokenId }) => ({ settingId, tokenId }),
  },
  [`app${boroughs}/actions.ts#makeOurToken`]: {
    ...ofBorough,
    form: ({ boroughId }) => ({ boroughId, ...wanted }),
  },
  [`app${boroughs}/actions.ts#revokeOurToken`]: {
    ...ofBorough,
    form: ({ boroughId, boroughTokenId }) => ({ boroughId, tokenId: boroughTokenId }),
  },
};

const readByTokens = [
  ...[
    "",
    "/profiles",
    "/profiles/[auditId]",
    "/actions",
    "/surveys",
    "/surveys/[surveyId]/results",
  ],
  ...["/coverage", "/levels", "/settings", "/moves", "/parents"],
];

export const apiRoutes: Readonly<Record<string, Door>> = {
  ...Object.fromEntries(
    readByTokens.map((path) => [`GET /api/v1${path}/route`, { who: onlyTokens }]),
  ),
  "GET /api/v1/openapi.json/route": { who: everybody },
};
