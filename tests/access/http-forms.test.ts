import { beforeEach, describe, expect, test } from "vitest";
import { evidence, evidenceFiles } from "@/db/schema/audits";
import { outbox } from "@/db/schema/notifications";
import { asSuperuser } from "../support/database";
import { smallPng } from "../support/every-table";
import { actions } from "./access-actions";
import { administratorsOfAnyBorough, type Person, people } from "./access-rows";
import type { Spot } from "./access-world";
import { addressOf, outcomeOf, spotFor } from "./asking";
import { withWorld } from "./bench";
import type { Browser } from "./browser";
import { builtActions } from "./built-doors";
import { restoreTables } from "./kept-tables";

const bench = withWorld();
const actionIds = builtActions();
const mebibyte = 1024 * 1024;

beforeEach(restoreTables);

type Sent = Parameters<Browser["act"]>[3];
type Fields = Record<string, string | File>;

/** Somebody who may do this in their own place, about to do it: only what `change` says is different. */
function call(name: string, change: { fields?: Fields; sent?: Sent } = {}): Promise<Response> {
  const spot = spotOf(name);
  const browser = bench.world.browsers[entitled(name)].copy();
  const form = { ...actions[name]?.form(spot), ...change.fields };
  return browser.act(actionIds.get(name) ?? "", pageOf(name, spot), form, change.sent);
}

function spotOf(name: string): Spot {
  const { own } = bench.world.spots;
  return spotFor(own, actions[name]);
}

function pageOf(name: string, spot: Spot): string {
  const [file = ""] = name.split("#");
  return file === "app/(staff)/actions.ts" ? "/home" : addressOf(file, spot);
}

function entitled(name: string): Person {
  const may = people.filter(
    (person) => person !== "anonymous" && actions[name]?.who[person].own === "ok",
  );
  if (!may[0]) throw new Error(`Nobody may call ${name}`);
  return may[0];
}

const names = Object.keys(actions);
const saveTheme = "app/(staff)/audits/[auditId]/themes/[theme]/actions.ts#saveTheme";
const attachFile = "app/(staff)/audits/[auditId]/evidence/[code]/actions.ts#attachFile";

describe("R-WEB-03: a change is asked for by one of our own pages, or refused without a trace", () => {
  const evil = "https://evil.example";
  const host = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" };
  const ways: [string, Sent][] = [
    ["from another site", { headers: { origin: evil } }],
    ["from another site behind a made-up host", { headers: { origin: evil, ...host } }],
    ["from nowhere", { withoutHeaders: ["origin"] }],
    [
      "from nowhere, across sites",
      { withoutHeaders: ["origin"], headers: { "sec-fetch-site": "cross-site" } },
    ],
    ["from a page without an origin", { headers: { origin: "null" } }],
  ];

  test.each(ways)("%s", async (_way, sent) => {
    const found: string[] = [];
    for (const name of names) {
      const outcome = await outcomeOf(await call(name, { sent }));
      if (["ok", "signed out"].includes(outcome)) found.push(`${name}: ${outcome}`);
      const changed = await bench.changedTables();
      if (changed.length > 0) await restoreTables();
      found.push(...changed.map((table) => `${name}: ${table} has changed`));
    }
    expect(found).toEqual([]);
  });

  test("the same without an origin, but from our own page as the browser says, is taken", async () => {
    const sent = { withoutHeaders: ["origin"], headers: { "sec-fetch-site": "same-origin" } };
    expect(await outcomeOf(await call(saveTheme, { sent }))).toBe("ok");
  });

  test("links in letters name our own address, whatever host a request claims", async () => {
    const ask = "app/(public)/forgotten/actions.ts#askForNewPassword";
    const { origin } = bench.application;
    const claims: Record<string, string>[] = [
      { "x-forwarded-proto": "https" },
      { "x-forwarded-for": "6.6.6.6" },
      host,
    ];
    for (const headers of claims) await call(ask, { sent: { headers } });
    const letters = await asSuperuser((tx) => tx.select().from(outbox));
    expect(letters.length).toBeGreaterThan(0);
    expect(letters.filter(({ body }) => body !== "" && !body.includes(`${origin}/reset/`))).toEqual(
      [],
    );
  });
});

describe("R-WEB-04: too much in one go is refused, and never cut short and kept", () => {
  test("a form of 300 kB, with its length and in pieces", async () => {
    const { code } = bench.world.spots.own;
    const note = "a".repeat(3000);
    const many = Array.from({ length: 100 }, (_, n) => [`note:elppeg.${n}`, note]);
    const fields = { ...Object.fromEntries(many), [`choice:${code}`]: "3" };
    for (const sent of [{}, { headers: { "transfer-encoding": "chunked" } }]) {
      const answer = await (sent.headers ? inPieces(fields) : call(saveTheme, { fields }));
      expect(await answer.text()).toContain("That is more than we can take in one go.");
    }
    expect(await bench.changedTables()).toEqual([]);
  });

  test("a file of 12 MB, past every limit on the way", async () => {
    const answer = await call(attachFile, { fields: { file: pngOf(12 * mebibyte) } });
    expect(await outcomeOf(answer)).not.toBe("ok");
    expect(await bench.changedTables()).toEqual([]);
  });

  test("a file just over 5 MB, while one of 5 MB arrives whole", async () => {
    const over = await call(attachFile, { fields: { file: pngOf(5 * mebibyte + 1) } });
    expect(await over.text()).toContain("This file is over 5 MB");
    expect(await bench.changedTables()).toEqual([]);
    const answer = await call(attachFile, { fields: { file: pngOf(5 * mebibyte), title: "Five" } });
    expect(await outcomeOf(answer)).toBe("ok");
    const rows = await asSuperuser((tx) => tx.select().from(evidenceFiles));
    expect(rows.map(({ content }) => content.length).sort((a, b) => b - a)[0]).toBe(5 * mebibyte);
  });

  test("a file that is not what its name says is not kept", async () => {
    const page = new File(["<script>alert(1)</script>"], "a.png", { type: "image/png" });
    const answer = await call(attachFile, { fields: { file: page } });
    expect(await answer.text()).toContain("Choose a PDF or a picture");
    expect((await asSuperuser((tx) => tx.select().from(evidence))).length).toBe(3);
  });

  function pngOf(bytes: number): File {
    const content = new Uint8Array(bytes);
    content.set(smallPng);
    return new File([content], "a.png");
  }
});

/** The same call as a stream, so that no length is announced. */
async function inPieces(fields: Fields): Promise<Response> {
  const spot = spotOf(saveTheme);
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...actions[saveTheme]?.form(spot), ...fields }))
    form.append(`_1_${name}`, value);
  form.append("0", JSON.stringify([{}, "$K1"]));
  const whole = new Request("http://unused.invalid", { method: "POST", body: form });
  const { origin, cookies } = bench.world.browsers.setting_manager;
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const type = whole.headers.get("content-type") ?? "";
  const headers = {
    origin,
    cookie,
    "content-type": type,
    "next-action": actionIds.get(saveTheme) ?? "",
  };
  const init = { method: "POST", headers, body: whole.body, duplex: "half" } as const;
  return fetch(new URL(pageOf(saveTheme, spot), origin), init);
}

describe("R-AZ-09: a form with a field that it does not have is refused", () => {
  test.each(names)("%s", async (name) => {
    const own = Object.keys(actions[name]?.form(spotOf(name)) ?? {});
    const added = {
      boroughId: spotOf(name).boroughId,
      role: "platform_administrator",
      status: "signed",
      version: "9",
      userId: "x",
      isExample: "true",
    };
    const found: string[] = [];
    for (const [key, value] of Object.entries(added)) {
      if (own.includes(key)) continue;
      const outcome = await outcomeOf(await call(name, { fields: { [key]: value } }));
      if (outcome !== "refused as typed") found.push(`${key}: ${outcome}`);
    }
    expect([...found, ...(await bench.changedTables())]).toEqual([]);
  });
});

describe("R-AZ-10: an id of somebody else's place, alone among one's own, is not found", () => {
  const withPlaces = names.filter(
    (name) => name.startsWith("app/(staff)/") && !name.endsWith("#leave"),
  );

  test.each(withPlaces)("%s", async (name) => {
    const form = actions[name]?.form(spotOf(name)) ?? {};
    const idFields = Object.keys(form).filter((key) => key.endsWith("Id"));
    // Administrators look after every borough, and the moves between them: only what lies inside one can be the wrong one.
    const isTheirs = (key: string) =>
      actions[name]?.who === administratorsOfAnyBorough &&
      ["boroughId", "toBoroughId", "moveId"].includes(key);
    const found: string[] = [];
    for (const key of idFields.filter((each) => !isTheirs(each))) {
      for (const spot of [bench.world.spots.elsewhere, bench.world.spots.missing]) {
        const theirs = actions[name]?.form(spot)[key] ?? "";
        const outcome = await outcomeOf(await call(name, { fields: { [key]: theirs } }));
        if (outcome !== "not found") found.push(`${key}: ${outcome}`);
      }
    }
    expect([...found, ...(await bench.changedTables())]).toEqual([]);
  });

  test("in an address too", async () => {
    const { own, elsewhere } = bench.world.spots;
    const { setting_manager: manager, platform_administrator: administrator } =
      bench.world.browsers;
    const mixed = [
      await manager.get(`/audits/${own.auditId}/evidence-files/${elsewhere.evidenceId}`),
      await manager.get(`/settings/${own.settingId}/people/${elsewhere.membershipId}/remove`),
      await administrator.get(
        `/platform/boroughs/${own.boroughId}/invite?to=${elsewhere.settingId}`,
      ),
    ];
    expect(await Promise.all(mixed.map(outcomeOf))).toEqual([
      "not found",
      "not found",
      "not found",
    ]);
  });
});
