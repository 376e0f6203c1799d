import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeEngine } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { exampleId } from "@/db/seed/ids";
import { actorNumbered, commissionerOf, examplePassword, teamOf } from "@/db/seed/people";
import { exampleBoroughs } from "@/db/seed/places";
import { makeToken } from "@/lib/api-tokens/commands";
import { contextOf } from "@/lib/request/context";
import { type Application, startApplication } from "../support/application";
import { asSuperuser, makeServerDatabase, rowsOf, superuserUrl } from "../support/database";
import { accepted } from "../support/team";
import { writeExampleOnServer } from "../support/write-example";
import { signedIn } from "./access-world";
import { type Words, wordsByPlace, wordsTold } from "./every-word";
import { everythingReachable } from "./everything-reachable";

/** A borough has many more pages than a setting: its settings, times what can be looked at of each. */
const mostPages = 4000;
/** Hundreds of pages, some of them whole archives, one after another. */
const timeout = 180_000;
const apiFolder = "/api/v1";

let application: Application;
let removeDatabase: () => Promise<void>;
let words: Record<string, Words>;

beforeAll(async () => {
  removeDatabase = await makeServerDatabase(migrateDatabase);
  await writeExampleOnServer(superuserUrl());
  const ids = await Promise.all(
    exampleBoroughs.map(async ({ number }) => [number, await idsOf(number)] as const),
  );
  words = await wordsByPlace(Object.fromEntries(ids));
  application = await startApplication({ databaseUrl: process.env.DATABASE_URL });
});
afterAll(async () => {
  await application?.stop();
  await closeEngine();
  await removeDatabase?.();
});

/** A borough, its forum, its settings, and whoever belongs to one of them. */
async function idsOf(number: number): Promise<string[]> {
  const boroughId = exampleId("borough", number);
  const rows = await asSuperuser((tx) =>
    rowsOf<{ id: string }>(
      tx.execute(sql`with places as (
          select ${boroughId}::uuid as id union select id from settings where borough_id = ${boroughId}
          union select id from forums where borough_id = ${boroughId})
        select id from places union select user_id from memberships
          where coalesce(setting_id, borough_id, forum_id) in (select id from places)`),
    ),
  );
  return rows.map(({ id }) => id);
}

const here = 1;
const next = 2;
/** By number: who looks, whose borough it is, and from where. */
const people = [
  { who: 41, role: "commissioner", from: here, to: next },
  { who: 42, role: "analyst", from: here, to: next },
  { who: 43, role: "forum organiser", from: here, to: next },
  { who: 1, role: "manager", from: here, to: next },
  { who: 241, role: "commissioner", from: next, to: here },
  { who: 242, role: "analyst", from: next, to: here },
  { who: 243, role: "forum organiser", from: next, to: here },
  { who: 201, role: "manager", from: next, to: here },
  { who: 203, role: "childminder", from: next, to: here },
];

const found = new Map<number, Record<string, string>>();

/** Everything that links lead to from somebody's first page, but for what a borough has published for everybody (F53). */
async function walked(who: number): Promise<Record<string, string>> {
  const before = found.get(who);
  if (before) return before;
  const { email } = actorNumbered(who);
  const browser = await signedIn(application.origin, email, examplePassword);
  const reached = Object.entries(await everythingReachable(browser, ["/home"], mostPages));
  const pages = Object.fromEntries(reached.filter(([path]) => !path.startsWith("/open-data")));
  found.set(who, pages);
  return pages;
}

describe("R-AZ-06 F48 nothing of one borough is in any byte of the other", () => {
  test("what is looked for has the names, wards, addresses and words of both", () => {
    for (const { number, name, forum, settings } of exampleBoroughs) {
      const { ids, texts } = words[number] as Words;
      const named = [name, forum, ...settings.flatMap((each) => [each.name, each.ward])];
      const wanted = named.map((text) => text.replaceAll(/["'\s]/g, ""));
      // Pages for everybody show by these names what a list of settings and a profile look like.
      const everywhere = number === here ? ["Alderbrook", "LarchLaneNursery"] : [];
      expect(wanted.filter((text) => !texts.includes(text))).toEqual(everywhere);
      expect(settings.every((each) => ids.has(exampleId("setting", each.number)))).toBe(true);
      expect(texts.length).toBeGreaterThan(100);
    }
  });

  test.each(people)(
    "by any link from where $who, the $role, begins",
    { timeout },
    async ({ who, from, to }) => {
      const pages = await walked(who);
      expect(wordsTold(pages, words[to] as Words)).toEqual([]);
      expect(wordsTold(pages, words[from] as Words).length).toBeGreaterThan(10);
    },
  );

  test.each([
    [41, 241],
    [42, 243],
    [43, 243],
    [1, 201],
    [241, 41],
    [242, 42],
    [243, 43],
    [203, 1],
  ])(
    "nor at any address that is another's: %s asks for each of %s",
    { timeout },
    async (who, owner) => {
      const { email } = actorNumbered(who);
      const browser = await signedIn(application.origin, email, examplePassword);
      const theirs = Object.keys(await walked(owner)).filter((path) => /[0-9a-f]{8}-/.test(path));
      const answers: Record<string, string> = {};
      for (const path of spread(theirs)) {
        const answer = await browser.get(path);
        answers[path] = `${answer.status} ${await answer.text()}`;
      }
      const borough = people.find((each) => each.who === owner)?.from ?? here;
      expect(Object.keys(answers).length).toBeGreaterThan(5);
      expect(wordsTold(answers, words[borough] as Words)).toEqual([]);
      const opened = Object.keys(answers).filter((path) => answers[path]?.startsWith("200"));
      expect(opened).toEqual([]);
    },
  );

  test("F81 nor by any token of either, for a borough or for a setting", async () => {
    for (const { number, commissioner, settings } of exampleBoroughs) {
      const boroughId = exampleId("borough", number);
      const ofBorough = await tokenFor(commissionerOf(number), { boroughId });
      const [first] = settings;
      const settingId = exampleId("setting", first?.number);
      const ofSetting = await tokenFor(teamOf(first?.number ?? 0)[0], { settingId });
      const other = words[number === here ? next : here] as Words;
      for (const token of [ofBorough, ofSetting]) {
        const answers = await askedByToken(token);
        expect([commissioner, wordsTold(answers, other)]).toEqual([commissioner, []]);
        expect(wordsTold(answers, words[number] as Words).length).toBeGreaterThan(0);
      }
    }
  });
});

/** Enough of many addresses, and always the same: every page of a kind and not each of forty settings. */
function spread(paths: string[]): string[] {
  const kinds = new Map<string, string[]>();
  for (const path of paths) {
    const kind = path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id").replace(/\d+/g, "n");
    kinds.set(kind, [...(kinds.get(kind) ?? []), path]);
  }
  return [...kinds.values()].flatMap((same) => same.slice(0, 2));
}

async function tokenFor(actor: Parameters<typeof contextOf>[0], place: Place): Promise<string> {
  const named = { name: "Somebody’s dashboard", days: 30 };
  return accepted(await makeToken(contextOf(actor, new Date()), place, named)).token;
}
type Place = { boroughId: string } | { settingId: string };

/** Every address of the API, and what of both boroughs stands behind an id. */
async function askedByToken(token: string): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  const ask = async (path: string) => {
    const headers = { authorization: `Bearer ${token}` };
    answers[path] = await (await fetch(`${application.origin}${path}`, { headers })).text();
  };
  const lists = ["", "/profiles", "/actions", "/surveys", "/settings", "/coverage", "/parents"];
  for (const path of lists) await ask(apiFolder + path);
  for (const table of ["levels", "moves"]) {
    await ask(`${apiFolder}/${table}?framework=elppeg&year=2026`);
  }
  const rows = await asSuperuser((tx) =>
    rowsOf<{ path: string }>(
      tx.execute(sql`select '/profiles/' || id as path from audits where year = 2026 and instrument = 'elppeg'
        union select '/surveys/' || id || '/results' from surveys`),
    ),
  );
  for (const { path } of rows) await ask(apiFolder + path);
  return answers;
}
