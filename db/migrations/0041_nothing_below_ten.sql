-- Below ten (similarSettingsFrom in lib/statistics/thresholds.ts) not even their number is told: where one other is like a
-- setting, "one" says that it shares. Everything else is as it was in 0021.
drop function similar_scores(uuid, instrument, integer);--> statement-breakpoint
create function similar_scores(wanted_setting uuid, wanted_instrument instrument, wanted_year integer)
  returns table (theme smallint, like_sized boolean, scores double precision[])
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if not (wanted_setting = any (actor_ids('settings'))) then return; end if;
  perform set_config('app.reading', 'shared', true);
  return query
  with ours as (select s.id, s.borough_id, s.type, s.places from settings s where s.id = wanted_setting),
  peers as (
    select x.sign_off_id, coalesce(s.places <= o.places * 2 and s.places * 2 >= o.places, false) as like_sized
    from ours o cross join lateral standing_shares(o.borough_id) x join settings s on s.id = x.setting_id
    where s.type = o.type and s.id <> o.id and x.instrument = wanted_instrument and x.year = wanted_year),
  basis as (select count(*) filter (where p.like_sized) >= 10 as by_size from peers p),
  chosen as (select p.sign_off_id, b.by_size from peers p cross join basis b where p.like_sized or not b.by_size)
  select t.theme, bool_and(c.by_size), array_agg((t.result -> 'score' ->> 'score')::double precision
    order by (t.result -> 'score' ->> 'score')::double precision)
  from chosen c join signed_themes t on t.sign_off_id = c.sign_off_id
  where t.result -> 'score' ->> 'score' is not null
  group by t.theme having count(*) >= 10 order by t.theme;
  perform set_config('app.reading', '', true);
end $$;--> statement-breakpoint
revoke execute on function similar_scores(uuid, instrument, integer) from public;--> statement-breakpoint
grant execute on function similar_scores(uuid, instrument, integer) to alongside_app;
