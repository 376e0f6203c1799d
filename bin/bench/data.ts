import type postgres from "postgres";
import { writeExampleOnServer } from "../../tests/support/write-example";

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

/** Puts the made-up borough into a server as if it were a real one. */
export async function addExample(superuser: postgres.Sql, superuserUrl: string) {
  await writeExampleOnServer(superuserUrl);
  await superuser`update users set is_example = false`;
  await superuser`update boroughs set is_example = false`;
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
