import type postgres from "postgres";
import { manySettings, signedYears } from "../../tests/support/many-settings";

/** The years each setting has signed, of both frameworks. */
const years = { first: 2017, last: 2026 };
/** Beside the one that is measured: what else a real database holds. */
const otherBoroughs = { count: 149, settings: 15 };

/** Boroughs that are in nobody's way but in the same tables. */
export async function addOtherBoroughs(sql: postgres.Sql) {
  const { count, settings } = otherBoroughs;
  const each = `generate_series(1, ${count}) b, generate_series(1, ${settings}) n`;
  await past(sql, [
    `insert into boroughs (id, name, created_at)
      select md5('borough ' || n)::uuid, 'Borough ' || n, now() from generate_series(1, ${count}) n`,
    `insert into settings (id, borough_id, name, type, places, ward, created_at)
      select md5('other ' || b || ' ' || n)::uuid, md5('borough ' || b)::uuid, 'Setting ' || n,
        (array['nursery', 'preschool', 'childminder', 'school_nursery'])[1 + n % 4]::setting_type, 20 + n, 'Ward ' || n % 5, now()
      from ${each}`,
    ...signedYears(`select md5('other ' || b || ' ' || n)::uuid as id from ${each}`, years),
  ]);
}

/** Settings of the measured borough, numbered `from` to `to`, each with ten signed years of both frameworks, all shared. */
export async function addSettings(sql: postgres.Sql, { from, to }: { from: number; to: number }) {
  await past(sql, manySettings({ from, to }, years));
}

async function past(sql: postgres.Sql, statements: string[]) {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    for (const statement of statements) await tx.unsafe(statement);
  });
  await sql`vacuum analyze`;
}
