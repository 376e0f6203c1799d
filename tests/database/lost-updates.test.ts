import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { saveAnswers } from "@/lib/audits/commands";
import { findAuditWork } from "@/lib/audits/queries";
import { currentEdition, isRated, itemsOf } from "@/lib/instruments/editions";
import { type Context, contextOf } from "@/lib/request/context";
import { withFreshDatabase } from "../support/database";
import { openedAudit } from "../support/every-table";
import { addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

/** Each question of one audit lives through an interleaving of its own, so one run holds as many as it has questions. */
const codes = currentEdition("ecf")
  .themes.flatMap(itemsOf)
  .filter(isRated)
  .map(({ code }) => code)
  .slice(0, 25);
const wanted = 1000;

let team: Awaited<ReturnType<typeof addSettingWithTeam>>;
let writers: [Context, Context];
beforeAll(async () => {
  team = await addSettingWithTeam();
  writers = [contextOf(team.manager, noon), contextOf(team.practitioner, noon)];
});

type Kept = { note: string; version: number };
type Step = { writer: 0 | 1; act: "look" | "save"; touched: string[] };
/** One audit, what must be kept in it, and what each of the two writers last saw. */
type Run = {
  auditId: string;
  kept: Map<string, Kept>;
  seen: [Map<string, Kept>, Map<string, Kept>];
};

const step: fc.Arbitrary<Step> = fc.record({
  writer: fc.constantFrom(0 as const, 1 as const),
  act: fc.constantFrom("look" as const, "save" as const, "save" as const),
  touched: fc.subarray(codes, { minLength: 10 }),
});

test("R-REL-07 in 1,000 random interleavings of two writers no update is lost", {
  timeout: 120_000,
}, async () => {
  let year = 1000;
  let lived = 0;
  let conflicts = 0;
  const property = fc.asyncProperty(
    fc.array(step, { minLength: 4, maxLength: 5 }),
    async (steps) => {
      year += 1;
      const auditId = await openedAudit(writers[0], team.settingId, year, "ecf");
      const run: Run = { auditId, kept: new Map(), seen: [new Map(), new Map()] };
      for (const [index, taken] of steps.entries()) {
        if (taken.act === "look") run.seen[taken.writer] = await look(taken.writer, auditId);
        else conflicts += await save(run, taken, `${taken.writer}:${index}`);
      }
      expect(await look(0, auditId)).toEqual(run.kept);
      lived += codes.length;
    },
  );
  await fc.assert(property, { numRuns: Math.ceil(wanted / codes.length) });
  expect(lived).toBeGreaterThanOrEqual(wanted);
  expect(conflicts).toBeGreaterThan(wanted / 4);
});

async function look(writer: 0 | 1, auditId: string): Promise<Map<string, Kept>> {
  const found = (await findAuditWork(writers[writer], auditId))?.answers ?? [];
  return new Map(found.map(({ code, note = "", version }) => [code, { note, version }]));
}

/** Saves over what the writer last saw, and holds every outcome against what must happen. @returns conflicts. */
async function save(run: Run, { writer, touched }: Step, note: string): Promise<number> {
  const seen = run.seen[writer];
  const inputs = touched.map((code) => ({ code, version: seen.get(code)?.version ?? 0, note }));
  const outcome = await saveAnswers(writers[writer], run.auditId, inputs);
  if ("refused" in outcome) throw new Error(outcome.refused);
  const latest = inputs.map(({ code }) => run.kept.get(code));
  // Only a writer who had seen the latest may replace it; anybody else is shown it.
  expect(outcome.saved).toMatchObject(
    inputs.map(({ code, version }, index) =>
      version === (latest[index]?.version ?? 0)
        ? { code, saved: true, version: version + 1 }
        : { code, saved: false, theirs: latest[index] },
    ),
  );
  const written = outcome.saved.flatMap((each) => (each.saved ? [each] : []));
  for (const { code, version } of written) {
    run.kept.set(code, { note, version });
    seen.set(code, { note, version });
  }
  return inputs.length - written.length;
}

test("R-REL-07 eight people adding to one note at the same time lose none of their additions", {
  timeout: 60_000,
}, async () => {
  const auditId = await openedAudit(writers[0], team.settingId, 2026, "ecf");
  const [code = ""] = codes;
  const addOne = async (index: number) => {
    const ctx = writers[index % 2] ?? writers[0];
    for (;;) {
      const work = await findAuditWork(ctx, auditId);
      const mine = work?.answers.find((answer) => answer.code === code);
      const note = `${mine?.note ?? ""}${index};`;
      const outcome = await saveAnswers(ctx, auditId, [
        { code, version: mine?.version ?? 0, note },
      ]);
      if ("saved" in outcome && outcome.saved[0]?.saved) return;
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, index) => addOne(index)));
  const [answer] = (await findAuditWork(writers[0], auditId))?.answers ?? [];
  expect(answer?.version).toBe(8);
  expect(answer?.note?.split(";").filter(Boolean).sort()).toEqual([..."01234567"]);
});
