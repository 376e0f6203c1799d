import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { surveyCodes } from "@/db/schema/answering";
import { outbox } from "@/db/schema/notifications";
import { trail } from "@/db/schema/trail";
import type { Actor } from "@/lib/access/model";
import { findProgress } from "@/lib/asking/queries";
import { makeCodes, remindUnused, sendCodes } from "@/lib/inviting/commands";
import { asInviting, contextOf, visitorContext } from "@/lib/request/context";
import { closeSurvey } from "@/lib/surveys/commands";
import { hashOfCode } from "@/lib/surveys/survey-codes";
import { asSuperuser, notAllowed, refusalOf, withFreshDatabase } from "../support/database";
import { addForumWithSetting, type ForumPlace, openSurveyOf } from "../support/forum";
import { noon } from "../support/world";

withFreshDatabase();

let here: ForumPlace;
beforeAll(async () => {
  here = await addForumWithSetting();
});
beforeEach(() => asSuperuser((tx) => tx.delete(outbox)));

const as = (actor: Actor) => contextOf(actor, noon);
const run = () => as(here.organiser);
const byCodes = () => openSurveyOf(here, { access: "codes" });
const parents = ["amina@gate.example", "ben@gate.example", "chi@gate.example"];
const letters = () => asSuperuser((tx) => tx.select().from(outbox).orderBy(outbox.recipient));
const codesOf = (surveyId: string) =>
  asSuperuser((tx) => tx.select().from(surveyCodes).where(eq(surveyCodes.surveyId, surveyId)));

/** The code in a letter, as its link holds it. */
const codeIn = (body: string | undefined) => /\/with\/(\w+)/.exec(body ?? "")?.[1] ?? "";

/** Spends a code as a parent's sending does: it is deleted. */
const spend = (surveyId: string, code: string) =>
  visitorContext(noon, surveyId).db.run((tx) =>
    tx
      .delete(surveyCodes)
      .where(eq(surveyCodes.codeHash, hashOfCode(secret(), surveyId, code)))
      .returning({ codeHash: surveyCodes.codeHash }),
  );
const secret = () => process.env.AUTH_SECRET ?? "";

describe("F56 codes on slips", () => {
  test("F56 R-AN-03 are given once, work once, and are stored only as what nobody can use", async () => {
    const id = await byCodes();
    const made = await makeCodes(run(), id, 12);
    const codes = "codes" in made ? made.codes : [];
    expect(new Set(codes).size).toBe(12);
    const rows = await codesOf(id);
    expect(rows).toHaveLength(12);
    const stored = JSON.stringify([rows, await asSuperuser((tx) => tx.select().from(trail))]);
    for (const code of codes) expect(stored).not.toContain(code);
    expect(await spend(id, codes[3] ?? "")).toHaveLength(1);
    expect(await spend(id, codes[3] ?? "")).toHaveLength(0);
    expect(await codesOf(id)).toHaveLength(11);
  });

  test("F58 R-AZ-02 nobody who is signed in can read a code, where it went, or how many are left to the one", async () => {
    const id = await byCodes();
    await makeCodes(run(), id, 17);
    for (const actor of [here.organiser, here.manager, here.commissioner]) {
      const look = as(actor).db.run((tx) => tx.select().from(surveyCodes));
      expect(await refusalOf(look)).toBe(notAllowed);
    }
    expect((await findProgress(run(), id)).codesLeft).toBe(10);
    expect((await findProgress(as(here.manager), id)).codesLeft).toBe(0);
    // The role of the letters sees one survey's codes, and nothing of any answer.
    const survey = { id, settingId: here.settingId, forumId: here.forumId };
    for (const table of ["responses", "survey_comments", "survey_drafts", "surveys"]) {
      const look = asInviting(run(), survey, (tx) =>
        tx.execute(sql.raw(`select * from ${table} limit 1`)),
      );
      expect(await refusalOf(look), table).toBe(notAllowed);
    }
  });

  test("F55 F56 only those who run an open survey that asks for codes make any", async () => {
    const open = await openSurveyOf(here);
    expect(await makeCodes(run(), open, 5)).toEqual({ refused: "no_codes" });
    const id = await byCodes();
    expect(await makeCodes(as(here.manager), id, 5)).toEqual({ refused: "not_allowed" });
    expect(await makeCodes(as(here.commissioner), id, 5)).toEqual({ refused: "not_found" });
    await closeSurvey(run(), id, {});
    expect(await makeCodes(run(), id, 5)).toEqual({ refused: "not_open" });
    expect(await remindUnused(run(), id)).toEqual({ refused: "not_open" });
  });
});

describe("F57 letters and the one reminder", () => {
  test("F56 F74 each address gets a letter of its own that leaves no trace, and a second one is not sent", async () => {
    const id = await byCodes();
    expect(await sendCodes(run(), id, parents)).toEqual({ asked: 3 });
    const sent = await letters();
    expect(sent.map(({ recipient, forget }) => [recipient, forget])).toEqual(
      parents.map((address) => [address, true]),
    );
    expect(new Set(sent.map(({ body }) => codeIn(body))).size).toBe(3);
    const again = [...parents, "dee@gate.example"];
    await Promise.all([sendCodes(run(), id, again), sendCodes(run(), id, again)]);
    expect(await letters()).toHaveLength(4);
    expect(await codesOf(id)).toHaveLength(4);
  });

  test("F57 F58 a reminder goes to whoever has not answered, with a new code; nobody is told who", async () => {
    const id = await byCodes();
    await sendCodes(run(), id, parents);
    const [amina, ben, chi] = (await letters()).map(({ body }) => codeIn(body));
    await spend(id, ben ?? "");
    await asSuperuser((tx) => tx.delete(outbox));

    const told = await remindUnused(run(), id);
    expect(told).toEqual({ reminded: true });
    const reminded = await letters();
    expect(reminded.map(({ recipient }) => recipient)).toEqual([parents[0], parents[2]]);
    expect(reminded.every(({ forget }) => forget)).toBe(true);
    for (const old of [amina, chi]) expect(await spend(id, old ?? "")).toHaveLength(0);
    for (const { body } of reminded) expect(await spend(id, codeIn(body))).toHaveLength(1);
    const events = await asSuperuser((tx) =>
      tx
        .select({ payload: trail.payload })
        .from(trail)
        .where(sql`${trail.payload}->>'surveyId' = ${id} and ${trail.action} like '%reminders%'`),
    );
    expect(events).toEqual([{ payload: { surveyId: id } }]);
  });

  test("F57 nobody is reminded twice, and no address is left to do it with", async () => {
    const id = await byCodes();
    await sendCodes(run(), id, parents);
    await remindUnused(run(), id);
    expect((await codesOf(id)).map(({ email }) => email)).toEqual([null, null, null]);
    await asSuperuser((tx) => tx.delete(outbox));
    // The answer is the same as the first time: it tells nothing about who is left.
    expect(await remindUnused(run(), id)).toEqual({ reminded: true });
    expect(await letters()).toEqual([]);
  });

  test("F57 R-REL-08 pressed five times at once, everybody gets one reminder", async () => {
    const id = await byCodes();
    await sendCodes(run(), id, parents);
    await asSuperuser((tx) => tx.delete(outbox));
    await Promise.all(Array.from({ length: 5 }, () => remindUnused(run(), id)));
    expect(await letters()).toHaveLength(3);
    expect(await codesOf(id)).toHaveLength(3);
  });

  test("F58 an address goes with its code when that is used, and all of them when the survey closes", async () => {
    const id = await byCodes();
    await sendCodes(run(), id, parents);
    const [amina] = (await letters()).map(({ body }) => codeIn(body));
    await spend(id, amina ?? "");
    expect((await codesOf(id)).map(({ email }) => email).sort()).toEqual(parents.slice(1));
    await closeSurvey(run(), id, {});
    expect((await codesOf(id)).map(({ email }) => email)).toEqual([null, null]);
  });
});
