import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { closeEngine, engine } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { answersOf } from "@/db/seed/answers";
import { exampleAuditId, exampleId } from "@/db/seed/ids";
import { loadExampleBorough } from "@/db/seed/load";
import { commissionerOf, examplePassword, teamOf } from "@/db/seed/people";
import { plannedAudits } from "@/db/seed/plan";
import { exampleAddresses, exampleSignIns } from "@/db/seed/tour";
import { roleNames, roles } from "@/lib/access/model";
import { saveAnswers } from "@/lib/audits/commands";
import { findAudit, findAuditWork } from "@/lib/audits/queries";
import { findDraft, listReports } from "@/lib/borough-reports/queries";
import { countsOf } from "@/lib/campaigns/progress";
import { findCampaign, listProgress } from "@/lib/campaigns/queries";
import { currentEdition, isRated, itemsOf } from "@/lib/instruments/editions";
import { postCampaignLetters } from "@/lib/reminders/commands";
import { contextOf } from "@/lib/request/context";
import { verifyPassword } from "@/lib/request/passwords";
import { reopenAudit } from "@/lib/sign-offs/commands";

const now = new Date();
const places = ["boroughs", "settings", "forums", "users", "memberships", "trail"];
const work = ["audits", "answers", "evidence", "completed_themes", "sign_offs", "signed_themes"];

beforeAll(async () => {
  vi.stubEnv("DATABASE_URL", undefined);
  vi.stubEnv("ALONGSIDE_DATA_DIR", "memory://");
  await migrateDatabase();
  expect(await loadExampleBorough(now)).toBe(true);
});

afterAll(async () => {
  await closeEngine();
  vi.unstubAllEnvs();
});

/** Rows as the owner of the embedded database sees them: all. */
async function rows<Row>(statement: string): Promise<Row[]> {
  const { connection } = await engine();
  const result = await connection.execute(sql.raw(statement));
  return (result as unknown as { rows: Row[] }).rows;
}

function never(): never {
  throw new Error("The example has no such thing");
}

async function one<Value>(expression: string): Promise<Value> {
  return ((await rows<{ value: Value }>(`select ${expression} as value`))[0] ?? never()).value;
}

const inAlderbrook = `borough_id = '${exampleId("borough", 1)}'`;
const inThornmere = `borough_id = '${exampleId("borough", 2)}'`;

describe("the made-up boroughs", () => {
  test("are marked as made up; Alderbrook has forty settings of five kinds", async () => {
    expect(await rows("select name, is_example from boroughs order by 1")).toEqual([
      { name: "Alderbrook", is_example: true },
      { name: "Thornmere", is_example: true },
    ]);
    expect(await one(`(select count(*)::int from settings where ${inAlderbrook})`)).toBe(40);
    const kinds = await rows(
      `select type, count(*)::int n from settings where ${inAlderbrook} group by 1 order by 1`,
    );
    expect(kinds).toContainEqual({ type: "childminder", n: 9 });
    expect(kinds).toHaveLength(5);
  });

  test("Thornmere is small: eight settings, one childminder, and a forum, campaign, offer and report of its own", async () => {
    const there = (table: string) =>
      one<number>(`(select count(*)::int from ${table} and ${inThornmere})`);
    expect(await there("settings where true")).toBe(8);
    expect(await there("settings where type = 'childminder'")).toBe(1);
    for (const table of ["forums", "campaigns", "offers", "borough_reports"]) {
      expect([table, await there(`${table} where true`)]).toEqual([table, 1]);
    }
    expect(await there("borough_grants where true")).toBe(6);
    expect(await there("campaign_asks where true")).toBe(8);
  });

  test("has three years of both frameworks, with a change of edition between them", async () => {
    const held = await rows("select distinct instrument, year, edition from audits order by 1, 2");
    expect(held).toEqual([
      { instrument: "ecf", year: 2024, edition: "2024" },
      { instrument: "ecf", year: 2025, edition: "2024" },
      { instrument: "ecf", year: 2026, edition: "2024" },
      { instrument: "elppeg", year: 2024, edition: "2024" },
      { instrument: "elppeg", year: 2025, edition: "2024" },
      { instrument: "elppeg", year: 2026, edition: "2026" },
    ]);
  });

  test("differs honestly: levels, gaps, don’t-knows, what does not apply, evidence and none", async () => {
    const levels = await rows<{ level: number; n: number }>(
      "select level, count(*)::int n from answers where level is not null group by 1 order by 1",
    );
    expect(levels.map(({ level }) => level)).toEqual([0, 1, 2, 3]);
    expect(Math.min(...levels.map(({ n }) => n))).toBeGreaterThan(50);
    expect(
      await one("(select count(*)::int from answers where blank = 'dont_know')"),
    ).toBeGreaterThan(20);
    expect(
      await one("(select count(*)::int from answers where blank = 'not_applicable')"),
    ).toBeGreaterThan(10);
    const shown =
      "exists (select from evidence e where e.audit_id = a.audit_id and e.code = a.code)";
    const embedded = "select count(*)::int from answers a where level = 3";
    expect(await one(`(${embedded} and ${shown})`)).toBeGreaterThan(20);
    expect(await one(`(${embedded} and note is null and not ${shown})`)).toBeGreaterThan(20);
    const falls = `select count(*)::int from answers a join audits x on x.id = a.audit_id
      join audits y on y.setting_id = x.setting_id and y.instrument = x.instrument and y.year = x.year + 1
      join answers b on b.audit_id = y.id and b.code = a.code and b.level < a.level`;
    expect(await one(`(${falls})`)).toBeGreaterThan(10);
  });

  test("does not answer everything: signed audits have questions nobody got round to", async () => {
    const answered = await rows<{ n: number }>(
      "select count(*)::int n from answers a join audits x on x.id = a.audit_id where x.instrument = 'elppeg' group by x.id",
    );
    const asked = currentEdition("elppeg").themes.flatMap(itemsOf).length;
    expect(answered.filter(({ n }) => n < asked).length).toBeGreaterThan(5);
  });

  test("writes the same sentence about a question in no two years that follow each other", async () => {
    const repeated = `select count(*)::int from answers a join audits x on x.id = a.audit_id
      join audits y on y.setting_id = x.setting_id and y.instrument = x.instrument and y.year = x.year + 1
      join answers b on b.audit_id = y.id and b.code = a.code and b.note = a.note`;
    expect(await one(`(${repeated})`)).toBe(0);
  });

  test("has one setting with nothing yet and nothing asked of it, for the first visit", async () => {
    const empty = await rows<{ id: string }>(
      `select id from settings s where not exists (select from audits a where a.setting_id = s.id)
        and not exists (select from campaign_asks a where a.setting_id = s.id)`,
    );
    expect(empty).toEqual([{ id: exampleId("setting", 8) }]);
  });

  test("F49 F50 has a campaign under way, with settings in every state and no letter due", async () => {
    const helen = commissionerOf(1);
    const here = { boroughId: exampleId("borough"), campaignId: exampleId("campaign") };
    const campaign = await findCampaign(contextOf(helen, now), here);
    const progress = await listProgress(contextOf(helen, now), campaign ?? never());
    expect(progress).toHaveLength(39);
    expect(Math.min(...Object.values(countsOf(progress)))).toBeGreaterThan(0);
    expect(await postCampaignLetters(now)).toBe(0);
  });
});

test("Alderbrook has offers with places taken, settings that would like help, and two that meet", async () => {
  const there = (table: string) => one<number>(`(select count(*)::int from ${table})`);
  expect(await there(`offers where ${inAlderbrook}`)).toBe(3);
  const offers = `select id from offers where ${inAlderbrook}`;
  expect(await there(`offer_places where offer_id in (${offers})`)).toBe(10);
  expect(await there("introductions")).toBe(2);
  expect(await there("partnerships where both_sent_at is not null")).toBe(1);
  expect([await there("partnerships"), await there("partnership_sides")]).toEqual([3, 4]);
  expect(await there("theme_wishes where theme = 4 and wish = 'help' and not named")).toBe(8);
});

describe("the audits to look at", () => {
  const [priya] = teamOf(1);
  const halfWay = exampleAuditId(1, "elppeg", 2026);

  test("F46 has last year's report, with figures and the commissioner's words, and this year's begun", async () => {
    const helen = commissionerOf(1);
    const reports = await listReports(contextOf(helen, now), exampleId("borough"));
    expect(reports.map(({ year, issued }) => [year, Boolean(issued)])).toEqual([
      [2026, false],
      [2025, true],
    ]);
    expect(reports[1]?.plan).toContain("training");
    const { figures } = reports[1]?.issued ?? never();
    expect(figures.themes.some(({ all }) => all.status === "shown")).toBe(true);
    const [draft] = reports;
    const now2026 = draft && (await findDraft(contextOf(helen, now), draft));
    expect(now2026?.figures.before).toMatchObject({ year: 2025 });
  });

  test("Larch Lane is half-way through this year, with both years before signed", async () => {
    const work = await findAuditWork(contextOf(priya, now), halfWay);
    expect(work?.audit.signedOff).toBeUndefined();
    expect([...(work?.completed ?? [])].sort()).toEqual([1, 2, 3, 4]);
    const rated = currentEdition("elppeg").themes.flatMap(itemsOf).filter(isRated).length;
    const answered = work?.answers.length ?? 0;
    expect(answered).toBeGreaterThan(rated * 0.3);
    expect(answered).toBeLessThan(rated * 0.7);
    for (const year of [2024, 2025]) {
      const before = await findAudit(contextOf(priya, now), exampleAuditId(1, "elppeg", year));
      expect(before?.signedOff).toBeDefined();
    }
  });

  test("the rows are those the command would have written: saving them again changes nothing", async () => {
    const audit = plannedAudits(now).find(({ stage }) => stage === "half-way");
    if (!audit) throw new Error("No audit is half-way");
    const inputs = answersOf(audit).flatMap(({ answers }) => answers);
    const before = await one("(select count(*)::int from trail)");
    const outcome = await saveAnswers(contextOf(priya, now), halfWay, inputs);
    if ("refused" in outcome) throw new Error(outcome.refused);
    expect(outcome.saved).toHaveLength(inputs.length);
    expect(outcome.saved.every((each) => each.saved && each.version === 1)).toBe(true);
    expect(await one("(select count(*)::int from trail)")).toBe(before);
  });

  test("every answer belongs to a question its edition asks, and every sign-off has scored themes", async () => {
    for (const audit of plannedAudits(now)) {
      expect(audit.openedAt < audit.finishedAt && audit.finishedAt <= now).toBe(true);
    }
    const unscored =
      "select count(*)::int from sign_offs s where not exists (select from signed_themes t where t.sign_off_id = s.id)";
    expect(await one(`(${unscored})`)).toBe(0);
    expect(await one("(select count(*)::int from sign_offs)")).toBe(
      plannedAudits(now).filter(({ stage }) => stage === "signed").length,
    );
  });
});

describe("the people", () => {
  test("hold every role, and each sign-in works with the printed password", async () => {
    const held = await rows<{ role: string }>("select distinct role from memberships");
    expect(held.map(({ role }) => role).sort()).toEqual([...roles].sort());
    expect(new Set(exampleSignIns().map(({ role }) => role))).toEqual(
      new Set(Object.values(roleNames)),
    );
    const accounts = await rows<{ email: string; password_hash: string; is_example: boolean }>(
      "select email, password_hash, is_example from users",
    );
    expect(accounts.every(({ is_example }) => is_example)).toBe(true);
    for (const { email } of exampleSignIns()) {
      expect(accounts.map((account) => account.email)).toContain(email);
    }
    expect(examplePassword.length).toBeGreaterThanOrEqual(15);
    expect(await verifyPassword(accounts[0]?.password_hash, examplePassword)).toBe(true);
  });

  test("the printed addresses name audits and settings that are there", async () => {
    const ids = exampleAddresses().flatMap(({ path }) => path.match(/e0000000-[0-9a-f-]+/g) ?? []);
    expect(ids.length).toBeGreaterThan(5);
    const there = await rows<{ id: string }>(
      "select id from audits union select id from settings union select id from boroughs",
    );
    const known = new Set(there.map(({ id }) => id));
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
  });
});

test("F54 F64 it has three years of parents' surveys at one setting, one of them open, and one that waits for a reply", async () => {
  const found = await rows<Record<string, unknown>>(`
    select s.setting_id, s.year, count(distinct c.opening)::int closed, count(distinct r.opening)::int released,
      count(distinct a.id)::int shares, (select count(*)::int from released_results f where f.survey_id = s.id) as rows
    from surveys s left join survey_closings c on c.survey_id = s.id left join releases r on r.survey_id = s.id
      left join survey_shares a on a.survey_id = s.id
    where s.design is not null group by s.id order by s.setting_id, s.year`);
  const larchLane = found.filter(({ setting_id }) => setting_id === exampleId("setting", 1));
  expect(larchLane.map(({ year, closed }) => [year, closed])).toEqual([
    [2024, 1],
    [2025, 1],
    [2026, 0],
  ]);
  for (const { closed, released, rows: out } of found) {
    expect(released).toBe(closed);
    expect(Number(out) > 10).toBe(closed === 1);
  }
});

test("every chain of the trail is whole", async () => {
  const chains = await rows<{ tenant: string; broken: number | null }>(
    "select tenant, trail_broken_at(tenant) broken from trail_heads",
  );
  expect(chains.length).toBeGreaterThan(13);
  expect(chains.filter(({ broken }) => broken !== null)).toEqual([]);
});

test("loading a second time changes nothing", async () => {
  const counts = () =>
    one(
      `json_build_array(${[...places, ...work].map((table) => `(select count(*) from ${table})`).join(", ")})`,
    );
  const before = await counts();
  expect(await loadExampleBorough(now)).toBe(false);
  expect(await counts()).toEqual(before);
});

test("Millrace signed this year within fourteen days: its manager can still reopen it", async () => {
  const [danuta] = teamOf(5);
  const id = exampleAuditId(5, "elppeg", 2026);
  const outcome = await reopenAudit(contextOf(danuta, now), id, "A parent saw a mistake in ours.");
  expect(outcome).toEqual({ reopened: true });
});

test("R-AUTH-13: with any database but the embedded one the example is refused, whatever the mode", async () => {
  await closeEngine();
  // Nothing listens there: the refusal comes before anything is asked of the database.
  vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/nothing");
  await expect(loadExampleBorough(now)).rejects.toThrow("only ever loaded into the embedded");
});
