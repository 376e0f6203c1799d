import { type SQL, sql } from "drizzle-orm";
import type postgres from "postgres";
import { actorOf, examplePeople } from "@/db/seed/people";
import { type Context, contextOf } from "@/lib/request/context";
import { boroughId } from "../../tests/support/many-settings";
import { addOtherBoroughs, addSettings } from "./borough-data";
import { type Ask, loadInTurns, median, p95, pageAsk, type Timing } from "./load";
import type { Servers } from "./parents-scene";
import { signIn } from "./people";

const sizes = [50, 500, 5000];
const turns = { turns: 4, seconds: 1.5 };
/** The aims: of server time at 500 settings, and beside the statements alone. */
const mostMilliseconds = 300;
const mostOfSql = 2;
const commissioner = 41;

/**
 * What a commissioner opens, in a borough of 50 to 5,000 settings that share ten years of both frameworks, among 149 other
 * boroughs. Everything is read from frozen rows. Each size is printed as soon as it is measured.
 */
export async function benchBorough(
  superuser: postgres.Sql,
  { origin, hello }: Servers,
): Promise<void> {
  const person = examplePeople.find(({ number }) => number === commissioner);
  if (!person) throw new Error("The example has no commissioner");
  const ctx = contextOf(actorOf(person), new Date());
  const cookie = await signIn(origin, person);
  const at = `${origin}/boroughs/${boroughId}`;
  const one = "?framework=elppeg&year=2026";
  const since = `${one}&baseline=2020`;
  await addOtherBoroughs(superuser);
  let settings = 0;
  for (const size of sizes) {
    await addSettings(superuser, { from: settings + 1, to: size });
    settings = size;
    const asks: Record<string, Ask> = {
      hello: pageAsk(hello),
      picture: pageAsk(`${at}/picture${one}`, cookie),
      pictureSql: bare(ctx, pictureStatements),
      since: pageAsk(`${at}/picture${since}`, cookie),
      sinceSql: bare(ctx, sinceStatements),
      theme: pageAsk(`${at}/picture/themes/3${one}`, cookie),
      file: pageAsk(`${at}/picture/settings.csv${one}`, cookie),
      explore: pageAsk(`${at}/picture/explore?instrument=elppeg`, cookie),
      exploreSql: bare(ctx, exploreStatements),
      register: pageAsk(`${at}/settings`, cookie),
      registerSql: bare(ctx, registerStatements),
    };
    const found = await loadInTurns(asks, 1, turns);
    const [held] = await superuser<{ answers: string; settings: number }[]>`
      select (select count(*) from answers) as answers, (select count(*)::int from settings) as settings`;
    const bareMilliseconds = median(found.hello ?? none).toFixed(1);
    console.log(
      `${size} settings (${held?.settings} in all, ${held?.answers} answers), a bare page ${bareMilliseconds} ms`,
    );
    for (const [name, floor] of Object.entries(floors)) {
      const measured = { page: found[name] ?? none, bareSql: found[floor] ?? none };
      console.log(lineOf(name, { ...measured, barePage: found.hello ?? none }));
    }
  }
  console.log(
    `  aims, of 500 settings: p95 under ${mostMilliseconds} ms and within ${mostOfSql} times its bare SQL\n`,
  );
}

const floors = {
  ...{ picture: "pictureSql", since: "sinceSql", theme: "pictureSql", file: "pictureSql" },
  ...{ explore: "exploreSql", register: "registerSql" },
};

const borough = sql`${boroughId}::uuid`;
const sharedYears = sql`select * from shared_years(${borough})`;
const openSettings = sql`select * from settings s where borough_id = ${borough} and not exists (
  select from setting_closings c where c.setting_id = s.id and c.opened_again_at is null) order by name`;
// As text: what the driver would make of it is no part of the statement.
const audits = (atMost: string) => sql`select shared::text from shared_audits(
  ${borough}, 'elppeg', null, '{2026}', null, ${atMost}::grant_detail)`;
const pictureStatements = [sharedYears, audits("themes"), openSettings];
const sinceStatements = [
  ...[sharedYears, audits("questions"), openSettings],
  sql`select shared::text from shared_figures(${borough}, 'elppeg', '{2020}', null, 'questions')`,
];
const exploreStatements = [
  ...[sharedYears, openSettings],
  sql`select shared::text from shared_figures(${borough}, 'elppeg', null, '{1,2,3}', 'themes')`,
];
const registerStatements = [
  openSettings,
  sql`select distinct ward from settings where borough_id = ${borough} and ward is not null order by ward`,
];

/**
 * What a page reads, one statement after the other, as the person whose page it is and with nothing made of the answers. Who
 * is signed in is read before: that is part of the page and not of its floor.
 */
function bare(ctx: Context, statements: readonly SQL[]): Ask {
  return () =>
    ctx.db.run(async (tx) => {
      for (const statement of statements) await tx.execute(statement);
    });
}

const none = { milliseconds: [], seconds: 0 };
type Measured = Record<"page" | "bareSql" | "barePage", Timing>;

function lineOf(name: string, { page, bareSql, barePage }: Measured): string {
  const ratio = median(page) / median(bareSql);
  const withPage = median(page) / (median(bareSql) + median(barePage));
  const missed = [
    ...(p95(page) < mostMilliseconds ? [] : [`p95 under ${mostMilliseconds} ms`]),
    ...(ratio <= mostOfSql ? [] : [`within ${mostOfSql} times bare SQL`]),
  ];
  return [
    `  ${name.padEnd(10)} median ${median(page).toFixed(1)} ms, p95 ${p95(page).toFixed(1)}`,
    `bare SQL ${median(bareSql).toFixed(1)}, ratio ${ratio.toFixed(2)} (beside it and a bare page ${withPage.toFixed(2)})`,
    missed.length === 0 ? "aims met" : `MISSED: ${missed.join(" and ")}`,
  ].join("; ");
}
