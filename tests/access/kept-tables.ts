import { sql } from "drizzle-orm";
import { asSuperuser, rowsOf } from "../support/database";

/**
 * Left out of the sums: counts of attempts, and what was typed into a form after a session had ended, which is kept
 * for its writer alone and is meant to be written on a refusal.
 */
const leftOut = ["throttles", "kept_forms"];

let names: string[] = [];

/** Remembers what every table holds now, to come back to. */
export async function keepTables(): Promise<void> {
  const rows = await rowsOf<{ name: string }>(
    asSuperuser((tx) =>
      tx.execute(
        sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`,
      ),
    ),
  );
  names = rows.map(({ name }) => name);
  await run(
    "create schema kept",
    ...names.map((name) => `create table kept.${name} as table ${name}`),
  );
}

/** Puts every table back, past the triggers that keep signed work and the trail as they are. */
export async function restoreTables(): Promise<void> {
  await run(
    "set local session_replication_role = replica",
    // Emptying them by `truncate` takes five times as long: it makes the files of every table and index anew.
    ...names.map((name) => `delete from ${name}; insert into ${name} table kept.${name}`),
  );
}

/** One sum over all rows of each table; when a session was last seen does not count. */
export async function sumsOfTables(): Promise<Record<string, string>> {
  const counted = names.filter((name) => !leftOut.includes(name));
  const sums = counted.map(
    (name) =>
      `select '${name}' as name, (select md5(coalesce(string_agg(line, ',' order by line), '')) from
        (select (to_jsonb(each) - 'seen_at' - 'idle_expires')::text as line from ${name} each) lines) as sum`,
  );
  const rows = await rowsOf<{ sums: Record<string, string> }>(
    asSuperuser((tx) =>
      tx.execute(
        sql.raw(
          `select jsonb_object_agg(name, sum) as sums from (${sums.join(" union all ")}) all_sums`,
        ),
      ),
    ),
  );
  return rows[0]?.sums ?? {};
}

async function run(...statements: string[]): Promise<void> {
  await asSuperuser((tx) => tx.execute(sql.raw(statements.join(";\n"))));
}
