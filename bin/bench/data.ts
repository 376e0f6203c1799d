import { sql as statement } from "drizzle-orm";
import type postgres from "postgres";
import { closeEngine, transact } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { loadExampleBorough } from "@/db/seed/load";

/** Everything a place has; sessions, throttles and letters do not grow with it. */
const tables = [
  "boroughs",
  "settings",
  "forums",
  "users",
  "memberships",
  "audits",
  "answers",
  "evidence",
  "evidence_files",
  "completed_themes",
  "sign_offs",
  "signed_themes",
  "reopenings",
  "trail_heads",
  "trail",
];

/** The made-up borough, made in memory because it is never loaded into a server. @returns each table as JSON */
export async function makeExample(): Promise<Map<string, string>> {
  delete process.env.DATABASE_URL;
  process.env.ALONGSIDE_DATA_DIR = "memory://";
  await migrateDatabase();
  await loadExampleBorough(new Date());
  const contents = new Map<string, string>();
  for (const table of tables) {
    const name = statement.identifier(table);
    const answer = await transact((tx) =>
      tx.execute(statement`select coalesce(json_agg(t), '[]')::text as content from ${name} t`),
    );
    // The embedded database's own driver wraps its rows.
    const { rows } = answer as unknown as { rows: { content: string }[] };
    contents.set(table, rows[0]?.content ?? "[]");
  }
  await closeEngine();
  return contents;
}

/** Puts the made-up borough into a server as if it were a real one. Triggers rest: its rows are written already. */
export async function copyExample(superuser: postgres.Sql, contents: Map<string, string>) {
  await superuser.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    for (const [table, content] of contents) {
      await sql`insert into ${sql(table)}
        select * from json_populate_recordset(null::${sql(table)}, ${content}::text::json)`;
    }
    await sql`update users set is_example = false`;
    await sql`update boroughs set is_example = false`;
  });
  await settle(superuser);
}

/**
 * Makes ten of everything: nine clones of each row, whose ids follow from the first one's, so that what belonged
 * together still does.
 *
 * @param times how many of the example there will be then: no two steps make the same ids
 */
export async function multiplyByTen(superuser: postgres.Sql, times: number) {
  await superuser.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    for (const table of tables) {
      const columns = await sql<{ name: string; type: string }[]>`
        select column_name as name, data_type as type from information_schema.columns
        where table_schema = 'public' and table_name = ${table} order by ordinal_position`;
      const names = columns.map(({ name }) => `"${name}"`).join(", ");
      const values = columns.map(cloned).join(", ");
      const which = table.startsWith("trail") ? "where tenant <> 'platform'" : "";
      await sql.unsafe(
        `insert into ${table} (${names}) select ${values} from ${table} t, generate_series(${times + 1}, ${times + 9}) k ${which}`,
      );
    }
  });
  await settle(superuser);
}

function cloned({ name, type }: { name: string; type: string }): string {
  if (type === "uuid") return `md5(t."${name}" || '/' || k)::uuid`;
  if (name === "email") return `md5(t.email || '/' || k) || '@clone.example'`;
  if (name === "tenant") {
    return "split_part(t.tenant, ':', 1) || ':' || md5(split_part(t.tenant, ':', 2) || '/' || k)::uuid";
  }
  return `t."${name}"`;
}

/** What the server would do by itself later, in the middle of the measuring. */
async function settle(superuser: postgres.Sql) {
  await superuser`vacuum analyze`;
  await superuser`checkpoint`;
}
