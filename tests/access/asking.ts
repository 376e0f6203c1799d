import type { Spot } from "./access-world";

/** Which audit of a place: the one still open by default. */
export type WhichAudit = "signed" | "fresh" | "running" | "met";

/** Which survey of a place's forum: one nobody has seen yet by default. */
export type WhichSurvey = "open" | "closed" | "released" | "shared" | "replied";

function surveyOf(spot: Spot, survey?: WhichSurvey): string {
  return survey ? spot[`${survey}SurveyId`] : spot.surveyId;
}

function auditOf(spot: Spot, audit?: WhichAudit): string {
  return audit ? spot[`${audit}AuditId`] : spot.auditId;
}

type Which = { audit?: WhichAudit; survey?: WhichSurvey };

/** The ids of a place, with the audit and survey that a door is about. */
export function spotFor(spot: Spot, { audit, survey }: Which = {}): Spot {
  return { ...spot, auditId: auditOf(spot, audit), surveyId: surveyOf(spot, survey) };
}

/** The address of a page, route or action file ("/(staff)/audits/[auditId]/page") in one place. */
export function addressOf(file: string, spot: Spot, which: Which = {}): string {
  const values: Record<string, string> = {
    ...spotFor(spot, which),
    ...{ language: "pl", tag: "pl", ...otherNames(file, spot) },
  };
  const path = file
    .replace(/^app/, "")
    .replace(/\/(page|route|actions\.ts)$/, "")
    .replaceAll(/\/\([^)]*\)/g, "");
  return path.replaceAll(/\[([\w.]+)\]/g, (_whole, name: string) => values[name] ?? name) || "/";
}

/** The same word in brackets is another thing on a parent's page, on a tablet and in a reviewer's link. */
function otherNames(file: string, spot: Spot): Record<string, string> {
  if (file.includes("/platform/")) return { membershipId: spot.boroughMembershipId };
  if (file.includes("/open-data/")) return { file: "themes.csv" };
  if (file.includes("/review/")) return { token: spot.reviewToken };
  if (file.startsWith("/collect/")) return { token: spot.tabletToken, file: "survey.json" };
  if (!file.startsWith("/s/")) return {};
  const sheet = { code: spot.openCode, lang: "en", token: spot.draftToken, number: "1" };
  return { ...sheet, single: "2345678ABC", file: "nothing.css", "...rest": "no/such/page" };
}

/** What came of a request, in the matrix's words; anything they have no word for says what it was. */
export async function outcomeOf(answer: Response): Promise<string> {
  const address = answer.headers.get("x-action-redirect") ?? answer.headers.get("location") ?? "";
  const to = address.replace(/^https?:\/\/[^/]+/, "");
  const body = await answer.text();
  if (answer.status === 401 || to.startsWith("/sign-in?next=")) return "signed out";
  if (answer.status === 404) return "not found";
  if (answer.status === 403) return "forbidden";
  if (answer.status === 503 && answer.headers.has("retry-after")) return "unavailable";
  if (to !== "") return "ok";
  const isAction = answer.headers.get("content-type")?.startsWith("text/x-component");
  if (isAction && body.includes('"errors":{')) return "refused as typed";
  // An action that stays on its page gives it a state: what it has done, or a sentence why not.
  const done = answer.status === 200 && !(isAction && /"(problem|signedOut)":/.test(body));
  return done ? "ok" : `${answer.status}: ${body.slice(0, 600)}`;
}
