import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { saveAnswers } from "@/lib/audits/commands";
import type { AnswerInput } from "@/lib/audits/model";
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

type Step = { writer: 0 | 1; act: "look" | "save"; codes: string[] };
type Kept = { note: string; version: number };

const step: fc.Arbitrary<Step> = fc.record({
  writer: fc.constantFrom(0 as const, 1 as const),
  act: fc.constantFrom("look" as const, "save" as const, "save" as const),
  codes: fc.subarray(codes, { minLength: 10 }),
});

test("R-REL-07 in 1,000 random interleavings of two writers no update is lost", {
  timeout: 120_000,
}, async () => {
  let year = 1000;
  let lived = 0;
  let conflicts = 0;
  const runs = Math.ceil(wanted / codes.length);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 5 }), async (steps) => {
      year += 1;
      const auditId = await openedAudit(writers[0], team.settingId, year, "ecf");
      const model = new Map<string, Kept>();
      const seen = [new Map<string, Kept>(), new Map<string, Kept>()] as const;
      for (const [index, { writer, act, codes: touched }] of steps.entries()) {
        const ctx = writers[writer];
        if (act === "look") {
          const found = (await findAuditWork(ctx, auditId))?.answers ?? [];
          for (const { code, note = "", version } of found)
            seen[writer].set(code, { note, version });
          continue;
        }
        const inputs = touched.map((code): AnswerInput => {
          return {
            code,
            version: seen[writer].get(code)?.version ?? 0,
            note: `${writer}:${index}`,
          };
        });
        const outcome = await saveAnswers(ctx, auditId, inputs);
        if ("refused" in outcome) throw new Error(outcome.refused);
        for (const [at, saved] of outcome.saved.entries()) {
          const input = inputs[at];
          const before = model.get(saved.code);
          if (!input) throw new Error("More was saved than sent");
          // Only a writer who had seen the latest may replace it; anybody else is shown it.
          expect(saved.saved).toBe((before?.version ?? 0) === input.version);
          if (saved.saved) {
            const next = { note: input.note ?? "", version: saved.version };
            expect(next.version).toBe((before?.version ?? 0) + 1);
            model.set(saved.code, next);
            seen[writer].set(saved.code, next);
          } else {
            conflicts += 1;
            expect(saved.theirs).toMatchObject(before ?? {});
          }
        }
      }
      const kept = (await findAuditWork(writers[0], auditId))?.answers ?? [];
      expect(
        new Map(kept.map(({ code, note = "", version }) => [code, { note, version }])),
      ).toEqual(model);
      lived += codes.length;
    }),
    { numRuns: runs },
  );
  expect(lived).toBeGreaterThanOrEqual(wanted);
  expect(conflicts).toBeGreaterThan(wanted / 4);
});

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
