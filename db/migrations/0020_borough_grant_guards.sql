-- What a borough sees of its settings' signed work: only what a grant that holds today lets through, cut to its grade here
-- and not in the application. The borough's people read no row of an audit, a sign-off or a grant; they call the functions
-- below. Those and a setting's own preview cut by the same two, so that a setting sees what its borough would.
alter table borough_grants enable row level security;--> statement-breakpoint
alter table borough_grants force row level security;--> statement-breakpoint
create policy seen_in_the_setting on borough_grants for select to alongside_app using (setting_id = any (actor_ids('settings')));--> statement-breakpoint
create policy given_by_managers on borough_grants for insert to alongside_app with check (
  setting_id = any (actor_ids('managed_settings')) and granted_by = actor_id() and withdrawn_at is null
  and (setting_id, borough_id) in (select s.id, s.borough_id from settings s));--> statement-breakpoint
create policy taken_back_by_managers on borough_grants for update to alongside_app
  using (setting_id = any (actor_ids('managed_settings')))
  with check (setting_id = any (actor_ids('managed_settings')) and withdrawn_by = actor_id());--> statement-breakpoint
alter table borough_grants add check ((withdrawn_by is null) = (withdrawn_at is null));--> statement-breakpoint

-- What was agreed to stays on record as it was: a grant is only ever taken back, and once.
create function refuse_new_grant() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.withdrawn_at is not null or
     (to_jsonb(new) - 'withdrawn_by' - 'withdrawn_at') is distinct from (to_jsonb(old) - 'withdrawn_by' - 'withdrawn_at') then
    raise exception 'a grant stays as it was given' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger kept_as_given before update or delete on borough_grants for each row execute function refuse_new_grant();--> statement-breakpoint
create trigger kept_whole before truncate on borough_grants for each statement execute function refuse_emptying();--> statement-breakpoint
grant select, insert on borough_grants to alongside_app;--> statement-breakpoint
grant update (withdrawn_by, withdrawn_at) on borough_grants to alongside_app;--> statement-breakpoint

-- One frozen theme as far as a grade goes. The words beside these two are in lib/sharing/statement.ts.
create function graded_result(result jsonb, detail grant_detail) returns jsonb language sql immutable parallel safe as $$
  select case detail when 'themes' then result - 'answers' - 'withoutEvidence'
    when 'questions' then result - 'withoutEvidence' else result end $$;--> statement-breakpoint
-- What stands beside the answers of a sign-off: notes under rated questions and evidence by title, never a person, a
-- reflection, an own question or a comment.
create function graded_content(snapshot jsonb, detail grant_detail) returns jsonb language sql immutable parallel safe as $$
  select case when detail <> 'evidence' then '{}'::jsonb else jsonb_build_object(
    'notes', coalesce((select jsonb_agg(jsonb_build_object('code', a -> 'code', 'note', a -> 'note'))
      from jsonb_array_elements(snapshot -> 'answers') a where a ->> 'note' is not null and a ->> 'reflection' is null), '[]'::jsonb),
    'evidence', coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'code', e -> 'code', 'title', e -> 'title', 'url', e -> 'url', 'datedOn', e -> 'datedOn')))
      from jsonb_array_elements(snapshot -> 'evidence') e), '[]'::jsonb)) end $$;--> statement-breakpoint

-- Under forced row-level security the owner of the functions below sees nothing either. These policies let it read while one
-- of them runs and at no other time; the application's roles are not the owner, whatever they set.
do $$ declare name text; begin
  foreach name in array array['borough_grants', 'settings', 'audits', 'sign_offs', 'signed_themes', 'reopenings'] loop
    execute format('create policy read_when_shared on %I for select to %I using (coalesce(current_setting(''app.reading'', true), '''') = ''shared'')', name, current_user);
  end loop;
end $$;--> statement-breakpoint

-- The sign-offs a borough may see today: of a setting that lies in it, signed when the grant was given, and not reopened since.
create function standing_shares(wanted_borough uuid)
  returns table (sign_off_id uuid, audit_id uuid, setting_id uuid, instrument instrument, edition text, year integer, detail grant_detail, granted_at timestamptz)
  language sql stable as $$
  select o.id, a.id, a.setting_id, a.instrument, a.edition, a.year, g.detail, g.granted_at
  from borough_grants g
  join settings s on s.id = g.setting_id and s.borough_id = g.borough_id
  join audits a on a.setting_id = g.setting_id and a.instrument = g.instrument
  join sign_offs o on o.audit_id = a.id and o.signed_at <= g.granted_at
  where g.borough_id = wanted_borough and g.withdrawn_at is null and g.from_on <= (now() at time zone 'Europe/London')::date
    and not exists (select from reopenings r where r.sign_off_id = o.id) $$;--> statement-breakpoint

create function shared_themes(wanted_borough uuid, wanted_instrument instrument, wanted_setting uuid, wanted_year integer, at_most grant_detail)
  returns table (audit_id uuid, setting_id uuid, instrument instrument, edition text, year integer, detail grant_detail, granted_at timestamptz, theme smallint, result jsonb)
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if not (wanted_borough = any (actor_ids('boroughs'))) then return; end if;
  perform set_config('app.reading', 'shared', true);
  return query
  select x.audit_id, x.setting_id, x.instrument, x.edition, x.year, least(x.detail, at_most), x.granted_at, t.theme,
    graded_result(t.result, least(x.detail, at_most))
  from standing_shares(wanted_borough) x join signed_themes t on t.sign_off_id = x.sign_off_id
  where (wanted_instrument is null or x.instrument = wanted_instrument)
    and (wanted_setting is null or x.setting_id = wanted_setting)
    and (wanted_year is null or x.year = wanted_year)
  order by x.year, x.setting_id, t.theme;
  perform set_config('app.reading', '', true);
end $$;--> statement-breakpoint

-- How many settings share each year of each framework: what there is to look at.
create function shared_years(wanted_borough uuid) returns table (instrument instrument, year integer, settings integer)
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if not (wanted_borough = any (actor_ids('boroughs'))) then return; end if;
  perform set_config('app.reading', 'shared', true);
  return query select x.instrument, x.year, count(distinct x.setting_id)::integer
  from standing_shares(wanted_borough) x group by 1, 2 order by 1, 2;
  perform set_config('app.reading', '', true);
end $$;--> statement-breakpoint

-- What stands beside the answers of one shared audit, and the words its setting agreed to.
create function shared_content(wanted_borough uuid, wanted_audit uuid) returns table (content jsonb, statement text[], granted_at timestamptz)
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if not (wanted_borough = any (actor_ids('boroughs'))) then return; end if;
  perform set_config('app.reading', 'shared', true);
  return query
  select graded_content(o.snapshot, x.detail), g.statement, g.granted_at
  from standing_shares(wanted_borough) x join sign_offs o on o.id = x.sign_off_id
  join borough_grants g on g.setting_id = x.setting_id and g.instrument = x.instrument and g.withdrawn_at is null
  where x.audit_id = wanted_audit;
  perform set_config('app.reading', '', true);
end $$;--> statement-breakpoint
revoke execute on function shared_themes(uuid, instrument, uuid, integer, grant_detail), shared_years(uuid), shared_content(uuid, uuid) from public;--> statement-breakpoint
grant execute on function shared_themes(uuid, instrument, uuid, integer, grant_detail), shared_years(uuid), shared_content(uuid, uuid) to alongside_app;
