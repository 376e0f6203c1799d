import { exampleId } from "@/db/seed/ids";

/** The borough of the example that grows to any size. */
export const boroughId = exampleId("borough");

type Years = { first: number; last: number };
type Numbered = { from: number; to: number };

/** New settings of the borough, numbered `from` to `to`; run past the triggers, which would take each for somebody's work. */
export function manySettings({ from, to }: Numbered, years: Years): string[] {
  const ids = `select md5('bench ' || n)::uuid as id from generate_series(${from}, ${to}) n`;
  return [
    `insert into settings (id, borough_id, name, type, places, ward, created_at)
      select md5('bench ' || n)::uuid, '${boroughId}', 'Setting number ' || n,
        (array['nursery', 'preschool', 'childminder', 'school_nursery'])[1 + n % 4]::setting_type, 10 + n % 90, 'Ward ' || n % 20, now()
      from generate_series(${from}, ${to}) n`,
    ...signedYears(ids, years),
  ];
}

/**
 * Statements that give settings signed and shared audits of both frameworks: copies of the example's under new ids. Which one is
 * drawn from a hash, so that every run has the same.
 *
 * @param ids a select of the settings' ids
 */
export function signedYears(ids: string, { first, last }: Years): string[] {
  return [
    `create temporary table given as
      with signed as (select a.id, a.instrument, o.id as sign_off_id, row_number() over (partition by a.instrument order by a.id) as n,
          count(*) over (partition by a.instrument) as of
        from audits a join sign_offs o on o.audit_id = a.id where a.setting_id in (select id from settings where borough_id = '${boroughId}' and name not like 'Setting number %'))
      select s.id as setting_id, y.year, d.id as model_id, d.sign_off_id as model_sign_off,
        md5(s.id::text || y.year || d.instrument)::uuid as audit_id, md5('signed ' || s.id || y.year || d.instrument)::uuid as sign_off_id
      from (${ids}) s cross join generate_series(${first}, ${last}) y(year)
      join signed d on d.n = 1 + abs(hashtext(s.id::text || y.year)) % d.of`,
    "analyze given",
    `insert into audits (id, setting_id, instrument, edition, year, opened_by, opened_at)
      select g.audit_id, g.setting_id, a.instrument, a.edition, g.year, a.opened_by, make_date(g.year, 1, 10)
      from given g join audits a on a.id = g.model_id`,
    `insert into answers (audit_id, setting_id, code, level, blank, reflection, note, counted_yes, counted_of, version, changed_by, changed_at)
      select g.audit_id, g.setting_id, a.code, a.level, a.blank, a.reflection, a.note, a.counted_yes, a.counted_of, a.version, a.changed_by, a.changed_at
      from given g join answers a on a.audit_id = g.model_id`,
    `insert into sign_offs (id, audit_id, setting_id, statement, signed_by, signed_at, snapshot, content_hash)
      select g.sign_off_id, g.audit_id, g.setting_id, o.statement, o.signed_by, make_date(g.year, 2, 10), o.snapshot, o.content_hash
      from given g join sign_offs o on o.id = g.model_sign_off`,
    `insert into signed_themes (sign_off_id, setting_id, theme, result)
      select g.sign_off_id, g.setting_id, t.theme, t.result from given g join signed_themes t on t.sign_off_id = g.model_sign_off`,
    `insert into borough_grants (id, setting_id, borough_id, instrument, detail, from_on, statement, granted_by, granted_at)
      select distinct on (a.setting_id, a.instrument) md5('grant ' || a.setting_id || a.instrument)::uuid, a.setting_id, s.borough_id,
        a.instrument, 'questions'::grant_detail, current_date - 1, array['What the borough would see'], a.opened_by, now()
      from given g join audits a on a.id = g.audit_id join settings s on s.id = a.setting_id`,
    "drop table given",
  ];
}
