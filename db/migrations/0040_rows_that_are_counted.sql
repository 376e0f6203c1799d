-- Which signing of an audit is shared, so that a report knows a setting that signed anew from one that did not: its level before
-- and its level after are two answers, and two reports of the same settings can differ by one of them.
create or replace function shared_audits(wanted_borough uuid, wanted_instrument instrument, wanted_setting uuid, wanted_years integer[], wanted_themes integer[], at_most grant_detail)
  returns table (shared json) language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if not (wanted_borough = any (actor_ids('boroughs'))) then return; end if;
  perform set_config('app.reading', 'shared', true);
  return query
  select json_build_object('auditId', x.audit_id, 'settingId', x.setting_id, 'signOffId', x.sign_off_id, 'instrument', x.instrument, 'edition', x.edition,
    'year', x.year, 'detail', least(x.detail, at_most), 'results', (
      select json_object_agg(t.theme, graded_result(t.result, least(x.detail, at_most))) from signed_themes t
      where t.sign_off_id = x.sign_off_id and (wanted_themes is null or t.theme = any (wanted_themes))))
  from (
    -- Put in order before their results are put together: those are megabytes, and would be sorted on disk.
    select * from standing_shares(wanted_borough) s
    where (wanted_instrument is null or s.instrument = wanted_instrument)
      and (wanted_setting is null or s.setting_id = wanted_setting)
      and (wanted_years is null or s.year = any (wanted_years))
    order by s.year, s.setting_id) x;
  perform set_config('app.reading', '', true);
end $$;
