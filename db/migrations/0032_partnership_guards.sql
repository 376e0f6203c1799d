-- One partnership, seen by the two settings in it (F88). The invitation and its reply are read by both; what a side says is its
-- own until both have sent theirs. Nobody else reads a row: not the borough, and not who looks after the platform.
do $$ declare name text; begin
  foreach name in array array['partnerships', 'partnership_replies', 'partnership_sides'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
  foreach name in array array['partnerships', 'partnership_replies', 'partnership_sides', 'settings', 'setting_closings', 'memberships'] loop
    execute format('create policy read_for_partnerships on %I for select to %I using (coalesce(current_setting(''app.reading'', true), '''') = ''partnerships'')', name, current_user);
  end loop;
  execute format('create policy opened_for_partnerships on partnerships for update to %I using (coalesce(current_setting(''app.reading'', true), '''') = ''partnerships'')', current_user);
end $$;--> statement-breakpoint

create policy seen_by_both on partnerships for select to alongside_app
  using (setting_id = any (actor_ids('settings')) or partner_setting_id = any (actor_ids('settings')));--> statement-breakpoint
create policy withdrawn_by_managers on partnerships for update to alongside_app
  using (setting_id = any (actor_ids('managed_settings'))) with check (withdrawn_by = actor_id());--> statement-breakpoint
alter table partnerships add check (setting_id <> partner_setting_id);--> statement-breakpoint
alter table partnerships add check ((withdrawn_by is null) = (withdrawn_at is null));--> statement-breakpoint
alter table partnerships add check (withdrawn_at is null or both_sent_at is null);--> statement-breakpoint

create policy seen_by_both on partnership_replies for select to alongside_app
  using (partnership_id in (select p.id from partnerships p));--> statement-breakpoint
create policy answered_by_managers on partnership_replies for insert to alongside_app with check (
  setting_id = any (actor_ids('managed_settings')) and answered_by = actor_id()
  and partnership_id in (select p.id from partnerships p where p.withdrawn_at is null));--> statement-breakpoint
create trigger append_only before update or delete on partnership_replies for each row execute function refuse_change();--> statement-breakpoint

create policy seen_by_its_setting_and_by_both_once_sent on partnership_sides for select to alongside_app using (
  setting_id = any (actor_ids('settings'))
  or partnership_id in (select p.id from partnerships p where p.both_sent_at is not null));--> statement-breakpoint
create policy begun_by_the_team on partnership_sides for insert to alongside_app with check (
  setting_id = any (actor_ids('writable_settings')) and changed_by = actor_id() and sent_at is null
  and partnership_id in (select p.id from partnerships p where partnership_sides.setting_id in (p.setting_id, p.partner_setting_id)));--> statement-breakpoint
create policy changed_by_the_team on partnership_sides for update to alongside_app
  using (setting_id = any (actor_ids('writable_settings')) and sent_at is null)
  with check (setting_id = any (actor_ids('writable_settings')) and changed_by = actor_id()
    and (sent_at is null or sent_by = actor_id() and setting_id = any (actor_ids('managed_settings'))));--> statement-breakpoint
alter table partnership_sides add check (jsonb_typeof(sayings) = 'object');--> statement-breakpoint
alter table partnership_sides add check ((sent_by is null) = (sent_at is null));--> statement-breakpoint

-- Whom a setting may invite: open settings of its borough that somebody manages here, by name.
create function neighbours_of(wanted_setting uuid) returns table (id uuid, name text)
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if not (wanted_setting = any (actor_ids('managed_settings'))) then return; end if;
  perform set_config('app.reading', 'partnerships', true);
  return query
  select s.id, s.name from settings o join settings s on s.borough_id = o.borough_id and s.id <> o.id
  where o.id = wanted_setting
    and not exists (select from setting_closings c where c.setting_id in (o.id, s.id) and c.opened_again_at is null)
    and exists (select from memberships m where m.setting_id = s.id and m.role = 'setting_manager' and m.removed_at is null)
  order by s.name, s.id;
  perform set_config('app.reading', '', true);
end $$;--> statement-breakpoint

-- A setting's partnerships, inviting and invited, with both names and whether either has closed. Nothing of any side.
create function partnerships_of(wanted_setting uuid)
  returns table (id uuid, edition text, inviter_id uuid, inviter_name text, partner_id uuid, partner_name text, words text,
    invited_at timestamptz, accepted boolean, reply_words text, answered_at timestamptz, withdrawn_at timestamptz,
    both_sent_at timestamptz, closed boolean)
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if not (wanted_setting = any (actor_ids('settings'))) then return; end if;
  perform set_config('app.reading', 'partnerships', true);
  return query
  select p.id, p.edition, i.id, i.name, s.id, s.name, p.words, p.invited_at, r.accepted, r.words, r.answered_at, p.withdrawn_at,
    p.both_sent_at,
    exists (select from setting_closings c where c.setting_id in (i.id, s.id) and c.opened_again_at is null)
  from partnerships p join settings i on i.id = p.setting_id join settings s on s.id = p.partner_setting_id
  left join partnership_replies r on r.partnership_id = p.id
  where wanted_setting in (p.setting_id, p.partner_setting_id)
  order by p.invited_at desc, p.id;
  perform set_config('app.reading', '', true);
end $$;--> statement-breakpoint
create policy invited_by_managers on partnerships for insert to alongside_app with check (
  setting_id = any (actor_ids('managed_settings')) and invited_by = actor_id() and withdrawn_at is null and both_sent_at is null
  and partner_setting_id in (select n.id from neighbours_of(setting_id) n));--> statement-breakpoint

-- Two settings have one at a time, whoever asked; and after a no it is not the same setting that asks again.
create function refuse_second_invitation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('partners ' || least(new.setting_id, new.partner_setting_id)
    || greatest(new.setting_id, new.partner_setting_id), 0));
  perform set_config('app.reading', 'partnerships', true);
  if exists (select from partnerships p left join partnership_replies r on r.partnership_id = p.id
      where p.id <> new.id and p.withdrawn_at is null and p.both_sent_at is null and (
        p.setting_id = new.setting_id and p.partner_setting_id = new.partner_setting_id
        or p.setting_id = new.partner_setting_id and p.partner_setting_id = new.setting_id and r.accepted is distinct from false)) then
    raise exception 'these two have been invited' using errcode = 'restrict_violation';
  end if;
  perform set_config('app.reading', '', true);
  return null;
end $$;--> statement-breakpoint
create trigger one_at_a_time after insert on partnerships for each row execute function refuse_second_invitation();--> statement-breakpoint

-- An invitation stays as it was made; it is withdrawn once, or both sides are sent once, and never both.
create function refuse_new_partnership() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_user = 'alongside_retention' then return old; end if;
  if tg_op = 'DELETE' or old.withdrawn_at is not null or old.both_sent_at is not null or
     (to_jsonb(new) - 'withdrawn_by' - 'withdrawn_at' - 'both_sent_at') is distinct from
     (to_jsonb(old) - 'withdrawn_by' - 'withdrawn_at' - 'both_sent_at') then
    raise exception 'an invitation stays as it was made' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger kept_as_made before update or delete on partnerships for each row execute function refuse_new_partnership();--> statement-breakpoint

create function refuse_sent_side() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_user = 'alongside_retention' then return old; end if;
  if old.sent_at is not null then
    raise exception 'this side has been sent' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;--> statement-breakpoint
create trigger fixed_once_sent before update or delete on partnership_sides for each row execute function refuse_sent_side();--> statement-breakpoint

-- A side is written while the invitation is accepted and stands, and both settings are open. The second one that is sent opens
-- both: the lock makes sure that of two sent at the same moment one sees the other.
create function open_when_both_sent() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('partnership ' || new.partnership_id, 0));
  perform set_config('app.reading', 'partnerships', true);
  if not exists (select from partnerships p join partnership_replies r on r.partnership_id = p.id
      where p.id = new.partnership_id and new.setting_id in (p.setting_id, p.partner_setting_id) and r.accepted
        and p.withdrawn_at is null and p.both_sent_at is null
        and not exists (select from setting_closings c where c.setting_id in (p.setting_id, p.partner_setting_id)
          and c.opened_again_at is null)) then
    raise exception 'this partnership takes no answers' using errcode = 'restrict_violation';
  end if;
  if (select count(*) from partnership_sides s where s.partnership_id = new.partnership_id and s.sent_at is not null) = 2 then
    update partnerships set both_sent_at = new.sent_at where id = new.partnership_id;
  end if;
  perform set_config('app.reading', '', true);
  return null;
end $$;--> statement-breakpoint
create trigger opens_both after insert or update on partnership_sides for each row execute function open_when_both_sent();--> statement-breakpoint

revoke execute on function neighbours_of(uuid), partnerships_of(uuid) from public;--> statement-breakpoint
grant execute on function neighbours_of(uuid), partnerships_of(uuid) to alongside_app;--> statement-breakpoint
grant select, insert on partnerships, partnership_replies, partnership_sides to alongside_app;--> statement-breakpoint
grant update (withdrawn_by, withdrawn_at) on partnerships to alongside_app;--> statement-breakpoint
grant update (sayings, version, changed_by, changed_at, sent_by, sent_at) on partnership_sides to alongside_app;--> statement-breakpoint

-- The term (F75). A hold on either of the two settings keeps it.
do $$ declare name text; begin
  foreach name in array array['partnerships', 'partnership_replies', 'partnership_sides'] loop
    execute format('create policy removed_by_retention on %I to alongside_retention using (current_user = ''alongside_retention'') with check (current_user = ''alongside_retention'')', name);
    execute format('grant select, delete on %I to alongside_retention', name);
  end loop;
end $$;--> statement-breakpoint
create or replace function retention_term(kind text) returns interval language sql immutable parallel safe as $$
  select case kind
    when 'kept_forms' then interval '7 days'
    when 'counted_attempts' then interval '1 day'
    when 'lists' then interval '1 year'
    when 'audits' then interval '6 years'
    when 'surveys' then interval '6 years'
    when 'partnerships' then interval '6 years'
    else interval '30 days' end $$;--> statement-breakpoint
create or replace function retention_records()
  returns table (kind text, record text, setting_id uuid, forum_id uuid, borough_id uuid, about uuid, from_at timestamptz)
  language sql stable as $$
  select 'sessions', s.sid_hash, null::uuid, null::uuid, null::uuid, null::uuid, least(s.revoked_at, s.absolute_expires) from auth_sessions s
  union all select 'password_links', p.token_hash, null, null, null, null, p.expires_at from password_resets p
  union all select 'kept_forms', k.id::text, null, null, null, null, k.expires_at - retention_term('kept_forms') from kept_forms k
  union all select 'counted_attempts', t.key, null, null, null, null, t.window_ends from throttles t
  union all select 'letters', o.id::text, null, null, null, null, coalesce(o.sent_at, o.created_at)
    from outbox o where o.sent_at is not null or o.attempts >= 8
  union all select 'invitations', i.id::text, i.setting_id, i.forum_id, i.borough_id, null, least(i.used_at, i.expires_at) from invitations i
  union all select 'join_codes', j.id::text, j.setting_id, null, null, null, least(j.withdrawn_at, j.expires_at) from join_codes j
  union all select 'lists', l.id::text, null, null, l.borough_id, null, coalesce(l.undone_at, l.imported_at, l.made_at) from setting_imports l
  union all select 'audits', a.id::text, a.setting_id, null, null, null,
      greatest(audit_last_touched(a.id), (select max(audit_last_touched(h.audit_id)) from hope_answers h where h.hoped_in = a.id))
    from audits a
    where a.opened_at <= now() + interval '1 year' - retention_term('audits') and not exists (select from actions x where x.audit_id = a.id and coalesce((select m.kind::text from action_moves m
      where m.action_id = x.id order by m.version desc limit 1), 'none') not in ('done', 'no_longer_needed'))
  union all select 'comment_originals', c.id::text, case when s.forum_id is null and s.borough_id is null then s.setting_id end,
      s.forum_id, s.borough_id, s.setting_id, d.decided_at
    from survey_comments c join surveys s on s.id = c.survey_id
    cross join lateral (select n.decision, n.shown, n.decided_at from comment_decisions n
      where n.comment_id = c.id order by n.decided_at desc limit 1) d
    where d.decision = 'withheld' or c.words <> d.shown
  union all select 'surveys', s.id::text, case when s.forum_id is null and s.borough_id is null then s.setting_id end,
      s.forum_id, s.borough_id, s.setting_id,
      greatest((select max(c.closed_at) from survey_closings c where c.survey_id = s.id),
        (select max(r.released_at) from releases r where r.survey_id = s.id),
        (select max(p.published_at) from reply_publications p where p.survey_id = s.id))
    from surveys s
    where exists (select from survey_closings c where c.survey_id = s.id
        and c.closed_at <= now() + interval '1 year' - retention_term('surveys'))
      and not exists (select from survey_openings o where o.survey_id = s.id and not exists (
        select from survey_closings c where c.survey_id = o.survey_id and c.opening = o.opening))
  union all select 'partnerships', p.id::text, p.setting_id, null, null, p.partner_setting_id,
      greatest(p.invited_at, p.withdrawn_at, p.both_sent_at,
        (select r.answered_at from partnership_replies r where r.partnership_id = p.id),
        (select max(s.changed_at) from partnership_sides s where s.partnership_id = p.id))
    from partnerships p where p.invited_at <= now() + interval '1 year' - retention_term('partnerships') $$;--> statement-breakpoint

create function remove_partnerships(wanted uuid[]) returns void language plpgsql as $$
begin
  delete from partnership_sides where partnership_id = any (wanted);
  delete from partnership_replies where partnership_id = any (wanted);
  delete from partnerships where id = any (wanted);
end $$;--> statement-breakpoint
create or replace function remove_due(wanted text, of_setting uuid, of_forum uuid, of_borough uuid, at_most integer) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare records text[];
begin
  perform pg_advisory_xact_lock(hashtextextended('retention', 0));
  records := array(select d.record from retention_due() d
    where d.kind = wanted and d.due_at <= now() and not d.held and d.setting_id is not distinct from of_setting
      and d.forum_id is not distinct from of_forum and d.borough_id is not distinct from of_borough
    order by d.due_at limit at_most);
  case wanted
    when 'sessions' then delete from auth_sessions where sid_hash = any (records);
    when 'password_links' then delete from password_resets where token_hash = any (records);
    when 'kept_forms' then delete from kept_forms where id = any (records::uuid[]);
    when 'counted_attempts' then delete from throttles where key = any (records);
    when 'letters' then delete from outbox where id = any (records::uuid[]);
    when 'invitations' then delete from invitations where id = any (records::uuid[]);
    when 'join_codes' then delete from join_codes where id = any (records::uuid[]);
    when 'lists' then delete from setting_imports where id = any (records::uuid[]);
    when 'audits' then perform remove_audits(records::uuid[]);
    when 'comment_originals' then perform remove_comment_originals(records::uuid[]);
    when 'surveys' then perform remove_surveys(records::uuid[]);
    when 'partnerships' then perform remove_partnerships(records::uuid[]);
  end case;
  return cardinality(records);
end $$;--> statement-breakpoint

-- Create is needed to be given a function, and taken back at once.
grant create on schema public to alongside_retention;--> statement-breakpoint
revoke execute on function remove_partnerships(uuid[]) from public;--> statement-breakpoint
alter function remove_partnerships(uuid[]) owner to alongside_retention;--> statement-breakpoint
revoke create on schema public from alongside_retention;
