import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { localAnswers, localQuestions } from "@/db/schema/local-questions";
import type { Actor } from "@/lib/access/model";
import { saveAnswers } from "@/lib/audits/commands";
import { findAudit } from "@/lib/audits/queries";
import { addDays } from "@/lib/kernel/dates";
import {
  retireQuestion,
  rewordQuestion,
  saveLocalAnswers,
  writeQuestion,
} from "@/lib/local-questions/commands";
import { findLocalWork, listLocalQuestions } from "@/lib/local-questions/queries";
import { findProfile } from "@/lib/profiles/queries";
import { contextOf } from "@/lib/request/context";
import { closeRound, openRound } from "@/lib/rounds/commands";
import { reopenAudit, signOff } from "@/lib/sign-offs/commands";
import { asSuperuser, kept, notAllowed, refusalOf, withFreshDatabase } from "../support/database";
import { openedAudit } from "../support/every-table";
import { accepted } from "../support/team";
import { addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

const wording = "Do families know who to ask about our garden?";
const anchors = ["Nobody asks", "Some ask", "Most ask", "All ask, and bring others"];
let team: Awaited<ReturnType<typeof addSettingWithTeam>>;
let auditId: string;
let rated: string;
let open: string;
const ctxOf = (actor: Actor) => contextOf(actor, noon);

beforeEach(async () => {
  team = await addSettingWithTeam();
  auditId = await openedAudit(ctxOf(team.manager), team.settingId);
  rated = await written({ kind: "rated", wording, anchors }, addDays(noon, -1));
  open = await written({ kind: "open", wording: "What did our garden day teach us?" }, noon);
});

type Words = { kind: "rated" | "open"; wording: string; anchors?: string[] };

async function written(words: Words, at: Date): Promise<string> {
  const place = { settingId: team.settingId, instrument: "elppeg" } as const;
  const outcome = await writeQuestion(contextOf(team.manager, at), { ...place, ...words });
  if ("refused" in outcome) throw new Error(outcome.refused);
  return outcome.questionId;
}

const work = async (actor: Actor, of = auditId) => {
  const audit = await findAudit(ctxOf(actor), of);
  if (!audit) throw new Error("This person sees no such audit");
  return findLocalWork(ctxOf(actor), audit);
};
const answered = (actor: Actor, input: object) =>
  saveLocalAnswers(ctxOf(actor), auditId, [{ code: rated, version: 0, ...input }]);

describe("F2 a setting's own questions beside the published set", () => {
  test("its manager writes them, its team answers them, and everybody in it reads both", async () => {
    expect(await answered(team.practitioner, { choice: "2", note: "Nine of ten" })).toMatchObject({
      saved: [{ code: rated, saved: true, version: 1 }],
    });
    expect(await work(team.reader)).toMatchObject({
      questions: [
        { id: rated, kind: "rated", wording, anchors },
        { id: open, kind: "open" },
      ],
      answers: [{ code: rated, level: 2, note: "Nine of ten" }],
    });
  });

  test("nobody else writes, changes, retires or answers one, and another setting sees none (R-AZ-06)", async () => {
    const other = await addSettingWithTeam();
    const more = {
      settingId: team.settingId,
      instrument: "elppeg",
      kind: "open",
      wording,
    } as const;
    for (const actor of [team.practitioner, team.reader, other.manager]) {
      const ctx = ctxOf(actor);
      const stranger = actor === other.manager;
      const refused = { refused: stranger ? "not_found" : "not_allowed" };
      expect(await writeQuestion(ctx, more)).toEqual({ refused: "not_allowed" });
      expect(await rewordQuestion(ctx, rated, 1, { wording: "Other" })).toEqual(refused);
      expect(await retireQuestion(ctx, rated, true)).toEqual(refused);
      if (!stranger) continue;
      expect(await listLocalQuestions(ctx, team.settingId)).toEqual([]);
      expect(await answered(actor, { choice: "1" })).toEqual(refused);
    }
    expect(await answered(team.reader, { choice: "1" })).toEqual({ refused: "not_allowed" });
  });

  test("in SQL too a question and an answer stay with their own setting", async () => {
    const other = await addSettingWithTeam();
    const theirs = ctxOf(other.manager);
    const foreign = { auditId, questionId: rated, settingId: other.settingId, version: 1 };
    const stamp = { changedBy: other.manager.userId, changedAt: noon };
    const hung = theirs.db.run((tx) => tx.insert(localAnswers).values({ ...foreign, ...stamp }));
    expect(await refusalOf(hung)).toBe("23503");
    const into = { ...foreign, settingId: team.settingId };
    const written = theirs.db.run((tx) => tx.insert(localAnswers).values({ ...into, ...stamp }));
    expect(await refusalOf(written)).toBe(notAllowed);
    const practitioner = ctxOf(team.practitioner).db.run((tx) =>
      tx.update(localQuestions).set({ wording: "Mine" }).returning(),
    );
    expect(await practitioner).toEqual([]);
  });

  test("R-REL-07 the second of two writers is shown the first one's answer, and the first one's words", async () => {
    await answered(team.practitioner, { choice: "2" });
    expect(await answered(team.manager, { choice: "3" })).toMatchObject({
      saved: [{ saved: false, theirs: { level: 2, version: 1 } }],
    });
    const reword = (words: string) =>
      rewordQuestion(ctxOf(team.manager), rated, 1, { wording: words, anchors });
    expect(await reword("Do families know our garden?")).toEqual({ reworded: true });
    expect(await reword("Do families know our garden?")).toEqual({ reworded: true });
    expect(await reword("Something else again?")).toMatchObject({
      conflict: { version: 2, wording: "Do families know our garden?" },
    });
  });

  test("its words are fixed once an audit that holds it is signed, also after a reopening, in SQL too", async () => {
    const ctx = ctxOf(team.manager);
    expect(await rewordQuestion(ctx, rated, 1, { wording: "Before?", anchors })).toEqual({
      reworded: true,
    });
    accepted(await signOff(ctx, auditId, "Agreed"));
    const again = () => rewordQuestion(ctx, rated, 2, { wording: "After?" });
    expect(await again()).toEqual({ refused: "fixed" });
    accepted(await reopenAudit(ctx, auditId, "One more answer"));
    expect(await again()).toEqual({ refused: "fixed" });
    for (const statement of [
      sql`update local_questions set wording = 'x' where id = ${rated}`,
      sql`update local_questions set anchors = null where id = ${rated}`,
      sql`update local_questions set kind = 'open', anchors = null where id = ${rated}`,
      sql`delete from local_questions where id = ${rated}`,
    ]) {
      expect(await refusalOf(asSuperuser((tx) => tx.execute(statement)))).toBe(kept);
    }
    expect(await listLocalQuestions(ctx, team.settingId)).toMatchObject([
      { id: rated, wording: "Before?", fixed: true },
      { id: open, fixed: true },
    ]);
  });

  test("it keeps its id from year to year; retired, it is asked no more where it has no answer yet", async () => {
    const ctx = ctxOf(team.manager);
    await answered(team.manager, { choice: "1" });
    accepted(await signOff(ctx, auditId, "Agreed"));
    const next = await openedAudit(ctx, team.settingId, 2027);
    const asked = async () => (await work(team.manager, next)).questions.map(({ id }) => id);
    expect(await asked()).toEqual([rated, open]);
    await retireQuestion(ctx, rated, true);
    await retireQuestion(ctx, rated, true);
    expect(await asked()).toEqual([open]);
    expect(await work(team.manager)).toMatchObject({ answers: [{ code: rated, level: 1 }] });
    expect((await work(team.manager)).questions).toHaveLength(2);
    await retireQuestion(ctx, rated, false);
    expect(await asked()).toEqual([rated, open]);
    const saved = { code: rated, version: 0, choice: "2" as const };
    await saveLocalAnswers(ctx, next, [saved]);
    await retireQuestion(ctx, rated, true);
    expect(await asked()).toEqual([rated, open]);
  });

  test("it is asked beside its own framework only", async () => {
    const ecf = await openedAudit(ctxOf(team.manager), team.settingId, 2026, "ecf");
    expect(await work(team.manager, ecf)).toEqual({ questions: [], answers: [] });
    const saved = [{ code: rated, version: 0, choice: "2" as const }];
    expect(await saveLocalAnswers(ctxOf(team.manager), ecf, saved)).toEqual({
      refused: "not_found",
    });
  });

  test("no score, theme or count of the set knows of it", async () => {
    const ctx = ctxOf(team.manager);
    const code = "elppeg.1.policy-practice";
    await saveAnswers(ctx, auditId, [{ code, version: 0, choice: "2" }]);
    await signOff(ctx, auditId, "Agreed");
    const without = await findProfile(ctx, auditId);
    await reopenAudit(ctx, auditId, "Our own question was left open");
    await answered(team.practitioner, { choice: "3", note: "Everybody asks" });
    await signOff(ctx, auditId, "Agreed");
    const withOwn = await findProfile(ctx, auditId);
    const { themes, totals, people } = withOwn ?? {};
    expect({ themes, totals, people }).toEqual({
      themes: without?.themes,
      totals: without?.totals,
      people: without?.people,
    });
    expect(withOwn?.local).toMatchObject({ answers: [{ code: rated, level: 3 }] });
  });

  test("in a team it waits until everybody has answered for themselves, in SQL too", async () => {
    const ctx = ctxOf(team.manager);
    const together = await openedAudit(ctx, team.settingId, 2027);
    accepted(await openRound(ctx, together, "open"));
    const saved = [{ code: rated, version: 0, choice: "2" as const }];
    const save = () => saveLocalAnswers(ctxOf(team.practitioner), together, saved);
    expect(await save()).toEqual({ refused: "contributing" });
    const row = { auditId: together, questionId: rated, settingId: team.settingId, version: 1 };
    const stamp = { changedBy: team.manager.userId, changedAt: noon };
    const inSql = ctx.db.run((tx) => tx.insert(localAnswers).values({ ...row, ...stamp }));
    expect(await refusalOf(inSql)).toBe(kept);
    accepted(await closeRound(ctx, together));
    expect(await save()).toMatchObject({ saved: [{ saved: true }] });
  });

  test("F10 what was answered is frozen with the audit, in SQL too", async () => {
    await answered(team.manager, { choice: "2" });
    await signOff(ctxOf(team.manager), auditId, "Agreed");
    expect(await answered(team.manager, { version: 1, choice: "3" })).toEqual({
      refused: "signed",
    });
    const directly = asSuperuser((tx) =>
      tx.execute(sql`update local_answers set level = 0 where audit_id = ${auditId}`),
    );
    expect(await refusalOf(directly)).toBe(kept);
  });
});
