import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeEngine } from "@/db/client";
import { surveys } from "@/db/schema/surveys";
import type { Actor } from "@/lib/access/model";
import { contextOf } from "@/lib/request/context";
import { hashPassword } from "@/lib/request/passwords";
import { shareResults } from "@/lib/results/commands";
import { releaseSurvey } from "@/lib/surveys/commands";
import { findReleasedSurvey } from "@/lib/surveys/queries";
import { type Application, startApplication } from "../support/application";
import { asSuperuser, makeServerDatabase } from "../support/database";
import { addForumWithSetting, type ForumPlace } from "../support/forum";
import { textsOfPdf } from "../support/pdf-text";
import { numbersNotOut, numbersOut } from "../support/results-text";
import { addSurvey, takeReplies } from "../support/survey-rows";
import { repliesOf } from "../support/survey-shaped";
import { addSettingWithTeam, noon } from "../support/world";
import { password, signedIn } from "./access-world";
import { type Browser, openBrowser } from "./browser";
import { mainOf } from "./main-of";

/** The service as it is built, read as a browser without script reads it. */

let application: Application;
let removeDatabase: () => Promise<void>;
let team: ForumPlace;
let stranger: Actor;
const browsers = new Map<string, Browser>();

beforeAll(async () => {
  removeDatabase = await makeServerDatabase(async () => {
    application = await startApplication({ databaseUrl: process.env.DATABASE_URL });
  });
  team = await addForumWithSetting();
  stranger = (await addSettingWithTeam()).manager;
  const passwordHash = await hashPassword(password);
  await asSuperuser((tx) => tx.execute(sql`update users set password_hash = ${passwordHash}`));
  for (const { userId, email } of [team.organiser, ...inside(), ...outside(), stranger]) {
    browsers.set(userId, await signedIn(application.origin, email));
  }
});
afterAll(async () => {
  await application?.stop();
  await closeEngine();
  await removeDatabase?.();
});

const inside = () => [team.manager, team.practitioner, team.reader];
const outside = () => [team.commissioner, team.analyst];
const organising = () => contextOf(team.organiser, noon);

/** A forum's survey of so many families, who nearly all feel welcome and hardly ever feel listened to. */
async function released(replies: number) {
  const surveyId = await addSurvey(team, { breakdowns: [] }, { owner: "forum" });
  await takeReplies(team, surveyId, repliesOf(replies, { welcome: 3, listening: 1 }));
  await releaseSurvey(organising(), surveyId);
  const [made] = await asSuperuser((tx) =>
    tx.select({ code: surveys.code }).from(surveys).where(eq(surveys.id, surveyId)),
  );
  return { surveyId, code: made?.code ?? "" };
}

type Seen = { page: string; csv: string; pdf: string };

/** What one of them reads of the results on the page, in the file and in the PDF; nothing where there is nothing. */
async function seenBy(actor: Actor, surveyId: string): Promise<Seen | undefined> {
  const browser = browsers.get(actor.userId);
  const [page, csv, pdf] = await Promise.all(
    ["results", "results.csv", "results.pdf"].map((name) =>
      browser?.get(`/surveys/${surveyId}/${name}`),
    ),
  );
  if (!page?.ok || !csv?.ok || !pdf?.ok) {
    const words = page?.ok ? mainOf(await page.text()) : "There is nothing to see yet";
    expect([words.includes("There is nothing to see yet"), csv?.ok, pdf?.ok]).toEqual([
      ...[true, false, false],
    ]);
    return undefined;
  }
  return {
    page: mainOf(await page.text()),
    csv: await csv.text(),
    pdf: (await textsOfPdf(Buffer.from(await pdf.arrayBuffer()))).join(" "),
  };
}

const inWords = "Nearly all of the families who answered";

/** All who are told anything, once each audience has been let in. */
async function toldTo(surveyId: string) {
  const told = async (actors: Actor[]) => {
    const seen = await Promise.all(actors.map((actor) => seenBy(actor, surveyId)));
    expect(seen).not.toContain(undefined);
    return seen.flatMap((each) => each ?? []);
  };
  return { within: await told([team.organiser, ...inside()]), beyond: await told(outside()) };
}

describe("F47 F55 a forum’s survey on the real pages, files and PDF, role by role, without script", () => {
  test.each([4, 7, 10, 40])("with %d replies", async (replies) => {
    const { surveyId, code } = await released(replies);
    const atTheAddress = () => openBrowser(application.origin).get(`/s/${code}/en/results`);
    const nobodyYet = [...inside(), ...outside(), stranger];
    for (const actor of nobodyYet) expect(await seenBy(actor, surveyId)).toBeUndefined();
    expect((await atTheAddress()).status).toBe(404);
    for (const audience of ["setting", "borough", "families"] as const) {
      await shareResults(organising(), surveyId, audience);
    }
    expect(await seenBy(stranger, surveyId)).toBeUndefined();
    const { within, beyond } = await toldTo(surveyId);
    // Parents’ pages keep what they read of a survey for a moment.
    await expect.poll(async () => (await atTheAddress()).status, { timeout: 10_000 }).toBe(200);
    const families = mainOf(await (await atTheAddress()).text());

    for (const { page, pdf } of within) {
      expect([page.includes(inWords), pdf.includes(inWords)]).toEqual(Array(2).fill(replies === 7));
      expect(page.includes("Fewer than 5 families answered")).toBe(replies === 4);
    }
    for (const page of [...beyond.map((seen) => seen.page), families]) {
      expect(page).not.toContain(inWords);
      expect(page.includes("Fewer than 10 families answered")).toBe(replies < 10);
    }
    const found = await findReleasedSurvey(organising(), surveyId);
    const known = found ? numbersOut(found) : new Set<string>();
    for (const { page, csv } of [...within, ...beyond]) {
      expect(numbersNotOut(page, known)).toEqual([]);
      expect(page.includes(`of ${replies} families who answered`)).toBe(replies === 10);
      expect(page.includes(`100% of the ${replies} families`)).toBe(replies === 40);
      expect(csv.includes("In numbers")).toBe(replies >= 10);
    }
  });
});
