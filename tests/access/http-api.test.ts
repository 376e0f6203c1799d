import { beforeAll, expect, test } from "vitest";
import { makeToken } from "@/lib/api-tokens/commands";
import { contextOf } from "@/lib/request/context";
import { accepted } from "../support/team";
import { addSettingWithTeam } from "../support/world";
import { withWorld } from "./bench";

const bench = withWorld();

let settingId: string;
let authorization: string;
beforeAll(async () => {
  const team = await addSettingWithTeam();
  settingId = team.settingId;
  const ctx = contextOf(team.manager, new Date());
  const made = await makeToken(ctx, { settingId }, { name: "The dashboard", days: 30 });
  authorization = `Bearer ${accepted(made).token}`;
});

const asked = (path: string, headers: Record<string, string>) =>
  fetch(`${bench.application.origin}${path}`, { headers, redirect: "manual" });

test("F81 a token opens the API over HTTP, and the same without it does not", async () => {
  const opened = await asked("/api/v1", { authorization });
  expect(opened.status).toBe(200);
  expect(await opened.json()).toMatchObject({ version: "v1", place: { id: settingId } });
  expect(opened.headers.get("set-cookie")).toBeNull();
  expect((await asked("/api/v1", {})).status).toBe(401);
});

test("F81 R-AUTH-01 a token opens no page and no file: those ask for somebody who signed in", async () => {
  for (const path of ["/home", `/settings/${settingId}/audits`, `/settings/${settingId}/people`]) {
    const answer = await asked(path, { authorization });
    expect([path, answer.headers.get("location")?.includes("/sign-in?next=")]).toEqual([
      path,
      true,
    ]);
  }
  const archive = await asked(`/settings/${settingId}/export/archive.zip`, { authorization });
  expect(archive.status).toBe(401);
});

test("F81 an answer that is still the same comes as 304", async () => {
  const first = await asked("/api/v1/profiles", { authorization });
  const etag = first.headers.get("etag") ?? "";
  const again = await asked("/api/v1/profiles", { authorization, "if-none-match": etag });
  expect([etag.length > 10, again.status]).toEqual([true, 304]);
});
