import { and, eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { signOffs } from "@/db/schema/audits";
import { contributionAnswers } from "@/db/schema/contributions";
import { recordAgreement } from "@/lib/agreements/commands";
import { saveAnswers } from "@/lib/audits/commands";
import { findAuditWork } from "@/lib/audits/queries";
import type { Snapshot } from "@/lib/audits/snapshot";
import { saveContribution } from "@/lib/contributions/commands";
import { findOwnWork } from "@/lib/contributions/queries";
import { currentEdition, isRated, itemsOf } from "@/lib/instruments/editions";
import { type Context, contextOf } from "@/lib/request/context";
import { closeRound, openRound } from "@/lib/rounds/commands";
import { reopenAudit, signOff } from "@/lib/sign-offs/commands";
import { asSuperuser, withFreshDatabase } from "../support/database";
import { openedAudit } from "../support/every-table";
import { accepted } from "../support/team";
import { addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

/** Each question of one audit lives through an interleaving of its own, so one run holds as many as it has questions. */
const codes = currentEdition("ecf")
  .themes.flatMap(itemsOf)
  .filter(isRated)
  .map(({ code }) => code)
  .slice(0, 25);
const wanted = 1000;
const levels = ["0", "1", "2", "3"] as const;

/** Two people with two devices each: 0 and 1 are the manager's, 2 and 3 the practitioner's. */
type Device = 0 | 1 | 2 | 3;
type Act = "look" | "own" | "answer" | "agree" | "sign";
type Step = { device: Device; act: Act | "close" | "reopen"; touched: string[] };
type Given = { note?: string; level?: number; version: number };
type Agreed = { reason?: string; version: number };
type Seen = {
  own: Map<string, Given>;
  answers: Map<string, Given>;
  agreements: Map<string, Agreed>;
};
type Phase = "contributing" | "open" | "signed";
/** One audit, how far it is, what must be kept in it, and what each device last saw. */
type Run = {
  auditId: string;
  phase: Phase;
  own: [Map<string, Given>, Map<string, Given>];
  answers: Map<string, Given>;
  agreements: Map<string, Agreed>;
  seen: Map<Device, Seen>;
};

let team: Awaited<ReturnType<typeof addSettingWithTeam>>;
let contexts: [Context, Context];
let refusals = 0;
let overtaken = 0;
beforeAll(async () => {
  team = await addSettingWithTeam();
  contexts = [contextOf(team.manager, noon), contextOf(team.practitioner, noon)];
});

const personOf = (device: Device) => (device < 2 ? 0 : 1);
const step = (...acts: Act[]): fc.Arbitrary<Step> =>
  fc.record({
    device: fc.constantFrom<Device>(0, 1, 2, 3),
    act: fc.constantFrom(...acts),
    touched: fc.subarray(codes, { minLength: 4, maxLength: 8 }),
  });
const few = (...acts: Act[]) => fc.array(step(...acts), { minLength: 2, maxLength: 3 });
const turn = (act: Step["act"]): fc.Arbitrary<Step[]> =>
  fc.constant([{ device: 0, act, touched: [] }]);

/** A whole audit, with everything also tried when it is too early or too late for it. */
const life = fc
  .tuple(
    few("own", "own", "look", "agree", "answer", "sign"),
    turn("close"),
    few("agree", "answer", "look", "own"),
    few("agree", "answer", "agree", "look"),
    turn("sign"),
    few("agree", "answer", "own", "sign"),
    turn("reopen"),
    few("answer", "agree", "look"),
    turn("sign"),
  )
  .map((parts) => parts.flat());

test("R-REL-07 F17 F10 in 1,000 random interleavings of contributing, agreeing and signing no update is lost", {
  timeout: 240_000,
}, async () => {
  let year = 1000;
  let lived = 0;
  const property = fc.asyncProperty(life, async (steps) => {
    year += 1;
    const run = await newRun(year);
    for (const [index, taken] of steps.entries()) await take(run, taken, `step ${index}`);
    await expectAllKept(run);
    lived += codes.length;
  });
  await fc.assert(property, { numRuns: Math.ceil(wanted / codes.length) });
  expect(lived).toBeGreaterThanOrEqual(wanted);
  expect(overtaken).toBeGreaterThan(wanted / 10);
  expect(refusals).toBeGreaterThan(wanted / 10);
});

async function newRun(year: number): Promise<Run> {
  const auditId = await openedAudit(contexts[0], team.settingId, year, "ecf");
  accepted(await openRound(contexts[0], auditId, "open"));
  const nothing = { answers: new Map(), agreements: new Map() };
  return {
    auditId,
    phase: "contributing",
    own: [new Map(), new Map()],
    ...nothing,
    seen: new Map(),
  };
}

async function take(run: Run, taken: Step, words: string): Promise<void> {
  switch (taken.act) {
    case "look":
      run.seen.set(taken.device, await look(run.auditId, taken.device));
      return;
    case "own":
      return saveOwn(run, taken, words);
    case "answer":
      return saveAgreedAnswers(run, taken, words);
    case "agree":
      for (const code of taken.touched) await agree(run, { ...taken, touched: [code] }, words);
      return;
    case "close":
      accepted(await closeRound(contexts[0], run.auditId));
      run.phase = "open";
      return;
    case "sign":
      return sign(run);
    case "reopen":
      accepted(await reopenAudit(contexts[0], run.auditId, "One more answer"));
      run.phase = "open";
  }
}

async function look(auditId: string, device: Device): Promise<Seen> {
  const ctx = contexts[personOf(device)];
  const [own, work] = [await findOwnWork(ctx, auditId), await findAuditWork(ctx, auditId)];
  return {
    own: new Map((own?.answers ?? []).map((each) => [each.code, givenOf(each)])),
    answers: new Map((work?.answers ?? []).map((each) => [each.code, givenOf(each)])),
    agreements: new Map(
      (work?.agreements ?? []).map(({ code, reason, version }) => [code, { reason, version }]),
    ),
  };
}

const givenOf = ({ note, level, version }: Given): Given => ({ note, level, version });

/** What a device saw: nothing, if it never looked. */
function seenBy(run: Run, device: Device): Seen {
  const fresh = { own: new Map(), answers: new Map(), agreements: new Map() };
  const seen = run.seen.get(device) ?? fresh;
  run.seen.set(device, seen);
  return seen;
}

function saveOwn(run: Run, taken: Step, note: string): Promise<void> {
  const late = { contributing: undefined, open: "closed", signed: "signed" }[run.phase];
  const kept = run.own[personOf(taken.device)];
  const seen = seenBy(run, taken.device).own;
  return saveOver({ save: saveContribution, run, taken, note, late, kept, seen });
}

function saveAgreedAnswers(run: Run, taken: Step, note: string): Promise<void> {
  const late = run.phase === "open" ? undefined : run.phase;
  const seen = seenBy(run, taken.device).answers;
  return saveOver({ save: saveAnswers, run, taken, note, late, kept: run.answers, seen });
}

type Saving = {
  save: typeof saveAnswers | typeof saveContribution;
  run: Run;
  taken: Step;
  note: string;
  late?: string;
  kept: Map<string, Given>;
  seen: Map<string, Given>;
};

/** Only whoever had seen the latest may replace it; anybody else is shown it. */
async function saveOver({ save, run, taken, note, late, kept, seen }: Saving): Promise<void> {
  const { device, touched } = taken;
  const choice = levels[(note.length + device) % 4] ?? "0";
  const inputs = touched.map((code) => {
    return { code, version: seen.get(code)?.version ?? 0, note: `${note} ${device}`, choice };
  });
  const outcome = await save(contexts[personOf(device)], run.auditId, inputs);
  if (late) {
    refusals += 1;
    expect(outcome).toEqual({ refused: late });
    return;
  }
  if ("refused" in outcome) throw new Error(outcome.refused);
  expect(outcome.saved).toMatchObject(
    inputs.map(({ code, version }) => {
      const latest = kept.get(code);
      return version === (latest?.version ?? 0)
        ? { code, saved: true, version: version + 1 }
        : { code, saved: false, theirs: latest };
    }),
  );
  for (const each of outcome.saved) {
    if (!each.saved) overtaken += 1;
    else setBoth(kept, seen, each.code, givenAs(inputs, each));
  }
}

function givenAs(
  inputs: readonly { code: string; note: string; choice: string }[],
  { code, version }: { code: string; version: number },
): Given {
  const input = inputs.find((each) => each.code === code);
  return { note: input?.note, level: Number(input?.choice), version };
}

function setBoth<Value>(
  kept: Map<string, Value>,
  seen: Map<string, Value>,
  code: string,
  value: Value,
) {
  kept.set(code, value);
  seen.set(code, value);
}

/** An agreement and its answer are written both or neither, by somebody who had seen the latest of both. */
async function agree(run: Run, { device, touched: [code = ""] }: Step, reason: string) {
  const seen = seenBy(run, device);
  const version = seen.agreements.get(code)?.version ?? 0;
  const answerVersion = seen.answers.get(code)?.version ?? 0;
  const level = (reason.length + device + version) % 4;
  const input = { code, version, answerVersion, outcome: "agreed" as const, reason };
  const outcome = await recordAgreement(contexts[personOf(device)], run.auditId, {
    ...{ ...input, choice: levels[level], present: "Both of us", minorityView: undefined },
  });
  if (run.phase !== "open") {
    refusals += 1;
    expect(outcome).toEqual({ refused: run.phase });
    return;
  }
  const [agreement, answer] = [run.agreements.get(code), run.answers.get(code)];
  if (version !== (agreement?.version ?? 0) || answerVersion !== (answer?.version ?? 0)) {
    overtaken += 1;
    expect(outcome).toMatchObject({ overtaken: { agreement, answer } });
    return;
  }
  expect(outcome).toEqual({ recorded: true, version: version + 1 });
  setBoth(run.agreements, seen.agreements, code, { reason, version: version + 1 });
  if (answer?.level === level) return;
  const settled = { note: answer?.note, level, version: answerVersion + 1 };
  setBoth(run.answers, seen.answers, code, settled);
}

/** What is signed is what the model holds, to the last note. */
async function sign(run: Run): Promise<void> {
  const outcome = await signOff(contexts[0], run.auditId, "We agree");
  if (run.phase !== "open") {
    refusals += 1;
    expect(outcome).toEqual({ refused: run.phase });
    return;
  }
  expect(outcome).toEqual({ signedOff: true });
  run.phase = "signed";
  const ofThis = eq(signOffs.auditId, run.auditId);
  const rows = await asSuperuser((tx) => tx.select().from(signOffs).where(ofThis));
  const { answers, agreements } = run;
  const signed = rows.map(({ snapshot }) => stateOf(snapshot as Snapshot));
  expect(signed).toContainEqual({ answers, agreements });
}

function stateOf({ answers, team: together }: Snapshot) {
  const agreements = together?.agreements ?? [];
  return {
    answers: new Map(answers.map((each) => [each.code, givenOf(each)])),
    agreements: new Map(agreements.map(({ code, reason, version }) => [code, { reason, version }])),
  };
}

async function expectAllKept(run: Run): Promise<void> {
  const { answers, agreements } = await look(run.auditId, 0);
  expect({ answers, agreements }).toEqual({ answers: run.answers, agreements: run.agreements });
  for (const [person, kept] of run.own.entries()) {
    const userId = contexts[person === 0 ? 0 : 1].actor.userId;
    const { auditId } = contributionAnswers;
    const mine = and(eq(auditId, run.auditId), eq(contributionAnswers.userId, userId));
    const rows = await asSuperuser((tx) => tx.select().from(contributionAnswers).where(mine));
    const found = rows.map(({ code, note, level, version }) => [code, { note, level, version }]);
    expect(new Map(found as [string, Given][])).toEqual(kept);
  }
}
