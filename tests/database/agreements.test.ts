import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { recordAgreement } from "@/lib/agreements/commands";
import { saveAnswers } from "@/lib/audits/commands";
import { findAuditWork } from "@/lib/audits/queries";
import { finishContribution, saveContribution } from "@/lib/contributions/commands";
import { findOwnWork } from "@/lib/contributions/queries";
import { currentEdition, isRated, itemsOf } from "@/lib/instruments/editions";
import { findProfile } from "@/lib/profiles/queries";
import { type Context, contextOf } from "@/lib/request/context";
import { closeRound, openRound } from "@/lib/rounds/commands";
import { reopenAudit, signOff } from "@/lib/sign-offs/commands";
import { withFreshDatabase } from "../support/database";
import { openedAudit } from "../support/every-table";
import { accepted, addTeam, contribute } from "../support/team";
import { addPerson, addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

const code = "ecf.rights.home-visits";
const present = "All of us";

describe("F17 F18 a meeting", () => {
  let team: Awaited<ReturnType<typeof addTeam>>;
  beforeAll(async () => {
    team = await addTeam(3, "open");
    for (const [index, person] of [team.manager, ...team.practitioners].entries()) {
      await contribute(person, team.auditId, { [code]: index === 0 ? "3" : "1" });
    }
  });
  const record = (more: object) =>
    recordAgreement(team.ctx, team.auditId, {
      ...{ code, version: 0, answerVersion: 0, present, outcome: "agreed", choice: "2" },
      ...more,
    });

  test("F17 the level becomes the answer, and what everybody gave stays as it was", async () => {
    await saveAnswers(team.ctx, team.auditId, [{ code, version: 0, note: "Nine homes" }]);
    expect(await record({ answerVersion: 1, reason: "Most of us" })).toMatchObject({ version: 1 });
    const work = await findAuditWork(team.ctx, team.auditId);
    expect(work?.answers).toMatchObject([{ code, level: 2, note: "Nine homes", version: 2 }]);
    expect(work?.agreements).toMatchObject([{ outcome: "agreed", reason: "Most of us", present }]);
    expect((await findOwnWork(team.ctx, team.auditId))?.answers[0]?.level).toBe(3);
  });

  test("R-REL-07 whoever looked before somebody else recorded is shown what is there, and changes nothing", async () => {
    const late = await record({ choice: "0", reason: "So I thought" });
    expect(late).toMatchObject({ overtaken: { agreement: { version: 1 }, answer: { level: 2 } } });
    expect((await findAuditWork(team.ctx, team.auditId))?.answers[0]?.level).toBe(2);
  });

  test("F18 “we do not agree” takes the level away and keeps each view in its own words; signing freezes and prints it", async () => {
    const minorityView = "Two of us say that one visit is not a habit.";
    const seen = { version: 1, answerVersion: 2, choice: undefined };
    accepted(await record({ ...seen, outcome: "not_agreed", minorityView }));
    expect((await findAuditWork(team.ctx, team.auditId))?.answers[0]?.level).toBeUndefined();
    accepted(await signOff(team.ctx, team.auditId, "We met and talked"));
    expect(await record({ version: 2, answerVersion: 3 })).toEqual({ refused: "signed" });
    const profile = await findProfile(team.ctx, team.auditId);
    const question = profile?.themes[0]?.questions.find((each) => each.code === code);
    expect(question?.agreement).toMatchObject({ outcome: "not_agreed", minorityView, present });
    expect(profile?.people).toBe(4);
  });
});

test("F16 in a private team the manager writes for everybody: no record joins a practitioner to a view", async () => {
  const { auditId, ctx, practitioner } = await addTeam(5, "private");
  accepted(await closeRound(ctx, auditId));
  const settled = { code, version: 0, answerVersion: 0, outcome: "agreed", present } as const;
  const input = { ...settled, choice: "2" as const, reason: "Most of us" };
  const recording = recordAgreement(contextOf(practitioner, noon), auditId, input);
  expect(await recording).toEqual({ refused: "not_allowed" });
  expect(await recordAgreement(ctx, auditId, input)).toEqual({ recorded: true, version: 1 });
});

/** Each question lives through an interleaving of its own, so one run holds as many as it has questions. */
const codes = currentEdition("ecf")
  .themes.flatMap(itemsOf)
  .filter(isRated)
  .map((item) => item.code)
  .slice(0, 25);
const wanted = 1000;

const acts = [
  "contribute",
  "contribute",
  "finish",
  "close",
  "agree",
  "agree",
  "edit",
  "sign",
  "reopen",
] as const;
const step = fc.record({
  who: fc.constantFrom(0, 1, 2),
  act: fc.constantFrom(...acts),
  stale: fc.boolean(),
  level: fc.constantFrom("0" as const, "1" as const, "2" as const, "3" as const),
});

/** What must be so: each person's own answers, the agreed ones, and which part of its life the audit is in. */
type Model = {
  own: Map<string, { level: number; version: number }>[];
  agreed: Map<string, { level?: number; answer: number; agreement: number }>;
  finished: Set<number>;
  closed: boolean;
  signed: boolean;
};

test("R-REL-07 F17 in 1,000 random interleavings of contributors, moderation and sign-off no update is lost", {
  timeout: 300_000,
}, async () => {
  const place = await addSettingWithTeam();
  const third = await addPerson("practitioner", {
    settingId: place.settingId,
    homeBoroughId: place.boroughId,
  });
  const people = [place.manager, place.practitioner, third].map((actor) => contextOf(actor, noon));
  let year = 1000;
  let lived = 0;
  const done = new Set<string>();
  const property = fc.asyncProperty(
    fc.array(step, { minLength: 9, maxLength: 14 }),
    async (steps) => {
      year += 1;
      const [manager = contextOf(place.manager, noon)] = people;
      const auditId = await openedAudit(manager, place.settingId, year, "ecf");
      accepted(await openRound(manager, auditId, "open"));
      const model: Model = {
        own: people.map(() => new Map()),
        agreed: new Map(),
        finished: new Set(),
        closed: false,
        signed: false,
      };
      for (const taken of steps) done.add(await take(people, auditId, model, taken));
      await expectKept(people, auditId, model);
      lived += codes.length;
    },
  );
  await fc.assert(property, { numRuns: Math.ceil(wanted / codes.length) });
  expect(lived).toBeGreaterThanOrEqual(wanted);
  // Every move was really made, and every kind of refusal was met.
  expect([...done].sort()).toEqual(
    expect.arrayContaining([
      "agreed",
      "closed",
      "contributed",
      "contributing",
      "overtaken",
      "signed",
    ]),
  );
});

type Step = {
  who: number;
  act: (typeof acts)[number];
  stale: boolean;
  level: "0" | "1" | "2" | "3";
};

/** Makes one move and holds its outcome against what must come of it. @returns what came of it, in a word. */
async function take(
  people: Context[],
  auditId: string,
  model: Model,
  taken: Step,
): Promise<string> {
  const ctx = people[taken.who] ?? people[0];
  const [manager] = people;
  if (!ctx || !manager) throw new Error("nobody");
  switch (taken.act) {
    case "contribute":
      return contributeAll(ctx, auditId, model, taken);
    case "finish": {
      const outcome = await finishContribution(ctx, auditId);
      if (model.signed || model.closed) return refusedAs(outcome, model);
      model.finished.add(taken.who);
      model.closed = model.finished.size === people.length;
      expect(outcome).toMatchObject({ finished: true });
      return "finished";
    }
    case "close": {
      const outcome = await closeRound(manager, auditId);
      if (model.signed || model.closed) return refusedAs(outcome, model);
      model.closed = true;
      return "closed";
    }
    case "agree":
      return agreeOnAll(ctx, auditId, model, taken);
    case "edit":
      return editAll(ctx, auditId, model, taken);
    case "sign": {
      const outcome = await signOff(manager, auditId, "We met and talked");
      if (model.signed || !model.closed) return refusedAs(outcome, model);
      model.signed = true;
      return "signed off";
    }
    case "reopen": {
      const outcome = await reopenAudit(manager, auditId, "One more thing");
      expect("reopened" in outcome).toBe(model.signed);
      model.signed = false;
      return "reopened";
    }
  }
}

function refusedAs(outcome: object, model: Model): string {
  const refused = model.signed ? "signed" : model.closed ? "closed" : "contributing";
  expect(outcome).toEqual({ refused });
  return refused;
}

async function contributeAll(
  ctx: Context,
  auditId: string,
  model: Model,
  { who, stale, level }: Step,
) {
  const own = model.own[who] ?? new Map();
  const version = (each: string) => Math.max(0, (own.get(each)?.version ?? 0) - (stale ? 1 : 0));
  const inputs = codes.map((each) => ({ code: each, version: version(each), choice: level }));
  const outcome = await saveContribution(ctx, auditId, inputs);
  if (!("saved" in outcome)) return refusedAs(outcome, model);
  expect(model.closed).toBe(false);
  for (const saved of outcome.saved) {
    const before = own.get(saved.code);
    const same = before?.level === Number(level);
    // Only over what was seen, or where nothing changes; anything else is shown and not overwritten.
    expect(saved.saved).toBe(same || !stale || !before);
    if (saved.saved) own.set(saved.code, { level: Number(level), version: saved.version });
  }
  return "contributed";
}

async function agreeOnAll(ctx: Context, auditId: string, model: Model, { stale, level }: Step) {
  let said = "";
  for (const each of codes.slice(0, 3)) {
    const before = model.agreed.get(each) ?? { answer: 0, agreement: 0 };
    const seen = stale ? { version: before.agreement + 1 } : { version: before.agreement };
    const outcome = await recordAgreement(ctx, auditId, {
      ...{ code: each, ...seen, answerVersion: before.answer, present, reason: "So we see it" },
      ...{ outcome: "agreed", choice: level },
    });
    if ("refused" in outcome) return refusedAs(outcome, { ...model, closed: false });
    expect("overtaken" in outcome).toBe(stale);
    said = stale ? "overtaken" : "agreed";
    if (stale) continue;
    const changed = before.level !== Number(level);
    const answer = before.answer + (changed ? 1 : 0);
    model.agreed.set(each, { level: Number(level), answer, agreement: before.agreement + 1 });
  }
  return said;
}

async function editAll(ctx: Context, auditId: string, model: Model, { stale, level }: Step) {
  const [each = ""] = codes;
  const before = model.agreed.get(each) ?? { answer: 0, agreement: 0 };
  const version = before.answer + (stale ? 1 : 0);
  const outcome = await saveAnswers(ctx, auditId, [{ code: each, version, choice: level }]);
  if (!("saved" in outcome)) return refusedAs(outcome, { ...model, closed: false });
  const [saved] = outcome.saved;
  const same = before.level === Number(level);
  expect(saved?.saved).toBe(same || !stale);
  if (!saved?.saved) return "overtaken";
  model.agreed.set(each, { ...before, level: Number(level), answer: saved.version });
  return "edited";
}

async function expectKept(people: Context[], auditId: string, model: Model) {
  for (const [who, ctx] of people.entries()) {
    const own = (await findOwnWork(ctx, auditId))?.answers ?? [];
    const found = own.map(({ code: each, level, version }) => [each, { level, version }]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(model.own[who] ?? []));
  }
  const work = people[0] && (await findAuditWork(people[0], auditId));
  const answers = new Map(work?.answers.map((answer) => [answer.code, answer]));
  const agreements = new Map(work?.agreements.map((agreement) => [agreement.code, agreement]));
  const found = [...new Set([...answers.keys(), ...agreements.keys()])].map((each) => [
    each,
    {
      level: answers.get(each)?.level,
      answer: answers.get(each)?.version ?? 0,
      agreement: agreements.get(each)?.version ?? 0,
    },
  ]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(model.agreed));
  expect(work?.audit.signedOff !== undefined).toBe(model.signed);
}
