-- Closing and opening again is the borough's own act. While a count fell and rose with it, the borough could learn of any one
-- setting what it wished for without a name (F47): so a setting that closes stays in the counts and among those counted from,
-- and leaves the names. A setting that nobody has ever joined can wish for nothing: a borough that adds such settings would
-- make it look as if some had not wished where all have, so they are not counted from. Everything else is as it was in 0026.
create or replace function wished_counts(wanted_borough uuid) returns table (instrument instrument, theme smallint, wish theme_wish, settings integer)
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  here uuid[];
  joined integer;
begin
  if not (wanted_borough = any (actor_ids('boroughs'))) then return; end if;
  perform set_config('app.reading', 'offers', true);
  here := array(select s.id from settings s where s.borough_id = wanted_borough);
  perform set_config('app.reading', 'people', true);
  joined := (select count(distinct m.setting_id) from memberships m where m.setting_id = any (here));
  perform set_config('app.reading', 'offers', true);
  return query
  with wished as (select w.instrument, w.theme, w.wish, w.named,
      count(*) filter (where w.named) over (partition by w.instrument, w.theme) as named_here
    from theme_wishes w join settings s on s.id = w.setting_id and s.borough_id = w.borough_id
    where w.borough_id = wanted_borough)
  select w.instrument, w.theme, w.wish, count(*)::integer from wished w
  where not w.named
  group by w.instrument, w.theme, w.wish, w.named_here
  having count(*) >= 5 and joined - w.named_here - count(*) >= 5
  order by 1, 2, 3;
  perform set_config('app.reading', '', true);
end $$;
