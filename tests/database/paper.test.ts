import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { responseContexts, surveyComments } from "@/db/schema/answering";
import { paperBatches, paperSheets } from "@/db/schema/paper";
import { responses } from "@/db/schema/surveys";
import { trail } from "@/db/schema/trail";
import { newId } from "@/lib/kernel/ids";
import {
  dropPile,
  finishPile,
  recountPile,
  startPile,
  typeSheet,
  undoSheet,
} from "@/lib/paper/commands";
import { countSheetsWaiting, findPile, listPiles } from "@/lib/paper/queries";
import { boxOf } from "@/lib/paper/typing-form";
import { contextOf } from "@/lib/request/context";
import { closeSurvey } from "@/lib/surveys/commands";
import { asSuperuser, withFreshDatabase } from "../support/database";
import { surveyAt } from "../support/survey-stages";
import { addForum, addPerson, addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

type Team = Awaited<ReturnType<typeof addSettingWithTeam>>;
let team: Team;
let forumId: string;
let organiser: Awaited<ReturnType<typeof addPerson>>;
beforeAll(async () => {
  team = await addSettingWithTeam();
  ({ forumId, organiser } = await addForum(team.boroughId));
});

const organising = () => contextOf(organiser, noon);

/** A form as a volunteer sends it: both questions, and whatever else is on the sheet. */
function sheetWith(welcome: string, more: Record<string, string> = {}) {
  const marks = { [boxOf("welcome")]: welcome, [boxOf("listening")]: "2" };
  return { key: newId(), language: "en", ...marks, ...more };
}

type Pile = { surveyId: string; batchId: string };

async function openPile(declared: number): Promise<Pile> {
  const place = { settingId: team.settingId, forumId };
  const { surveyId } = await surveyAt("open", place, organiser, { replies: 0 });
  const started = await startPile(organising(), surveyId, declared);
  if (!("batchId" in started)) throw new Error(started.refused);
  return { surveyId, batchId: started.batchId };
}

async function typeAll(pile: Pile, forms: Record<string, string>[]) {
  const byNumber = new Map<number, Record<string, string>>();
  for (const form of forms) {
    const outcome = await typeSheet(organising(), pile, form);
    if (!("saved" in outcome)) throw new Error(JSON.stringify(outcome));
    byNumber.set(outcome.saved, form);
  }
  return byNumber;
}

const nextOf = async (pile: Pile) => (await findPile(organising(), pile))?.pile.next;

/** Types those drawn a second time, changed as asked. @returns how many it was asked for. */
async function typeDrawnAgain(
  pile: Pile,
  typed: Map<number, Record<string, string>>,
  change: Record<string, string> = {},
) {
  let times = 0;
  for (;;) {
    const next = await nextOf(pile);
    if (next?.step !== "type_again" || times > 20) return times;
    times += 1;
    const form = { ...typed.get(next.number), key: newId(), ...(times === 1 ? change : {}) };
    await typeSheet(organising(), pile, form, next.number);
  }
}

const repliesTo = (surveyId: string) =>
  asSuperuser((tx) => tx.select().from(responses).where(eq(responses.surveyId, surveyId)));

describe("F60 F68 paper typed in", () => {
  test("O-08 O-12 twelve sheets become twelve replies once, with their mode and nothing of the pile", async () => {
    const pile = await openPile(12);
    const { surveyId } = pile;
    const forms = Array.from({ length: 12 }, (_, n) => sheetWith(`${(n % 4) + 1}`));
    forms[3] = sheetWith("8", { matters: "2 1", forum: "1", "context.eal": "on", comment: " Hi " });
    forms[4] = sheetWith("x", { forum: "x" });
    forms[5] = sheetWith("9", { [boxOf("listening")]: "" });
    const typed = await typeAll(pile, forms);
    expect(await finishPile(organising(), pile)).toEqual({ refused: "not_ready" });
    expect(await typeDrawnAgain(pile, typed)).toBe(2);
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => finishPile(organising(), pile)),
    );
    expect(outcomes.filter((outcome) => "finished" in outcome)).toEqual([{ finished: 12 }]);
    const replies = await repliesTo(surveyId);
    expect(replies).toHaveLength(12);
    expect(
      replies.every(({ mode, language, week, wording }) => {
        return `${mode} ${language} ${week} ${wording}` === "paper en 2026-06-08 reviewed";
      }),
    ).toBe(true);
    const answers = replies.map((reply) => JSON.stringify(reply.answers)).sort();
    expect(answers).toContain(
      '{"welcome": "DK", "listening": 1}'.replaceAll(": ", ":").replace(", ", ","),
    );
    expect(
      replies.filter(({ groups }) => JSON.stringify(groups).includes("attends")),
    ).toMatchObject([{ matters: ["listening", "welcome"] }]);
    const [contexts, comments] = await asSuperuser(async (tx) => [
      await tx.select().from(responseContexts).where(eq(responseContexts.surveyId, surveyId)),
      await tx.select().from(surveyComments).where(eq(surveyComments.surveyId, surveyId)),
    ]);
    expect(contexts).toHaveLength(12);
    expect(contexts.filter((row) => JSON.stringify(row.contexts) === '["eal"]')).toHaveLength(1);
    expect(comments).toMatchObject([{ words: "Hi", promise: "public", language: "en" }]);
    const ids = new Set([...replies, ...contexts, ...comments].map(({ id }) => id));
    expect(ids.size).toBe(25);
  });

  test("O-11 when a pile is finished nothing of what was typed is left, and it opens no more", async () => {
    const pile = await openPile(1);
    const { surveyId, batchId } = pile;
    const form = sheetWith("3");
    const typed = await typeAll(pile, [form]);
    await typeDrawnAgain(pile, typed);
    await finishPile(organising(), pile);
    const left = await asSuperuser((tx) =>
      tx.select().from(paperSheets).where(eq(paperSheets.batchId, batchId)),
    );
    expect(left).toEqual([]);
    expect(await typeSheet(organising(), pile, sheetWith("1"))).toEqual({ refused: "finished" });
    expect(await undoSheet(organising(), pile, form.key)).toEqual({ refused: "finished" });
    expect(await dropPile(organising(), pile)).toEqual({ refused: "finished" });
    expect(await listPiles(organising(), surveyId)).toMatchObject([
      { typed: 0, declared: 1, finished: { at: noon, differing: 0 } },
    ]);
  });

  test("O-08 the same page sent twice is one sheet; the last sheet can be taken back, by its own page only", async () => {
    const pile = await openPile(3);
    const form = sheetWith("1");
    const both = await Promise.all([1, 2].map(() => typeSheet(organising(), pile, form)));
    expect(both).toEqual([{ saved: 1 }, { saved: 1 }]);
    expect(await undoSheet(organising(), pile, newId())).toEqual({ refused: "no_such_sheet" });
    expect(await undoSheet(organising(), pile, form.key)).toEqual({ undone: 1 });
    expect((await findPile(organising(), pile))?.pile).toMatchObject({ typed: 0 });
  });

  test("O-12 as many sheets as were counted, unless somebody counts again", async () => {
    const pile = await openPile(2);
    await typeAll(pile, [sheetWith("1"), sheetWith("2")]);
    expect(await typeSheet(organising(), pile, sheetWith("3"))).toEqual({ refused: "full" });
    expect(await recountPile(organising(), pile, 1)).toEqual({ refused: "fewer_than_typed" });
    expect(await recountPile(organising(), pile, 3)).toEqual({ counted: 3 });
    expect(await typeSheet(organising(), pile, sheetWith("3"))).toEqual({ saved: 3 });
  });

  test("O-12 where more than two in a hundred answers differ, those sheets are typed once more", async () => {
    const pile = await openPile(1);
    const { surveyId } = pile;
    const typed = await typeAll(pile, [sheetWith("1")]);
    await typeSheet(organising(), pile, sheetWith("4"), 1);
    expect(await nextOf(pile)).toEqual({ step: "type_again", number: 1 });
    expect(await finishPile(organising(), pile)).toEqual({ refused: "not_ready" });
    expect(await typeDrawnAgain(pile, typed, { [boxOf("welcome")]: "4" })).toBe(1);
    expect(await finishPile(organising(), pile)).toEqual({ finished: 1 });
    expect(await repliesTo(surveyId)).toMatchObject([{ answers: { welcome: 3, listening: 1 } }]);
    const [finished] = await listPiles(organising(), surveyId);
    expect(finished?.finished?.differing).toBeGreaterThan(2);
  });

  test("what cannot be is said box by box, and nothing is kept", async () => {
    const pile = await openPile(2);
    const odd = { [boxOf("listening")]: "7", matters: "1 2 3", forum: "5", language: "tlh" };
    const outcome = await typeSheet(organising(), pile, sheetWith("5", odd));
    expect(Object.keys("errors" in outcome ? outcome.errors : {}).sort()).toEqual(
      [boxOf("listening"), boxOf("welcome"), "forum", "language", "matters"].sort(),
    );
    expect((await findPile(organising(), pile))?.pile.typed).toBe(0);
  });

  test("O-12 a closed survey takes no pile in; what was typed waits and can be thrown away", async () => {
    const pile = await openPile(1);
    const { surveyId } = pile;
    await typeDrawnAgain(pile, await typeAll(pile, [sheetWith("1")]));
    expect(await countSheetsWaiting(organising(), surveyId)).toBe(1);
    await closeSurvey(organising(), surveyId, {});
    expect(await finishPile(organising(), pile)).toEqual({ refused: "not_open" });
    expect(await startPile(organising(), surveyId, 2)).toEqual({ refused: "not_open" });
    expect(await dropPile(organising(), pile)).toEqual({ dropped: true });
    expect(await countSheetsWaiting(organising(), surveyId)).toBe(0);
    expect(await repliesTo(surveyId)).toEqual([]);
  });
});

describe("F55 R-AZ-07 a pile belongs to those who run its survey", () => {
  test("nobody else types, counts, finishes or finds it", async () => {
    const pile = await openPile(1);
    const { surveyId, batchId } = pile;
    const stranger = (await addForum(team.boroughId)).organiser;
    const others = [
      team.manager,
      await addPerson("commissioner", { boroughId: team.boroughId }),
      stranger,
      await addPerson("platform_administrator"),
    ];
    for (const actor of others) {
      const ctx = contextOf(actor, noon);
      expect(await findPile(ctx, pile)).toBeUndefined();
      expect(await listPiles(ctx, surveyId)).toEqual([]);
      const refused = [
        await startPile(ctx, surveyId, 1),
        await typeSheet(ctx, pile, sheetWith("1")),
        await undoSheet(ctx, pile, newId()),
        await recountPile(ctx, pile, 5),
        await finishPile(ctx, pile),
        await dropPile(ctx, pile),
      ];
      expect(refused.every((outcome) => "refused" in outcome)).toBe(true);
    }
    const [batch] = await asSuperuser((tx) =>
      tx.select().from(paperBatches).where(eq(paperBatches.id, batchId)),
    );
    expect(batch).toMatchObject({ declared: 1, finishedAt: null });
  });

  test("F72 the trail says that a pile was started and finished, and how many sheets it had", async () => {
    const pile = await openPile(1);
    await typeDrawnAgain(pile, await typeAll(pile, [sheetWith("2")]));
    await finishPile(organising(), pile);
    const events = await asSuperuser((tx) =>
      tx
        .select()
        .from(trail)
        .where(eq(trail.tenant, `forum:${forumId}`)),
    );
    const ofPile = events.filter(({ payload }) => JSON.stringify(payload).includes(pile.batchId));
    expect(ofPile.map(({ action }) => action)).toEqual([
      "paper batch started",
      "paper batch finished",
    ]);
    expect(ofPile[1]?.payload).toMatchObject({ sheets: 1, differing: 0 });
  });
});
