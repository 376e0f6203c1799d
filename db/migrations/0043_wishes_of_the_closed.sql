-- Closing and opening again is the borough's own act. While a count fell and rose with it, the borough could learn of any one
-- setting what it wished for without a name (F47): so a setting that closes stays in the counts and among those counted from,
-- and leaves the names. Everything else is as it was in 0026.
create or replace function wished_counts(wanted_borough uuid) returns table (instrument instrument, theme smallint, wish theme_wish, settings integer)
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if not (wanted_borough = any (actor_ids('boroughs'))) then return; end if;
  perform set_config('app.reading', 'offers', true);
  return query
  with there as (select count(*) as n from settings s where s.borough_id = wanted_borough),
  wished as (select w.instrument, w.theme, w.wish, w.named,
      count(*) filter (where w.named) over (partition by w.instrument, w.theme) as named_here
    from theme_wishes w join settings s on s.id = w.setting_id and s.borough_id = w.borough_id
    where w.borough_id = wanted_borough)
  select w.instrument, w.theme, w.wish, count(*)::integer from wished w, there
  where not w.named
  group by w.instrument, w.theme, w.wish, w.named_here, there.n
  having count(*) >= 5 and there.n - w.named_here - count(*) >= 5
  order by 1, 2, 3;
  perform set_config('app.reading', '', true);
end $$;
