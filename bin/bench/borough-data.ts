import type postgres from "postgres";
import { exampleId } from "@/db/seed/ids";

/** The years each setting has signed, of both frameworks. */
const years = { first: 2017, last: 2026 };
/** Beside the one that is measured: what else a real database holds. */
const otherBoroughs = { count: 149, settings: 15 };

export const boroughId = exampleId("borough");

/** Boroughs that are in nobody's way but in the same tables. */
export async function addOtherBoroughs(sql: postgres.Sql) {
  await past(sql, async (tx) => {
    await tx`insert into boroughs (id, name, created_at)
      select md5('borough ' || n)::uuid, 'Borough ' || n, now() from generate_series(1, ${otherBoroughs.count}::int) n`;
    await tx`insert into settings (id, borough_id, name, type, places, ward, created_at)
      select md5('other ' || b || ' ' || n)::uuid, md5('borough ' || b)::uuid, 'Setting ' || n,
        (array['nursery', 'preschool', 'childminder', 'school_nursery'])[1 + n % 4]::setting_type, 20 + n, 'Ward ' || n % 5, now()
      from generate_series(1, ${otherBoroughs.count}::int) b, generate_series(1, ${otherBoroughs.settings}::int) n`;
    await giveYears(tx, tx`select id from settings where borough_id <> ${boroughId}`);
  });
}

/** Settings of the measured borough, numbered `from` to `to`, each with ten signed years of both frameworks, all shared. */
export async function addSettings(sql: postgres.Sql, { from, to }: { from: number; to: number }) {
  await past(sql, async (tx) => {
    await tx`insert into settings (id, borough_id, name, type, places, ward, created_at)
      select md5('bench ' || n)::uuid, ${boroughId}, 'Setting number ' || n,
        (array['nursery', 'preschool', 'childminder', 'school_nursery'])[1 + n % 4]::setting_type, 10 + n % 90, 'Ward ' || n % 20, now()
      from generate_series(${from}::int, ${to}::int) n`;
    await giveYears(
      tx,
      tx`select md5('bench ' || n)::uuid as id from generate_series(${from}::int, ${to}::int) n`,
    );
  });
}

/** Past the triggers, which would take each row for somebody's work. */
async function past(sql: postgres.Sql, work: (tx: postgres.TransactionSql) => Promise<unknown>) {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await work(tx);
  });
  await sql`vacuum analyze`;
}

/** Copies signed audits of the example under new ids: which one is drawn from a hash, so that every run has the same. */
async function giveYears(
  tx: postgres.TransactionSql,
  settings: postgres.PendingQuery<postgres.Row[]>,
) {
  await tx`create temporary table given on commit drop as
    with signed as (select a.id, a.instrument, o.id as sign_off_id, row_number() over (partition by a.instrument order by a.id) as n,
        count(*) over (partition by a.instrument) as of
      from audits a join sign_offs o on o.audit_id = a.id where a.setting_id in (select id from settings where borough_id = ${boroughId} and name not like 'Setting number %'))
    select s.id as setting_id, y.year, d.id as model_id, d.sign_off_id as model_sign_off,
      md5(s.id::text || y.year || d.instrument)::uuid as audit_id, md5('signed ' || s.id || y.year || d.instrument)::uuid as sign_off_id
    from (${settings}) s cross join generate_series(${years.first}::int, ${years.last}::int) y(year)
    join signed d on d.n = 1 + abs(hashtext(s.id::text || y.year)) % d.of`;
  await tx`analyze given`;
  await tx`insert into audits (id, setting_id, instrument, edition, year, opened_by, opened_at)
    select g.audit_id, g.setting_id, a.instrument, a.edition, g.year, a.opened_by, make_date(g.year, 1, 10)
    from given g join audits a on a.id = g.model_id`;
  await tx`insert into answers (audit_id, setting_id, code, level, blank, reflection, note, counted_yes, counted_of, version, changed_by, changed_at)
    select g.audit_id, g.setting_id, a.code, a.level, a.blank, a.reflection, a.note, a.counted_yes, a.counted_of, a.version, a.changed_by, a.changed_at
    from given g join answers a on a.audit_id = g.model_id`;
  await tx`insert into sign_offs (id, audit_id, setting_id, statement, signed_by, signed_at, snapshot, content_hash)
    select g.sign_off_id, g.audit_id, g.setting_id, o.statement, o.signed_by, make_date(g.year, 2, 10), o.snapshot, o.content_hash
    from given g join sign_offs o on o.id = g.model_sign_off`;
  await tx`insert into signed_themes (sign_off_id, setting_id, theme, result)
    select g.sign_off_id, g.setting_id, t.theme, t.result from given g join signed_themes t on t.sign_off_id = g.model_sign_off`;
  await tx`insert into borough_grants (id, setting_id, borough_id, instrument, detail, from_on, statement, granted_by, granted_at)
    select distinct on (a.setting_id, a.instrument) md5('grant ' || a.setting_id || a.instrument)::uuid, a.setting_id, s.borough_id,
      a.instrument, 'questions'::grant_detail, current_date - 1, array['What the borough would see'], a.opened_by, now()
    from given g join audits a on a.id = g.audit_id join settings s on s.id = a.setting_id`;
}
