-- A borough of 500 settings reads tens of thousands of rows of them on one page. Who is acting does not change while a
-- statement runs: asked for once in a sub-select, and not for every row, it costs nothing, and the planner can tell that one
-- setting of many is meant.
do $$ declare name text; begin
  foreach name in array array['borough_grants', 'audits', 'sign_offs', 'signed_themes', 'reopenings'] loop
    execute format('alter policy seen_in_the_setting on %I using (setting_id = any ((select actor_ids(''settings''))::uuid[]))', name);
    execute format('alter policy read_when_shared on %I using ((select coalesce(current_setting(''app.reading'', true), '''') = ''shared''))', name);
  end loop;
  foreach name in array array['audits', 'sign_offs', 'signed_themes', 'reopenings'] loop
    execute format('alter policy removed_by_retention on %I using ((select current_user = ''alongside_retention''))', name);
  end loop;
end $$;--> statement-breakpoint

-- Both cuts in one step.
create or replace function graded_result(result jsonb, detail grant_detail) returns jsonb language sql immutable parallel safe as $$
  select case detail when 'themes' then result - array['answers', 'withoutEvidence']
    when 'questions' then result - 'withoutEvidence' else result end $$;--> statement-breakpoint

-- One row for each audit instead of one for each of its themes.
drop function shared_themes(uuid, instrument, uuid, integer, grant_detail);--> statement-breakpoint
create function shared_audits(wanted_borough uuid, wanted_instrument instrument, wanted_setting uuid, wanted_year integer, at_most grant_detail)
  returns table (shared json) language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if not (wanted_borough = any (actor_ids('boroughs'))) then return; end if;
  perform set_config('app.reading', 'shared', true);
  return query
  select json_build_object('auditId', x.audit_id, 'settingId', x.setting_id, 'instrument', x.instrument, 'edition', x.edition,
    'year', x.year, 'detail', least(x.detail, at_most), 'results', (
      select json_object_agg(t.theme, graded_result(t.result, least(x.detail, at_most))) from signed_themes t where t.sign_off_id = x.sign_off_id))
  from standing_shares(wanted_borough) x
  where (wanted_instrument is null or x.instrument = wanted_instrument)
    and (wanted_setting is null or x.setting_id = wanted_setting)
    and (wanted_year is null or x.year = wanted_year)
  order by x.year, x.setting_id;
  perform set_config('app.reading', '', true);
end $$;--> statement-breakpoint
revoke execute on function shared_audits(uuid, instrument, uuid, integer, grant_detail) from public;--> statement-breakpoint
grant execute on function shared_audits(uuid, instrument, uuid, integer, grant_detail) to alongside_app;
