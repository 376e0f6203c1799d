import { readdirSync } from "node:fs";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { throttles } from "@/db/schema/accounts";
import { apiTokens } from "@/db/schema/api-tokens";
import { memberships } from "@/db/schema/organisations";
import { trail } from "@/db/schema/trail";
import type { Actor } from "@/lib/access/model";
import { openApiDocument } from "@/lib/api/document";
import { endpoints } from "@/lib/api/endpoints";
import { makeToken, revokeToken } from "@/lib/api-tokens/commands";
import type { TokenPlace } from "@/lib/api-tokens/model";
import { listTokens } from "@/lib/api-tokens/queries";
import { isoDayOf } from "@/lib/kernel/dates";
import { newId } from "@/lib/kernel/ids";
import { contextOf } from "@/lib/request/context";
import { problems } from "@/lib/request/problems";
import { apiFolder, ask, makeApiWorld, tokenOf, type World } from "../support/api";
import { asSuperuser, notAllowed, refusalOf, withFreshDatabase } from "../support/database";
import { accepted } from "../support/team";
import { addPerson } from "../support/world";

withFreshDatabase();

const now = new Date();
const ctxOf = (actor: Actor) => contextOf(actor, now);

let here: World;
let there: World;
beforeAll(async () => {
  here = await makeApiWorld();
  there = await makeApiWorld();
});
beforeEach(() => asSuperuser((tx) => tx.delete(throttles)));

const settingOf = ({ settingId }: World): TokenPlace => ({ settingId });
const idsOf = ({ auditId, surveyId }: World) => ({ auditId, surveyId });
const queryFor = (path: string) => (path === "/moves" ? "?baseline=2025" : "");

/** The schema that the file itself gives for an answer, so that answers are held to what is published. */
function schemaIn(path: string): z.ZodType {
  const file = openApiDocument("http://localhost:3000") as {
    paths: Record<
      string,
      {
        get: {
          responses: Record<string, { content: Record<string, { schema: { $ref: string } }> }>;
        };
      }
    >;
    components: { schemas: Record<string, object> };
  };
  const ok = file.paths[path || "/"]?.get.responses[200];
  const name = ok?.content["application/json"]?.schema.$ref.split("/").at(-1) ?? "";
  return z.fromJSONSchema(file.components.schemas[name] as never);
}

describe("F81 the OpenAPI file", () => {
  test("F81 it names every route there is, and no other", () => {
    const files = readdirSync(apiFolder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith("route.ts"))
      .map((file) => `/${file}`.replace(/\/route\.ts$/, "").replaceAll(/\[(\w+)\]/g, "{$1}"));
    const { paths } = openApiDocument("http://localhost:3000") as { paths: object };
    const named = Object.keys(paths).map((path) => (path === "/" ? "" : path));
    expect(files.filter((path) => path !== "/openapi.json").sort()).toEqual(named.sort());
    expect(files).toContain("/openapi.json");
  });

  test("F81 it is given to everybody, and says OpenAPI 3.1", async () => {
    const response = await ask("/openapi.json");
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ openapi: "3.1.0" });
  });

  test("G10 F81 no address, parameter or item of it sorts or ranks", () => {
    const { paths } = openApiDocument("http://localhost:3000") as {
      paths: Record<string, { get: { parameters: { name: string }[] } }>;
    };
    const names = Object.values(paths).flatMap(({ get }) => get.parameters.map(({ name }) => name));
    const known = ["auditId", "surveyId", "page", "framework", "year", "baseline"];
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe("F81 what a token reads", () => {
  test.each(endpoints.map(({ path, of }) => [path, of] as const))(
    "F81 %s answers as the file says, to %s tokens",
    async (path, of) => {
      const token = here.tokens[of === "borough" ? "borough" : "setting"];
      const asked = { token, params: idsOf(here) };
      const response = await ask(`${path}${queryFor(path)}`, asked);
      expect([path, response.status]).toEqual([path, 200]);
      const content = await response.json();
      expect(schemaIn(path).safeParse(content).error?.issues ?? []).toEqual([]);
      expect(schemaIn(path).safeParse({ ...content, extra: 1 }).success).toBe(false);
    },
  );

  test("F81 the same answer again is 304 without a body", async () => {
    const first = await ask("/profiles", { token: here.tokens.setting });
    const etag = first.headers.get("etag") ?? "";
    const again = await ask("/profiles", {
      token: here.tokens.setting,
      headers: { "if-none-match": etag },
    });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    const other = await ask("/actions", {
      token: here.tokens.setting,
      headers: { "if-none-match": etag },
    });
    expect(other.status).toBe(200);
  });

  test("F81 R-AZ-10 another's audit and survey are as absent as none, and no answer holds anything of another place", async () => {
    const missing = { auditId: newId(), surveyId: newId() };
    const malformed = { auditId: "not-an-id", surveyId: "not-an-id" };
    for (const path of ["/profiles/{auditId}", "/surveys/{surveyId}/results"]) {
      for (const params of [idsOf(there), missing, malformed]) {
        const response = await ask(path, { token: here.tokens.setting, params });
        expect([path, response.status]).toEqual([path, 404]);
      }
    }
    const foreign = [there.settingId, there.boroughId, there.auditId, there.surveyId];
    for (const { path, of } of endpoints) {
      for (const kind of of === "any" ? (["setting", "borough"] as const) : [of]) {
        const asked = { token: here.tokens[kind], params: idsOf(here) };
        const body = await (await ask(`${path}${queryFor(path)}`, asked)).text();
        expect([path, foreign.filter((id) => body.includes(id))]).toEqual([path, []]);
      }
    }
  });

  test("F81 F48 a borough's token finds nothing of a setting, and a setting's nothing of a borough", async () => {
    for (const { path, of } of endpoints.filter((each) => each.of !== "any")) {
      const token = here.tokens[of === "setting" ? "borough" : "setting"];
      const response = await ask(`${path}${queryFor(path)}`, { token, params: idsOf(here) });
      expect([path, response.status]).toEqual([path, 404]);
    }
  });

  test("F81 R-AZ-09 an address is asked what it knows, and nothing else", async () => {
    const token = here.tokens.setting;
    for (const path of ["/profiles?order=score", "/actions?page=0", "/profiles?page=two"]) {
      const response = await ask(path, { token });
      expect([path, response.status]).toEqual([path, 400]);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      const told = await response.json();
      expect(told).toMatchObject({ status: 400, type: "/developers#error-400" });
    }
  });
});

describe("F81 tokens", () => {
  test("F81 missing, wrong, expired and revoked tokens are answered alike, at every address", async () => {
    const works = await tokenOf(here.manager, settingOf(here));
    const made = accepted(
      await makeToken(ctxOf(here.manager), settingOf(here), { name: "Old", days: 30 }),
    );
    await asSuperuser((tx) =>
      tx.update(apiTokens).set({ endsOn: "2020-01-01" }).where(eq(apiTokens.id, made.tokenId)),
    );
    const gone = accepted(
      await makeToken(ctxOf(here.manager), settingOf(here), { name: "Gone", days: 30 }),
    );
    expect((await ask("", { token: gone.token })).status).toBe(200);
    accepted(await revokeToken(ctxOf(here.manager), settingOf(here), gone.tokenId));
    const bodies = new Set<string>();
    for (const { path } of endpoints) {
      await asSuperuser((tx) => tx.delete(throttles));
      for (const token of [undefined, "alongside_wrong", made.token, gone.token]) {
        const response = await ask(path, { token, params: idsOf(here) });
        expect([path, response.status]).toEqual([path, 401]);
        bodies.add(await response.text());
      }
    }
    expect(bodies.size).toBe(1);
    expect((await ask("", { token: works })).status).toBe(200);
  });

  test("F81 R-AUTH-01 a cookie opens nothing, whatever it holds", async () => {
    const response = await ask("", { headers: { cookie: "__Host-alongside=anything" } });
    expect(response.status).toBe(401);
  });

  test("F81 R-AZ-08 a token ends with the role of whoever made it", async () => {
    const place = { settingId: here.settingId };
    const second = await addPerson("setting_manager", { ...place, homeBoroughId: here.boroughId });
    const token = await tokenOf(second, place);
    expect((await ask("", { token })).status).toBe(200);
    await asSuperuser((tx) =>
      tx.update(memberships).set({ removedAt: now }).where(eq(memberships.userId, second.userId)),
    );
    expect((await ask("", { token })).status).toBe(401);
  });

  test("F81 only whoever decides makes, sees and revokes tokens; the key is kept by nobody", async () => {
    const { settingId, boroughId } = here;
    const analyst = await addPerson("analyst", { boroughId });
    const refused = { refused: "not_allowed" };
    const wanted = { name: "x", days: 30 };
    for (const actor of [here.practitioner, here.reader, there.manager, here.commissioner]) {
      expect(await makeToken(ctxOf(actor), { settingId }, wanted)).toEqual(refused);
      expect(await listTokens(ctxOf(actor), { settingId })).toEqual([]);
    }
    for (const actor of [analyst, here.manager, there.commissioner])
      expect(await makeToken(ctxOf(actor), { boroughId }, wanted)).toEqual(refused);
    const [token] = await listTokens(ctxOf(here.manager), { settingId });
    expect(token).toBeDefined();
    const foreign = await revokeToken(ctxOf(there.manager), settingOf(there), token?.id ?? "");
    expect(foreign).toEqual({ refused: "not_found" });
    const reading = ctxOf(here.manager).db.run((tx) =>
      tx.select({ hash: apiTokens.tokenHash }).from(apiTokens),
    );
    expect(await refusalOf(reading)).toBe(notAllowed);
    const kept = await asSuperuser((tx) => tx.select().from(apiTokens));
    expect(JSON.stringify(kept)).not.toContain(here.tokens.setting);
  });

  test("F81 F72 it notes the day it was used, and its making and end are on the trail without the key", async () => {
    const place = { boroughId: there.boroughId };
    const ctx = ctxOf(there.commissioner);
    const made = accepted(await makeToken(ctx, place, { name: "Sheet", days: 90 }));
    const before = (await listTokens(ctx, place)).find(({ id }) => id === made.tokenId);
    expect(before?.lastUsedOn).toBeUndefined();
    await ask("/coverage", { token: made.token });
    const after = (await listTokens(ctx, place)).find(({ id }) => id === made.tokenId);
    expect(after?.lastUsedOn).toBe(isoDayOf(now));
    accepted(await revokeToken(ctx, place, made.tokenId));
    const events = await asSuperuser((tx) =>
      tx
        .select()
        .from(trail)
        .where(eq(trail.tenant, `borough:${there.boroughId}`))
        .orderBy(trail.n),
    );
    const actions = events.map(({ action }) => action);
    expect(actions.slice(-2)).toEqual(["token made", "token revoked"]);
    expect(JSON.stringify(events)).not.toContain(made.token);
  });

  test("F81 R-AUTH-07 a program that asks too often waits, and so does whoever guesses", async () => {
    for (const [token, limit, status] of [
      ["alongside_guess", 60, 401],
      [here.tokens.setting, 600, 200],
    ] as const) {
      await asSuperuser((tx) => tx.delete(throttles));
      expect((await ask("", { token })).status).toBe(status);
      await asSuperuser((tx) => tx.update(throttles).set({ hits: limit - 1 }));
      expect((await ask("", { token })).status).toBe(status);
      expect((await ask("", { token })).status).toBe(429);
    }
    const told = await ask("", { token: here.tokens.setting });
    expect(Number(told.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await told.json()).toMatchObject({ status: 429 });
  });

  test("F81 every error has a line of its own on the page, and keeps its name", () => {
    expect(problems.map(({ status, title }) => [status, title])).toEqual([
      [400, "The request cannot be read"],
      [401, "No token that works"],
      [404, "Nothing is here"],
      [429, "Too many requests"],
      [500, "Our mistake"],
      [503, "Away for a moment"],
    ]);
    const { paths } = openApiDocument("http://localhost:3000") as {
      paths: Record<string, { get: { responses: object } }>;
    };
    const answers = ["200", "304", ...problems.map(({ status }) => String(status))];
    for (const { get } of Object.values(paths)) expect(Object.keys(get.responses)).toEqual(answers);
  });
});
