import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeEngine } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { exampleId } from "@/db/seed/ids";
import { actorNumbered, commissionerOf, examplePassword } from "@/db/seed/people";
import { makeToken } from "@/lib/api-tokens/commands";
import { contextOf } from "@/lib/request/context";
import { removeDueRecords } from "@/lib/retention/commands";
import { type Application, startApplication } from "../support/application";
import { makeServerDatabase, superuserUrl } from "../support/database";
import { accepted } from "../support/team";
import { writeExampleOnServer } from "../support/write-example";
import { signedIn } from "./access-world";
import type { Browser } from "./browser";
import { everythingReachable } from "./everything-reachable";
import { mainOf } from "./main-of";
import { changeWhatIsTold, changeWhatIsUntold, told } from "./untold";

/**
 * The attack of the curious commissioner: read everything there is to read, have the settings think, answer and wish
 * differently where that is their own, read everything again, and compare. What gives any of it away must differ.
 */

const mostPages = 4000;
/** Hundreds of pages, one after another. */
const timeout = 180_000;
const boroughId = exampleId("borough", 1);
const here = `/boroughs/${boroughId}`;
const frameworks = ["ecf", "elppeg"];

let application: Application;
let removeDatabase: () => Promise<void>;
let commissioner: Browser;
let read: Record<string, () => Promise<Record<string, string>>>;
const before: Record<string, Record<string, string>> = {};

beforeAll(async () => {
  removeDatabase = await makeServerDatabase(migrateDatabase);
  await writeExampleOnServer(superuserUrl());
  // The service would do it on its own a while after starting, and a page counts what is due.
  await removeDueRecords(new Date());
  application = await startApplication({ databaseUrl: process.env.DATABASE_URL });
  const ctx = contextOf(commissionerOf(1), new Date());
  const { token } = accepted(await makeToken(ctx, { boroughId }, { name: "Ours", days: 30 }));
  const signIn = (who: number) =>
    signedIn(application.origin, actorNumbered(who).email, examplePassword);
  commissioner = await signIn(41);
  const analyst = await signIn(42);
  read = {
    commissioner: () => pagesOf(commissioner),
    analyst: () => pagesOf(analyst),
    "borough's token": () => tablesOf(token),
  };
});
afterAll(async () => {
  await application?.stop();
  await closeEngine();
  await removeDatabase?.();
});

/** What links lead to, and what is asked for by forms: each framework of each page, and the narrow choices. */
function pagesOf(browser: Browser) {
  const asked = frameworks.flatMap((each) => [
    `${here}/picture?framework=${each}&type=childminder`,
    `${here}/picture?framework=${each}&year=2026&baseline=2025`,
    `${here}/picture/explore?instrument=${each}&type=nursery&size=small`,
    `${here}/offers?framework=${each}`,
  ]);
  return everythingReachable(browser, ["/home", ...asked], mostPages);
}

async function tablesOf(token: string): Promise<Record<string, string>> {
  const tables = frameworks.flatMap((each) =>
    ["levels", "moves", "settings", "coverage"].map(
      (table) => `${table}?framework=${each}&year=2026`,
    ),
  );
  const answers = [...tables, "parents"].map(async (path) => {
    const answer = await fetch(`${application.origin}/api/v1/${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return [path, await answer.text()] as const;
  });
  return Object.fromEntries(await Promise.all(answers));
}

function differing(one: Record<string, string>, other: Record<string, string>): string[] {
  const paths = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...paths].filter((path) => one[path] !== other[path]).toSorted();
}

/** The token first: a page of the commissioner's says when it was last used. */
const readers = ["borough's token", "commissioner", "analyst"];
const readBy = (who: string) => (read[who] as () => Promise<Record<string, string>>)();

describe("F46 F48 G10 what is a setting's own changes no byte of what its borough is told", () => {
  test.each(readers)("the %s reads everything", { timeout }, async (who) => {
    const found = await readBy(who);
    expect(Object.keys(found).length).toBeGreaterThan(who === "borough's token" ? 5 : 100);
    before[who] = found;
  });

  test("and reads it twice without finding anything new", { timeout }, async () => {
    expect(differing(before.commissioner ?? {}, await readBy("commissioner"))).toEqual([]);
  });

  test("everything untold is changed", async () => {
    const rows = await changeWhatIsUntold(boroughId);
    expect(Object.entries(rows).filter(([, touched]) => touched === 0)).toEqual([]);
  });

  test.each(readers)(
    "the %s reads everything again, and it is the same",
    { timeout },
    async (who) => {
      expect(differing(before[who] ?? {}, await readBy(who))).toEqual([]);
    },
  );

  test.each(Object.entries(told))("but %s is seen", async (name, { seenAt }) => {
    const path = `${here}/${seenAt}`;
    const page = async () => {
      const text = await (await commissioner.get(path)).text();
      return mainOf(text) || text;
    };
    const was = await page();
    expect(await page()).toBe(was);
    const rows = await changeWhatIsTold(boroughId, name);
    expect(rows[name]).toBeGreaterThan(0);
    expect(await page()).not.toBe(was);
  });
});
