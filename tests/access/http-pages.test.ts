import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { users } from "@/db/schema/accounts";
import { answers, evidence } from "@/db/schema/audits";
import { boroughs, settings } from "@/db/schema/organisations";
import { asSuperuser } from "../support/database";
import { actions } from "./access-actions";
import { pages } from "./access-matrix";
import { type Person, people } from "./access-rows";
import { addressOf, spotFor } from "./asking";
import { withWorld } from "./bench";
import { openBrowser } from "./browser";
import { builtActions } from "./built-doors";
import { hostileTexts } from "./hostile-texts";
import { restoreTables } from "./kept-tables";

const bench = withWorld();
const canary = "canary-7c1f-hopeful";

beforeEach(restoreTables);

/** Every page with somebody who may see it. */
function visits(): [string, Person][] {
  return Object.entries(pages).map(([file, { who, query, ...which }]) => {
    const person = people.find((each) => who[each].own === "ok") ?? "anonymous";
    const own = spotFor(bench.world.spots.own, which);
    return [addressOf(file, own) + (query?.(own) ?? ""), person];
  });
}

const visit = (address: string, person: Person) => bench.world.browsers[person].copy().get(address);

/** What a response should have said about itself and did not. */
function missingHeaders({ headers }: Response): string[] {
  const wanted: [string, RegExp][] = [
    [
      "content-security-policy",
      /script-src 'nonce-[\w+/=-]{16,}' 'strict-dynamic'.*frame-ancestors 'none'/,
    ],
    ["x-content-type-options", /^nosniff$/],
    ["referrer-policy", /^same-origin$/],
    ["permissions-policy", /camera=\(\)/],
    ["strict-transport-security", /max-age=(3153\d{4}|[4-9]\d{7}|\d{9,}); includeSubDomains/],
    ["cross-origin-opener-policy", /^same-origin$/],
    ["cross-origin-resource-policy", /^same-origin$/],
    ["cache-control", /private.*no-store/],
  ];
  const missing = wanted
    .filter(([name, pattern]) => !pattern.test(headers.get(name) ?? ""))
    .map(([name]) => `${name}: ${headers.get(name)}`);
  return headers.has("x-powered-by") ? [...missing, "x-powered-by"] : missing;
}

describe("R-WEB-01, R-WEB-13: every answer carries the headers that protect it, and is kept by no cache", () => {
  test("pages, and each script of theirs carries the nonce of its own answer", async () => {
    const found: string[] = [];
    const nonces = new Set<string>();
    for (const [address, person] of visits()) {
      const answer = await visit(address, person);
      found.push(...missingHeaders(answer).map((each) => `${address}: ${each}`));
      const nonce =
        /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "")?.[1] ?? "";
      nonces.add(nonce);
      const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
      const bare = scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`));
      found.push(...bare.map((tag) => `${address}: ${tag}`));
    }
    expect(found).toEqual([]);
    expect(nonces.size).toBe(visits().length);
  });

  test("what is not found, redirects, downloads, refusals and actions", async () => {
    const { own, elsewhere } = bench.world.spots;
    const leave = builtActions().get("app/(staff)/actions.ts#leave") ?? "";
    const answers = [
      [404, await visit("/no-such-page", "anonymous")],
      [404, await visit(`/audits/${elsewhere.auditId}`, "reader")],
      [403, await visit(`/settings/${own.settingId}/audits/new`, "reader")],
      [307, await visit("/home", "anonymous")],
      [401, await visit(`/profiles/${own.signedAuditId}/profile.csv`, "anonymous")],
      [200, await visit(`/profiles/${own.signedAuditId}/profile.csv`, "reader")],
      [200, await visit(`/audits/${own.auditId}/evidence-files/${own.evidenceId}`, "reader")],
      [200, await visit("/healthz", "anonymous")],
      [405, await bench.world.browsers.reader.request("DELETE", "/healthz")],
      [200, await bench.world.browsers.reader.copy().act(leave, "/home", {})],
    ] as const;
    expect(answers.map(([, { status }]) => status)).toEqual(answers.map(([status]) => status));
    expect(answers.map(([, answer]) => missingHeaders(answer))).toEqual(answers.map(() => []));
  });

  test("a browser that asks for the picture of a tab by its old name finds it", async () => {
    const { origin } = bench.world.browsers.anonymous;
    const answer = await fetch(`${origin}/favicon.ico`);
    expect([answer.status, new URL(answer.url).pathname]).toEqual([200, "/icon.svg"]);
    expect(answer.headers.get("content-type")).toContain("image/svg+xml");
  });

  test("R-WEB-13: signing out empties what the browser kept", async () => {
    const answer = await visit("/sign-in?left=1", "anonymous");
    expect(answer.headers.get("clear-site-data")).toBe('"cache"');
  });
});

/** A fault that no page expects. */
async function withoutTable<T>(name: string, work: () => Promise<T>): Promise<T> {
  const rename = (from: string, to: string) =>
    asSuperuser((tx) => tx.execute(sql.raw(`alter table ${from} rename to ${to}`)));
  await rename(name, `${name}_away`);
  try {
    return await work();
  } finally {
    await rename(`${name}_away`, name);
  }
}

const saveTheme = "app/(staff)/audits/[auditId]/themes/[theme]/actions.ts#saveTheme";

function save(fields: Record<string, string>): Promise<Response> {
  const { own } = bench.world.spots;
  const form = { ...actions[saveTheme]?.form(own), ...fields };
  const browser = bench.world.browsers.practitioner.copy();
  return browser.act(builtActions().get(saveTheme) ?? "", `/audits/${own.auditId}/themes/1`, form);
}

describe("R-WEB-12: when something fails inside, nothing is said about how it is built", () => {
  const inner = /answers_away|relation|select |insert |postgres|node_modules|\bat \/|\.next\//i;

  test("on a page", async () => {
    const { auditId } = bench.world.spots.own;
    const answer = await withoutTable("answers", () => visit(`/audits/${auditId}`, "reader"));
    expect(answer.status).toBe(500);
    expect(missingHeaders(answer)).toEqual([]);
    expect(inner.exec(await answer.text())?.[0]).toBeUndefined();
  });

  test("in a form, which gives back what was typed", async () => {
    const { code } = bench.world.spots.own;
    const answer = await withoutTable("answers", () => save({ [`note:${code}`]: canary }));
    const said = await answer.text();
    expect(said).toContain("We could not save this just now");
    expect(said).toContain(canary);
    expect(inner.exec(said)?.[0]).toBeUndefined();
  });
});

describe("R-REL-06: whether it is alive and ready", () => {
  test("is said without naming a version", async () => {
    const [alive, ready] = [
      await visit("/healthz", "anonymous"),
      await visit("/readyz", "anonymous"),
    ];
    expect([alive.status, await alive.json()]).toEqual([200, { status: "alive" }]);
    expect([ready.status, await ready.json()]).toEqual([200, { status: "ready" }]);
  });

  test("not ready without the tables, and still alive", async () => {
    await withoutTable("auth_sessions", async () => {
      const ready = await visit("/readyz", "anonymous");
      expect([ready.status, await ready.json()]).toEqual([503, { status: "not ready" }]);
      expect(ready.headers.get("retry-after")).toMatch(/^\d+$/);
      expect((await visit("/healthz", "anonymous")).status).toBe(200);
    });
  });
});

describe("R-WEB-05: what people write is text wherever it is shown", () => {
  test("notes, reflections, titles and names of people and places", async () => {
    const { own } = bench.world.spots;
    const all = hostileTexts.join("\n");
    const one = hostileTexts[0] ?? "";
    expect(hostileTexts.length).toBeGreaterThanOrEqual(60);
    await asSuperuser(async (tx) => {
      await tx.update(users).set({ name: one });
      await tx.update(settings).set({ name: one });
      await tx.update(boroughs).set({ name: one });
      await tx.update(answers).set({ note: all }).where(eq(answers.auditId, own.auditId));
      await tx.update(evidence).set({ title: all }).where(eq(evidence.auditId, own.auditId));
    });
    const found: string[] = [];
    let shown = 0;
    for (const [address, person] of visits()) {
      const page = await (await visit(address, person)).text();
      if (page.includes("&lt;")) shown += 1;
      const markup = withoutScripts(page);
      const raw = hostileTexts.filter((text) => /[<"]/.test(text) && markup.includes(text));
      found.push(...raw.map((text) => `${address}: ${text}`));
      found.push(...tagsThatRun(markup).map((tag) => `${address}: ${tag}`));
    }
    expect(found).toEqual([]);
    expect(shown).toBeGreaterThan(10);
  });

  /** The page without its scripts, which carry the same texts as data; that none of them ends a script is seen by the nonce. */
  function withoutScripts(page: string): string {
    expect((page.match(/<script\b[^>]*>/g) ?? []).filter((tag) => !tag.includes("nonce="))).toEqual(
      [],
    );
    return page.replaceAll(/<script\b.*?<\/script>/gs, "");
  }

  /** Tags with a handler of their own or an address that is a script. */
  function tagsThatRun(markup: string): string[] {
    const address = /\s(href|src|action|formaction|data)="\s*javascript:/i;
    return (markup.match(/<[a-z][^>]*>/gi) ?? []).filter(
      (tag) => address.test(tag) || /\son\w/i.test(tag.replaceAll(/="[^"]*"/g, "")),
    );
  }

  test("given back by a form, and refused as the address of a link", async () => {
    const browser = openBrowser(bench.application.origin);
    const email = `"><svg onload=alert(1)>@example.org`;
    const answer = await browser.submit("/sign-in", { email, password: "x" });
    expect(await answer.text()).not.toContain("<svg onload");
    const { own } = bench.world.spots;
    const name = "app/(staff)/audits/[auditId]/evidence/[code]/actions.ts#attachLink";
    const form = { ...actions[name]?.form(own), url: "javascript:alert(1)" };
    const manager = bench.world.browsers.setting_manager.copy();
    const address = `/audits/${own.auditId}/evidence/${own.code}`;
    const refused = await manager.act(builtActions().get(name) ?? "", address, form);
    expect(await refused.text()).toContain("Enter a web address");
  });
});

test("R-REL-15: the log holds no address, name, note, password, cookie or link", async () => {
  const { own } = bench.world.spots;
  const { reader: email } = bench.world.emails;
  await asSuperuser((tx) => tx.update(users).set({ name: `${canary} name` }));
  const browser = openBrowser(bench.application.origin);
  await browser.submit("/sign-in", { email, password: `${canary} password` });
  await browser.submit("/forgotten", { email });
  await browser.get(`/reset/${canary}-token`);
  await browser.get(`/invitation/${own.invitationToken}`);
  await save({ [`note:${own.code}`]: `${canary} note` });
  await withoutTable("trail", () =>
    save({ [`note:${own.code}`]: `${canary} lost`, [`choice:${own.code}`]: "1" }),
  );
  await withoutTable("users", () => browser.submit("/sign-in", { email, password: canary }));
  await withoutTable("answers", () => visit(`/audits/${own.auditId}`, "reader"));
  const log = bench.application.log();
  // It did write something down, or this test would prove nothing.
  expect(log).toContain("failed");
  const jars = Object.values(bench.world.browsers).flatMap(({ cookies }) => [...cookies.values()]);
  const secrets = [canary, "alderbrook.example", own.invitationToken, own.resetToken, ...jars];
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
});
