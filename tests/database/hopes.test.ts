import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/access/model";
import { saveAnswers } from "@/lib/audits/commands";
import { answerHopes } from "@/lib/hopes/commands";
import { listHopes } from "@/lib/hopes/queries";
import { hopesCode } from "@/lib/instruments/appreciative";
import { contextOf } from "@/lib/request/context";
import { signOff } from "@/lib/sign-offs/commands";
import { asSuperuser, kept, refusalOf, withFreshDatabase } from "../support/database";
import { openedAudit } from "../support/every-table";
import { addSettingWithTeam, noon } from "../support/world";

withFreshDatabase();

const text = "A room for parents with a door that shuts.";
const whatHappened = "The room opened in March; the door still sticks.";
let team: Awaited<ReturnType<typeof addSettingWithTeam>>;
let thisYear: string;
let lastYear: string;
const ctxOf = (actor: Actor) => contextOf(actor, noon);

beforeEach(async () => {
  team = await addSettingWithTeam();
  const ctx = ctxOf(team.manager);
  lastYear = await openedAudit(ctx, team.settingId, 2025, "ecf");
  await saveAnswers(ctx, lastYear, [{ code: hopesCode, version: 0, reflection: text }]);
  await signOff(ctx, lastYear, "Agreed");
  thisYear = await openedAudit(ctx, team.settingId, 2026, "ecf");
});

test("F86 last year's hopes come back and are answered in this year's audit", async () => {
  const told = answerHopes(ctxOf(team.practitioner), {
    ...{ auditId: thisYear, version: 0, whatHappened },
  });
  expect(await told).toEqual({ told: true });
  expect(await listHopes(ctxOf(team.reader), team.settingId)).toMatchObject([
    {
      ...{ auditId: lastYear, year: 2025, text },
      tellings: [{ auditId: thisYear, year: 2026, whatHappened, version: 1 }],
    },
  ]);
});

test("F86 the first audit has no hopes to answer", async () => {
  const more = { version: 0, whatHappened };
  const other = await addSettingWithTeam();
  const first = await openedAudit(ctxOf(other.manager), other.settingId, 2026, "ecf");
  expect(await answerHopes(ctxOf(other.manager), { auditId: first, ...more })).toEqual({
    refused: "no_hopes",
  });
});

test("R-REL-07 the second of two writers is shown the first one's words", async () => {
  const say = (actor: Actor, words: string) =>
    answerHopes(ctxOf(actor), { auditId: thisYear, version: 0, whatHappened: words });
  expect(await say(team.manager, whatHappened)).toEqual({ told: true });
  expect(await say(team.practitioner, whatHappened)).toEqual({ told: true });
  expect(await say(team.practitioner, "Nothing")).toMatchObject({ conflict: { whatHappened } });
});

test("F10 F86 what was told is frozen with the audit, in the database too", async () => {
  const say = { auditId: thisYear, version: 0, whatHappened };
  await answerHopes(ctxOf(team.manager), say);
  await signOff(ctxOf(team.manager), thisYear, "Agreed");
  const again = answerHopes(ctxOf(team.manager), { ...say, version: 1, whatHappened: "No" });
  expect(await again).toEqual({ refused: "signed" });
  const directly = asSuperuser((tx) =>
    tx.execute(sql`update hope_answers set what_happened = 'x' where audit_id = ${thisYear}`),
  );
  expect(await refusalOf(directly)).toBe(kept);
});

test("F20 R-AZ-06 a reader and another setting tell nothing", async () => {
  const say = { auditId: thisYear, version: 0, whatHappened };
  expect(await answerHopes(ctxOf(team.reader), say)).toEqual({ refused: "not_allowed" });
  const other = await addSettingWithTeam();
  expect(await answerHopes(ctxOf(other.manager), say)).toEqual({ refused: "not_found" });
  expect(await listHopes(ctxOf(other.manager), team.settingId)).toEqual([]);
});
