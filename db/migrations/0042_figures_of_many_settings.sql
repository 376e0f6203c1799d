-- What a borough counts over hundreds of settings and ten years is the score of a theme and how many questions stand at each
-- level, and of some of them the answers: whole frozen rows are six times that, row by row, on disk, on the way and in the
-- service. One row for each year, its settings in the order of their ids.
create function shared_figures(wanted_borough uuid, wanted_instrument instrument, wanted_years integer[], wanted_themes integer[], at_most grant_detail)
  returns table (shared json) language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if not (wanted_borough = any (actor_ids('boroughs'))) then return; end if;
  perform set_config('app.reading', 'shared', true);
  return query
  select json_build_object('instrument', wanted_instrument, 'year', x.year, 'audits', json_agg(json_build_array(
    x.setting_id, x.sign_off_id, x.edition, least(x.detail, at_most), (
      select json_agg(json_build_array(t.theme, t.result -> 'score' -> 'score', t.result -> 'counts',
        case when least(x.detail, at_most) <> 'themes' then t.result -> 'answers' end))
      from signed_themes t where t.sign_off_id = x.sign_off_id and (wanted_themes is null or t.theme = any (wanted_themes))))))
  from (
    -- Put in order before their results are put together, as in shared_audits.
    select * from standing_shares(wanted_borough) s
    where s.instrument = wanted_instrument and (wanted_years is null or s.year = any (wanted_years))
    order by s.year, s.setting_id) x
  group by x.year order by x.year;
  perform set_config('app.reading', '', true);
end $$;--> statement-breakpoint
revoke execute on function shared_figures(uuid, instrument, integer[], integer[], grant_detail) from public;--> statement-breakpoint
grant execute on function shared_figures(uuid, instrument, integer[], integer[], grant_detail) to alongside_app;
