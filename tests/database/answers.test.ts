import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { answers } from "@/db/schema/audits";
import { trail } from "@/db/schema/trail";
import { openAudit, saveAnswers } from "@/lib/audits/commands";
import { findAuditWork, listAudits } from "@/lib/audits/queries";
import { currentEdition } from "@/lib/instruments/editions";
import type { Context } from "@/lib/request/context";
import { contextOf } from "@/lib/request/context";
import { asSuperuser, withFreshDatabase } from "../support/database";
import { openedAudit } from "../support/every-table";
import { addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

const code = "ecf.rights.home-visits";
let team: Awaited<ReturnType<typeof addSettingWithTeam>>;
let ctx: Context;
let auditId: string;
let year = 2020;
beforeAll(async () => {
  team = await addSettingWithTeam();
  ctx = contextOf(team.manager, noon);
});
beforeEach(async () => {
  year += 1;
  auditId = await openedAudit(ctx, team.settingId, year, "ecf");
});

const answersNow = async () => (await findAuditWork(ctx, auditId))?.answers ?? [];
const countRows = (table: typeof answers | typeof trail) =>
  asSuperuser(async (tx) => (await tx.select().from(table)).length);

test("F1 an audit of one framework and year is opened once; the second opener is shown the first", async () => {
  const opening = { settingId: team.settingId, instrument: "ecf", year: 1999 } as const;
  const opened = await Promise.all(Array.from({ length: 10 }, () => openAudit(ctx, opening)));
  const first = opened.filter((outcome) => !("refused" in outcome));
  expect(first).toHaveLength(1);
  const [{ auditId: id } = { auditId: "" }] = first as { auditId: string }[];
  const others = opened.filter((outcome) => "refused" in outcome);
  expect(others).toEqual(Array.from({ length: 9 }, () => ({ refused: "exists", auditId: id })));
  expect((await openAudit(ctx, { ...opening, instrument: "elppeg" })) as object).not.toHaveProperty(
    "refused",
  );
  const listed = (await listAudits(ctx, team.settingId)).filter((audit) => audit.year === 1999);
  expect(listed.map(({ instrument, edition }) => [instrument, edition])).toEqual([
    ["ecf", currentEdition("ecf").edition],
    ["elppeg", currentEdition("elppeg").edition],
  ]);
});

test("F4 a level and a note are kept, with who wrote them and when", async () => {
  await saveAnswers(ctx, auditId, [{ code, version: 0, choice: "2", note: "Parents told us" }]);
  expect(await answersNow()).toEqual([
    {
      ...{ code, level: 2, note: "Parents told us", version: 1 },
      ...{ changedByName: team.manager.name, changedAt: noon },
    },
  ]);
});

test("F7 not yet, we don't know, does not apply and not answered are four different things", async () => {
  const [a, b, c] = allowing("not_applicable");
  await saveAnswers(ctx, auditId, [
    { code: a, version: 0, choice: "0" },
    { code: b, version: 0, choice: "dont_know" },
    { code: c, version: 0, choice: "not_applicable" },
  ]);
  const kept = new Map((await answersNow()).map((answer) => [answer.code, answer]));
  expect(kept.get(a)).toMatchObject({ level: 0, blank: undefined });
  expect(kept.get(b)).toMatchObject({ level: undefined, blank: "dont_know" });
  expect(kept.get(c)).toMatchObject({ level: undefined, blank: "not_applicable" });
  expect(kept.size).toBe(3);
});

test("F7 clearing an answer leaves no level behind, and nothing typed is no answer", async () => {
  await saveAnswers(ctx, auditId, [{ code, version: 0 }]);
  expect(await answersNow()).toEqual([]);
  await saveAnswers(ctx, auditId, [{ code, version: 0, choice: "3" }]);
  await saveAnswers(ctx, auditId, [{ code, version: 1 }]);
  expect(await answersNow()).toMatchObject([{ code, level: undefined, version: 2 }]);
});

test("F7 does not apply is refused where the question always applies, and nothing of that save is kept", async () => {
  const [always] = allowing("always");
  const saving = saveAnswers(ctx, auditId, [
    { code, version: 0, choice: "1" },
    { code: always, version: 0, choice: "not_applicable" },
  ]);
  await expect(saving).rejects.toThrow("always applies");
  expect(await answersNow()).toEqual([]);
});

test("F4 a level the question does not have, and a question the edition does not have, are refused", async () => {
  const save = (input: { code: string; choice: "6" | "1" }) =>
    saveAnswers(ctx, auditId, [{ version: 0, ...input }]);
  await expect(save({ code, choice: "6" })).rejects.toThrow("No level 6");
  await expect(save({ code: "ecf.rights.unheard-of", choice: "1" })).rejects.toThrow("No question");
});

test("F4 a reflection keeps its words and never a level", async () => {
  const reflection = "We began to ask at the door.\nIt took a term.";
  await saveAnswers(ctx, auditId, [
    { code: "ecf.appreciate.value", version: 0, choice: "3", reflection, note: "x" },
  ]);
  expect(await answersNow()).toMatchObject([{ reflection, level: undefined, note: undefined }]);
});

test("R-REL-07 the second of two writers is shown the first one's answer, and overwrites nothing", async () => {
  const colleague = contextOf(team.practitioner, noon);
  await saveAnswers(ctx, auditId, [{ code, version: 0, choice: "1" }]);
  const second = await saveAnswers(colleague, auditId, [{ code, version: 0, choice: "3" }]);
  expect(second).toMatchObject({
    saved: [{ code, saved: false, theirs: { level: 1, version: 1 } }],
  });
  expect(await answersNow()).toMatchObject([{ level: 1, version: 1 }]);
  const again = await saveAnswers(colleague, auditId, [{ code, version: 1, choice: "3" }]);
  expect(again).toMatchObject({ saved: [{ saved: true, version: 2 }] });
});

test("R-REL-07 a conflict over one question does not hold back the others of the same page", async () => {
  await saveAnswers(ctx, auditId, [{ code, version: 0, choice: "1" }]);
  const other = "ecf.rights.article-30";
  const saved = await saveAnswers(ctx, auditId, [
    { code, version: 0, choice: "2" },
    { code: other, version: 0, choice: "2" },
  ]);
  expect(saved).toMatchObject({ saved: [{ saved: false }, { saved: true, version: 1 }] });
  expect((await answersNow()).map(({ level }) => level).sort()).toEqual([1, 2]);
});

test("R-REL-07 repeating a save changes nothing and adds nothing to the trail", async () => {
  const input = { code, version: 0, choice: "2", note: "Seen by a parent" } as const;
  const first = await saveAnswers(ctx, auditId, [input]);
  const events = await countRows(trail);
  const later = contextOf(team.manager, new Date("2026-06-13T09:00:00Z"));
  expect(await saveAnswers(later, auditId, [input])).toEqual(first);
  expect(await answersNow()).toMatchObject([{ version: 1, changedAt: noon }]);
  expect(await countRows(trail)).toBe(events);
});

test("R-REL-07 a version that never was saves nothing", async () => {
  const saved = await saveAnswers(ctx, auditId, [{ code, version: 7, choice: "2" }]);
  expect(saved).toEqual({ saved: [{ code, saved: false, theirs: undefined }] });
  const rows = await asSuperuser((tx) =>
    tx.select().from(answers).where(eq(answers.auditId, auditId)),
  );
  expect(rows).toEqual([]);
});

/** Codes of rated questions of the newest ECF edition. */
function allowing(kind: "not_applicable" | "always"): [string, string, string] {
  const found = currentEdition("ecf").themes.flatMap(({ questions }) =>
    questions.flatMap((question) =>
      question.kind === "scale" && question.allowsNotApplicable === (kind === "not_applicable")
        ? [question.code]
        : [],
    ),
  );
  const [a, b, c] = found;
  if (!a || !b || !c) throw new Error("The edition has too few such questions");
  return [a, b, c];
}
