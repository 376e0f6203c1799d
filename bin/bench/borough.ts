import type postgres from "postgres";
import { actorOf, examplePeople } from "@/db/seed/people";
import { findOverYears, findPicture } from "@/lib/borough-picture/queries";
import { listSettings } from "@/lib/organisations/queries";
import { contextOf } from "@/lib/request/context";
import { boroughId } from "../../tests/support/many-settings";
import { addOtherBoroughs, addSettings } from "./borough-data";
import { type Ask, loadInTurns, median, p95, pageAsk } from "./load";
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
 * boroughs. Everything is read from frozen rows.
 *
 * @returns lines for people to read
 */
export async function benchBorough(
  superuser: postgres.Sql,
  { origin, hello }: Servers,
): Promise<string> {
  const person = examplePeople.find(({ number }) => number === commissioner);
  if (!person) throw new Error("The example has no commissioner");
  const ctx = contextOf(actorOf(person), new Date());
  const cookie = await signIn(origin, person);
  const at = `${origin}/boroughs/${boroughId}`;
  const one = "?framework=elppeg&year=2026";
  const since = `${one}&baseline=2020`;
  const address = { framework: "elppeg", year: "2026" };
  await addOtherBoroughs(superuser);
  const lines: string[] = [];
  let settings = 0;
  for (const size of sizes) {
    await addSettings(superuser, { from: settings + 1, to: size });
    settings = size;
    const asks: Record<string, Ask> = {
      hello: pageAsk(hello),
      picture: pageAsk(`${at}/picture${one}`, cookie),
      pictureSql: () => findPicture(ctx, boroughId, address),
      since: pageAsk(`${at}/picture${since}`, cookie),
      sinceSql: () => findPicture(ctx, boroughId, { ...address, baseline: "2020" }),
      theme: pageAsk(`${at}/picture/themes/3${one}`, cookie),
      file: pageAsk(`${at}/picture/settings.csv${one}`, cookie),
      explore: pageAsk(`${at}/picture/explore?instrument=elppeg`, cookie),
      exploreSql: () => findOverYears(ctx, boroughId, { instrument: "elppeg" }),
      register: pageAsk(`${at}/settings`, cookie),
      registerSql: () => listSettings(ctx, boroughId),
    };
    const found = await loadInTurns(asks, 1, turns);
    const [held] = await superuser<{ answers: string; settings: number }[]>`
      select (select count(*) from answers) as answers, (select count(*)::int from settings) as settings`;
    lines.push(
      `${size} settings (${held?.settings} in all, ${held?.answers} answers), a bare page ${median(found.hello ?? none).toFixed(1)} ms`,
    );
    for (const [name, floor] of [
      ["picture", "pictureSql"],
      ["since", "sinceSql"],
      ["theme", "pictureSql"],
      ["file", "pictureSql"],
      ["explore", "exploreSql"],
      ["register", "registerSql"],
    ] as const) {
      lines.push(lineOf(name, found[name] ?? none, found[floor] ?? none));
    }
  }
  return [
    ...lines,
    `  aims: p95 under ${mostMilliseconds} ms and within ${mostOfSql} times its statements, at 500 settings`,
    "",
  ].join("\n");
}

const none = { milliseconds: [], seconds: 0 };

function lineOf(
  name: string,
  page: Parameters<typeof median>[0],
  sql: Parameters<typeof median>[0],
): string {
  const ratio = median(page) / median(sql);
  return `  ${name.padEnd(10)} median ${median(page).toFixed(1)} ms, p95 ${p95(page).toFixed(1)}; statements ${median(sql).toFixed(1)} (p95 ${p95(sql).toFixed(1)}), ratio ${ratio.toFixed(2)}`;
}
