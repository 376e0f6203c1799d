import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { currentEdition, isRated, itemsOf } from "@/lib/instruments/editions";
import type { AsOwner } from "../support/as-owner";
import { type Autosaver, openAutosaver } from "../support/autosaver";
import { rowsOf } from "../support/database";
import { type Browser, openBrowser } from "./browser";
import { type Desk, furnish, password } from "./desks";
import { embeddedScene, postgresScene, type Scene, twoProcessesScene, withScenes } from "./scenes";
import { fewKills, limitMilliseconds, mostKills, soak } from "./soak";

withScenes();

test(
  "R-REL-01: killed again and again under load, the embedded database holds every acknowledged answer",
  async () => keepsEveryAnswer(await embeddedScene(), mostKills),
  limitMilliseconds,
);

test(
  "R-REL-01: killed again and again under load, PostgreSQL holds every acknowledged answer",
  async () => keepsEveryAnswer(await postgresScene(), mostKills),
  limitMilliseconds,
);

test(
  "R-REL-01: of two processes behind a proxy one is killed again and again, the other goes on, and every acknowledged answer is held",
  async () => keepsEveryAnswer(await twoProcessesScene(), fewKills),
  limitMilliseconds,
);

async function keepsEveryAnswer(scene: Scene, kills: number) {
  const desks = await furnish(scene.asOwner);
  const told = await soak(scene, kills, (origin) => openAutosavers(origin, desks));
  console.log(`R-REL-01: ${told} desks, no answer lost`);
  await expectSoundTrail(scene.asOwner);
}

async function openAutosavers(origin: string, desks: Desk[]): Promise<Autosaver[]> {
  const browsers = new Map<string, Browser>();
  for (const { email } of desks) {
    if (browsers.has(email)) continue;
    const browser = openBrowser(origin);
    const answer = await browser.submit("/sign-in", { email, password });
    expect(answer.status, `${email} signs in`).toBe(303);
    browsers.set(email, browser);
  }
  return desks.map(({ email, auditId, theme }) => {
    const browser = browsers.get(email) ?? openBrowser(origin);
    return openAutosaver(browser, { auditId, theme, codes: ratedCodes(theme).slice(0, 3) });
  });
}

/** Every link follows from the one before it, and each change of an answer has exactly one. */
async function expectSoundTrail(asOwner: AsOwner) {
  const chains = await rowsOf<{ tenant: string; broken: unknown }>(
    asOwner((tx) =>
      tx.execute(sql`select tenant, trail_broken_at(tenant) as broken from trail_heads`),
    ),
  );
  expect(chains.filter(({ broken }) => broken !== null)).toEqual([]);
  expect(chains).toHaveLength(2);
  const unequal = await rowsOf(
    asOwner((tx) =>
      tx.execute(sql`select code, version from answers where version <> (
        select count(*) from trail where action = 'answer saved'
        and payload ->> 'auditId' = audit_id::text and payload ->> 'code' = code)`),
    ),
  );
  expect(unequal).toEqual([]);
}

function ratedCodes(theme: number): string[] {
  const found = currentEdition("elppeg").themes[theme - 1];
  return found
    ? itemsOf(found)
        .filter(isRated)
        .map(({ code }) => code)
    : [];
}
