import { resolve } from "node:path";
import type { Actor } from "@/lib/access/model";
import { makeToken } from "@/lib/api-tokens/commands";
import type { TokenPlace } from "@/lib/api-tokens/model";
import { addAction } from "@/lib/plans/commands";
import { contextOf } from "@/lib/request/context";
import { shareWithBorough } from "@/lib/sharing/commands";
import { signedAudit } from "./signed-audit";
import { shareSurvey } from "./survey-rows";
import { surveyAt } from "./survey-stages";
import { accepted } from "./team";
import { addPerson, addSettingWithTeam } from "./world";

/** The routes of the API, as files. */
export const apiFolder = "app/api/v1";

export type World = Awaited<ReturnType<typeof makeApiWorld>>;

/** A setting with two signed audits that are shared, an action and a released survey, and a token of it and of its borough. */
export async function makeApiWorld() {
  const team = await addSettingWithTeam();
  const { settingId, boroughId, manager } = team;
  const ctx = contextOf(manager, new Date());
  await signedAudit(ctx, { settingId, year: 2025 });
  const auditId = await signedAudit(ctx, { settingId });
  accepted(await shareWithBorough(ctx, { settingId, instrument: "elppeg", detail: "themes" }));
  const from = { auditId, code: "elppeg.1.policy-practice" };
  accepted(await addAction(ctx, from, { what: "Ring every family", dueOn: "2027-05-01" }));
  const { surveyId } = await surveyAt("shared", { settingId }, manager);
  await shareSurvey(team, surveyId, "borough");
  const commissioner = await addPerson("commissioner", { boroughId });
  const tokens = {
    setting: await tokenOf(manager, { settingId }),
    borough: await tokenOf(commissioner, { boroughId }),
  };
  return { ...team, auditId, surveyId, commissioner, tokens };
}

export async function tokenOf(actor: Actor, place: TokenPlace): Promise<string> {
  return accepted(
    await makeToken(contextOf(actor, new Date()), place, { name: "The dashboard", days: 30 }),
  ).token;
}

type Asked = { token?: string; headers?: Record<string, string>; params?: Record<string, string> };

/** Asks a route by its file, as the framework would. */
export async function ask(path: string, { token, headers = {}, params = {} }: Asked = {}) {
  const [plain = "", query] = path.split("?");
  const file = plain.replaceAll(/\{(\w+)\}/g, "[$1]");
  const { GET } = await import(resolve(`${apiFolder}${file}`, "route.ts"));
  const url = new URL(`http://localhost:3000/api/v1${plain}${query ? `?${query}` : ""}`);
  const sent = { ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers };
  const response: Response = await GET(new Request(url, { headers: sent }), {
    params: Promise.resolve(params),
  });
  return response;
}
