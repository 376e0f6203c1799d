import type postgres from "postgres";
import { newId } from "@/lib/kernel/ids";
import { contextOf } from "@/lib/request/context";
import { releaseSurvey } from "@/lib/surveys/commands";
import type { SurveyDefinition } from "@/lib/surveys/model";

/** The aim for a borough of this size: all its years released within a minute (honest-numbers 10, G17). */
const aim = { settings: 500, seconds: 60 };
const sizes = [50, 500, 5000];
const atOnce = 4;
const years = [2024, 2025, 2026];
const themes = 10;
const questionsInTheme = 2;

type Measured = {
  settings: number;
  releases: number;
  rows: number;
  seconds: number;
  /** Processor seconds of this process, without the database's. */
  cpu: number;
  borough: number;
};

/**
 * Releases every survey of boroughs of 50, 500 and 5,000 settings, three years each, by the real command: replies read,
 * figures worked out and hidden, rows and trail written. Then reads one borough's theme rows as a page would.
 *
 * @param sql a superuser in a database that has been migrated
 * @returns a table and one line about the aim, for people to read
 */
export async function benchReleases(sql: postgres.Sql): Promise<string> {
  const measured: Measured[] = [];
  for (const settings of sizes) {
    const made = await makeSurveys(sql, settings);
    measured.push(await releaseAll(sql, settings, made));
  }
  const lines = measured.map(({ settings, releases, rows, seconds, cpu, borough }, at) => {
    const before = measured[at - 1];
    const growth = before ? `${(seconds / before.seconds).toFixed(1)}×` : "";
    return [
      ...[`${settings} settings`, String(releases), String(rows), seconds.toFixed(1)],
      ...[((1000 * seconds) / releases).toFixed(1), ((1000 * cpu) / releases).toFixed(1)],
      ...[growth, borough.toFixed(0)],
    ];
  });
  const head = [
    "",
    "surveys",
    "rows",
    "seconds",
    "ms each",
    "of it our CPU",
    "growth",
    "borough read, ms",
  ];
  const table = [head, ...lines]
    .map((cells) => cells.map((cell, at) => (at ? cell.padStart(17) : cell.padEnd(15))).join(""))
    .join("\n");
  const aimed = measured.find(({ settings }) => settings === aim.settings)?.seconds ?? Number.NaN;
  const verdict = aimed <= aim.seconds ? "met" : "missed";
  return [
    `Releases: ${themes} themes of ${questionsInTheme} questions, ${years.length} years, 5 to 40 families each; ${atOnce} at once`,
    table,
    `Aim: ${aim.settings} settings within ${aim.seconds} s: ${verdict}, ${aimed.toFixed(1)} s.`,
    "",
  ].join("\n");
}

async function releaseAll(
  sql: postgres.Sql,
  settings: number,
  { surveys, userId, boroughId }: Awaited<ReturnType<typeof makeSurveys>>,
): Promise<Measured> {
  const now = new Date();
  const [began, cpuBegan] = [performance.now(), process.cpuUsage()];
  const waiting = [...surveys];
  const releaseNext = async (): Promise<void> => {
    const next = waiting.pop();
    if (!next) return;
    const { id, setting_id: settingId } = next;
    const membership = { id: newId(), role: "setting_manager" as const, settingId };
    const actor = {
      ...{ userId, name: "Bench", email: "bench@alderbrook.example" },
      memberships: [{ ...membership, placeName: "Bench", isExample: false }],
    };
    const outcome = await releaseSurvey(contextOf(actor, now), id);
    if ("refused" in outcome) throw new Error(`A survey was refused: ${outcome.refused}`);
    return releaseNext();
  };
  await Promise.all(Array.from({ length: atOnce }, releaseNext));
  const seconds = (performance.now() - began) / 1000;
  const used = process.cpuUsage(cpuBegan);
  const cpu = (used.user + used.system) / 1e6;
  const [count] = await sql<{ n: number }[]>`
    select count(*)::int as n from released_results r join settings s on s.id = r.setting_id
    where s.borough_id = ${boroughId}`;
  await sql`analyze released_results`;
  const reading = performance.now();
  await sql`
    select s.name, v.year, r.code, r.figures from released_results r
    join surveys v on v.id = r.survey_id join settings s on s.id = r.setting_id
    where s.borough_id = ${boroughId} and r.kind = 'theme' and r.breakdown is null and r.audience = 'both'`;
  const borough = performance.now() - reading;
  return { settings, releases: surveys.length, rows: count?.n ?? 0, seconds, cpu, borough };
}

/** A borough whose every setting has a closed survey for each year. */
async function makeSurveys(sql: postgres.Sql, settings: number) {
  const [userId, boroughId] = [newId(), newId()];
  const name = `Bench ${settings}`;
  await sql`insert into users (id, email, name, password_hash, created_at)
    values (${userId}, ${`${userId}@alderbrook.example`}, 'Bench', 'nobody signs in with this', now())`;
  await sql`insert into boroughs (id, name, created_at) values (${boroughId}, ${name}, now())`;
  await sql`insert into settings (id, borough_id, name, type, created_at)
    select gen_random_uuid(), ${boroughId}, 'Setting ' || n, 'nursery', now() from generate_series(1, ${settings}::int) n`;
  await sql`insert into surveys (id, setting_id, year, title, code, sheet, design, made_by, made_at)
    select gen_random_uuid(), id, year, 'Bench', gen_random_uuid(), '{}', ${sql.json(design)}, ${userId}, now()
    from settings, unnest(${years}::int[]) year where borough_id = ${boroughId}`;
  const surveys = await sql<{ id: string; setting_id: string }[]>`
    select v.id, v.setting_id from surveys v join settings s on s.id = v.setting_id where s.borough_id = ${boroughId}`;
  const ids = surveys.map(({ id }) => id);
  await sql`insert into survey_openings (survey_id, setting_id, opening, opened_by, opened_at)
    select id, setting_id, 1, ${userId}, now() from surveys where id = any(${ids})`;
  // Drawn from a hash, so that every run releases the same replies. In one go and past the triggers: one lock for each of
  // fifteen thousand surveys is more than a transaction may hold.
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`insert into responses (id, survey_id, setting_id, opening, week, mode, language, groups, answers)
    select gen_random_uuid(), v.id, v.setting_id, 1, '2026-06-08', 'online', 'en',
      case when abs(hashint4(family * 7 + place.n::int)) % 3 = 0 then '{"forum":"attends"}'::jsonb else '{}' end,
      (select jsonb_object_agg('q' || q, 3 - floor(sqrt(abs(hashint4(q * 7919 + family * 104729 + place.n::int)) % 16)))
       from generate_series(1, ${themes * questionsInTheme}::int) q
       where abs(hashint4(q * 31 + family * 977 + place.n::int)) % 20 > 0)
    from (select id, setting_id, row_number() over (order by setting_id, year) as n from surveys where id = any(${ids})) place
    join surveys v on v.id = place.id, generate_series(1, 5 + (place.n % 36)::int) family`;
  });
  await sql`insert into survey_closings (survey_id, setting_id, opening, roll, closed_by, closed_at)
    select id, setting_id, 1, 60, ${userId}, now() from surveys where id = any(${ids})`;
  await sql`analyze responses`;
  return { surveys, userId, boroughId };
}

const design: Omit<SurveyDefinition, "roll"> = {
  edition: "2026",
  questions: Array.from({ length: themes * questionsInTheme }, (_, at) => ({
    ...{ code: `q${at + 1}`, link: `q${at + 1}`, theme: `theme-${1 + (at % themes)}` },
    ...{ levels: 4, favourableLevels: 2 },
  })),
  breakdowns: [{ key: "forum", groups: ["attends", "everyone_else"], rest: "everyone_else" }],
  floors: { words: 5, numbers: 10 },
};
