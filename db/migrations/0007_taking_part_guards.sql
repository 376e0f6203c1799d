-- A team's own answers. The heart of it: an answer somebody gave for themselves is readable by them alone. What others see
-- comes from two functions that decide for themselves what may be told, after the round is closed.
alter table contribution_rounds add unique (audit_id, setting_id);--> statement-breakpoint
do $$ declare name text; begin
  foreach name in array array['contribution_rounds', 'agreements', 'meetings', 'comments'] loop
    execute format('alter table %I add foreign key (audit_id, setting_id) references audits (id, setting_id)', name);
  end loop;
  foreach name in array array['round_closings', 'contributions', 'contribution_answers', 'theme_assignments', 'join_codes'] loop
    execute format('alter table %I add foreign key (audit_id, setting_id) references contribution_rounds (audit_id, setting_id)', name);
  end loop;
  foreach name in array array['contribution_rounds', 'round_closings', 'contributions', 'contribution_answers',
                              'theme_assignments', 'join_codes', 'agreements', 'meetings', 'comments'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
  foreach name in array array['contribution_rounds', 'round_closings', 'contributions', 'theme_assignments', 'agreements', 'meetings', 'comments'] loop
    execute format('create policy seen_in_the_setting on %I for select to alongside_app using (setting_id = any (actor_ids(''settings'')))', name);
  end loop;
end $$;--> statement-breakpoint

create policy opened_by_managers on contribution_rounds for insert to alongside_app
  with check (setting_id = any (actor_ids('managed_settings')) and opened_by = actor_id());--> statement-breakpoint
create policy mode_chosen_by_managers on contribution_rounds for update to alongside_app
  using (setting_id = any (actor_ids('managed_settings'))) with check (setting_id = any (actor_ids('managed_settings')));--> statement-breakpoint
create policy known_when_joining on contribution_rounds for select to alongside_auth using (true);--> statement-breakpoint
create policy known_when_joining on round_closings for select to alongside_auth using (true);--> statement-breakpoint

create policy finished_by_oneself on contributions for insert to alongside_app
  with check (user_id = actor_id() and setting_id = any (actor_ids('writable_settings'))
    and role in ('setting_manager', 'practitioner')
    and (role = 'setting_manager') = (setting_id = any (actor_ids('managed_settings'))));--> statement-breakpoint

create policy read_by_its_writer on contribution_answers for select to alongside_app
  using (user_id = actor_id() and setting_id = any (actor_ids('settings')));--> statement-breakpoint
create policy given_by_its_writer on contribution_answers for insert to alongside_app
  with check (user_id = actor_id() and setting_id = any (actor_ids('writable_settings')));--> statement-breakpoint
create policy changed_by_its_writer on contribution_answers for update to alongside_app
  using (user_id = actor_id() and setting_id = any (actor_ids('writable_settings')))
  with check (user_id = actor_id() and setting_id = any (actor_ids('writable_settings')));--> statement-breakpoint

create policy assigned_by_managers on theme_assignments for insert to alongside_app
  with check (setting_id = any (actor_ids('managed_settings')) and assigned_by = actor_id());--> statement-breakpoint
create policy taken_back_by_managers on theme_assignments for delete to alongside_app
  using (setting_id = any (actor_ids('managed_settings')));--> statement-breakpoint

create policy seen_by_managers on join_codes for select to alongside_app
  using (setting_id = any (actor_ids('managed_settings')));--> statement-breakpoint
create policy made_by_managers on join_codes for insert to alongside_app
  with check (setting_id = any (actor_ids('managed_settings')) and made_by = actor_id());--> statement-breakpoint
create policy withdrawn_by_managers on join_codes for update to alongside_app
  using (setting_id = any (actor_ids('managed_settings'))) with check (setting_id = any (actor_ids('managed_settings')));--> statement-breakpoint
create policy looked_up_when_joining on join_codes for select to alongside_auth using (true);--> statement-breakpoint

create policy recorded_by_the_team on agreements for insert to alongside_app
  with check (setting_id = any (actor_ids('writable_settings')) and recorded_by = actor_id());--> statement-breakpoint
create policy changed_by_the_team on agreements for update to alongside_app
  using (setting_id = any (actor_ids('writable_settings')))
  with check (setting_id = any (actor_ids('writable_settings')) and recorded_by = actor_id());--> statement-breakpoint
create policy shown_by_the_team on meetings for insert to alongside_app
  with check (setting_id = any (actor_ids('writable_settings')) and shown_by = actor_id());--> statement-breakpoint
create policy moved_by_the_team on meetings for update to alongside_app
  using (setting_id = any (actor_ids('writable_settings')))
  with check (setting_id = any (actor_ids('writable_settings')) and shown_by = actor_id());--> statement-breakpoint
create policy written_by_oneself on comments for insert to alongside_app
  with check (setting_id = any (actor_ids('settings')) and written_by = actor_id());--> statement-breakpoint

-- Under forced row-level security the owner of the functions below sees nothing either. These policies let it read while one
-- of them runs and at no other time; the application's roles are not the owner, whatever they set.
do $$ declare name text; begin
  foreach name in array array['contribution_rounds', 'round_closings', 'contributions', 'contribution_answers', 'memberships', 'invitations', 'join_codes'] loop
    execute format('create policy read_to_count on %I for select to %I using (coalesce(current_setting(''app.reading'', true), '''') = ''contributions'')', name, current_user);
  end loop;
end $$;--> statement-breakpoint

-- Whether a round is over by itself: at least two people, all of whom have finished, and nobody still on the way by an
-- invitation or a code that works.
create function round_is_over(wanted uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare over boolean;
begin
  perform set_config('app.reading', 'contributions', true);
  over := (select count(*) from contributions where audit_id = wanted) >= 2
    and not exists (
      select from contribution_rounds r join memberships m on m.setting_id = r.setting_id
      where r.audit_id = wanted and m.removed_at is null and m.role in ('setting_manager', 'practitioner')
        and not exists (select from contributions c where c.audit_id = wanted and c.user_id = m.user_id))
    and not exists (
      select from contribution_rounds r join invitations i on i.setting_id = r.setting_id
      where r.audit_id = wanted and i.role in ('setting_manager', 'practitioner') and i.used_at is null and i.expires_at > now())
    and not exists (select from join_codes where audit_id = wanted and withdrawn_at is null and expires_at > now());
  perform set_config('app.reading', '', true);
  return over;
end $$;--> statement-breakpoint
create policy closed_by_managers_or_the_last on round_closings for insert to alongside_app
  with check ((setting_id = any (actor_ids('managed_settings')) and closed_by = actor_id())
    or (setting_id = any (actor_ids('writable_settings')) and closed_by is null and round_is_over(audit_id)));--> statement-breakpoint

-- Whether anybody has answered anything yet: all that is told of a round that is running.
create function contribution_begun(wanted uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare begun boolean;
begin
  perform set_config('app.reading', 'contributions', true);
  begun := exists (select from contribution_answers where audit_id = wanted and setting_id = any (actor_ids('settings')));
  perform set_config('app.reading', '', true);
  return begun;
end $$;--> statement-breakpoint

-- Open team: who said what, once the round is closed, of those who finished, to those who answer in the setting.
create function named_contributions(wanted uuid)
  returns table (user_id uuid, role role, code text, level smallint, blank answer_blank, reflection text, note text)
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  perform set_config('app.reading', 'contributions', true);
  return query
  select a.user_id, c.role, a.code, a.level, a.blank, a.reflection, a.note
  from contribution_answers a
  join contributions c on c.audit_id = a.audit_id and c.user_id = a.user_id
  join contribution_rounds r on r.audit_id = a.audit_id
  where a.audit_id = wanted and r.mode = 'open' and r.setting_id = any (actor_ids('writable_settings'))
    and exists (select from round_closings s where s.audit_id = wanted)
  order by a.code, a.user_id;
  perform set_config('app.reading', '', true);
end $$;--> statement-breakpoint

-- Private team: how many practitioners gave each level, and nothing else. Levels need five who gave one to this question,
-- blanks five who answered it, and both five who finished: managers are never among them, because a manager knows their own
-- answer and could subtract it. The floor is privateTeamMin in lib/contributions/model.ts.
create function counted_contributions(wanted uuid)
  returns table (code text, level smallint, blank answer_blank, people integer)
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  perform set_config('app.reading', 'contributions', true);
  return query
  with given as (
    select a.code, a.level, a.blank,
      count(a.level) over (partition by a.code) as rated, count(*) over (partition by a.code) as answered
    from contribution_answers a
    join contributions c on c.audit_id = a.audit_id and c.user_id = a.user_id
    join contribution_rounds r on r.audit_id = a.audit_id
    where a.audit_id = wanted and r.mode = 'private' and r.setting_id = any (actor_ids('writable_settings'))
      and c.role = 'practitioner' and (a.level is not null or a.blank is not null)
      and exists (select from round_closings s where s.audit_id = wanted)
      and (select count(*) from contributions p where p.audit_id = wanted and p.role = 'practitioner') >= 5
  )
  select given.code, given.level, given.blank, count(*)::integer from given
  where (given.level is not null and given.rated >= 5) or (given.blank is not null and given.answered >= 5)
  group by 1, 2, 3 order by 1, 2, 3;
  perform set_config('app.reading', '', true);
end $$;--> statement-breakpoint
revoke execute on function round_is_over(uuid), contribution_begun(uuid), named_contributions(uuid), counted_contributions(uuid) from public;--> statement-breakpoint
grant execute on function round_is_over(uuid), contribution_begun(uuid), named_contributions(uuid), counted_contributions(uuid) to alongside_app;--> statement-breakpoint

-- What was promised before the first answer holds after it (F15, F73).
create function refuse_new_promise() returns trigger language plpgsql as $$
begin
  if new.audit_id <> old.audit_id or new.setting_id <> old.setting_id then
    raise exception 'a round stays with its audit' using errcode = 'restrict_violation';
  end if;
  if new.mode <> old.mode and contribution_begun(old.audit_id) then
    raise exception 'somebody has answered already' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger promise_kept before update on contribution_rounds for each row execute function refuse_new_promise();--> statement-breakpoint
create trigger round_closing_kept before update or delete on round_closings for each row execute function refuse_change();--> statement-breakpoint
create trigger round_closings_kept_whole before truncate on round_closings for each statement execute function refuse_change();--> statement-breakpoint

-- A closed round takes no answer and nobody more: what it showed stays what it shows.
create function refuse_when_closed() returns trigger language plpgsql as $$
begin
  if exists (select from round_closings s where s.audit_id in (old.audit_id, new.audit_id)) then
    raise exception 'this round is closed' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;--> statement-breakpoint
create trigger kept_when_closed before insert or update or delete on contribution_answers for each row execute function refuse_when_closed();--> statement-breakpoint
create trigger kept_when_closed before insert or update or delete on contributions for each row execute function refuse_when_closed();--> statement-breakpoint
create trigger kept_whole before truncate on contribution_answers for each statement execute function refuse_emptying();--> statement-breakpoint
create trigger kept_whole before truncate on contributions for each statement execute function refuse_emptying();--> statement-breakpoint

-- First everybody for themselves, then the agreed answers: nothing is agreed or signed while a round is running.
create function refuse_while_contributing() returns trigger language plpgsql as $$
begin
  if exists (select from contribution_rounds r where r.audit_id = new.audit_id)
     and not exists (select from round_closings s where s.audit_id = new.audit_id) then
    raise exception 'people are still answering' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger after_the_round before insert or update on answers for each row execute function refuse_while_contributing();--> statement-breakpoint
create trigger after_the_round before insert or update on agreements for each row execute function refuse_while_contributing();--> statement-breakpoint
create trigger after_the_round before insert on sign_offs for each row execute function refuse_while_contributing();--> statement-breakpoint

create trigger frozen_when_signed before insert or update or delete on agreements for each row execute function refuse_when_signed();--> statement-breakpoint
create trigger frozen_when_signed before insert or update or delete on comments for each row execute function refuse_when_signed();--> statement-breakpoint
create trigger kept_whole before truncate on agreements for each statement execute function refuse_emptying();--> statement-breakpoint
create trigger kept_whole before truncate on comments for each statement execute function refuse_emptying();--> statement-breakpoint

grant select, insert on contribution_rounds, round_closings, contributions, comments to alongside_app;--> statement-breakpoint
grant update (mode) on contribution_rounds to alongside_app;--> statement-breakpoint
grant select, insert, update on contribution_answers, agreements, meetings to alongside_app;--> statement-breakpoint
grant select, insert, delete on theme_assignments to alongside_app;--> statement-breakpoint
grant select, insert on join_codes to alongside_app;--> statement-breakpoint
grant update (withdrawn_at) on join_codes to alongside_app;--> statement-breakpoint
grant select on join_codes, contribution_rounds, round_closings to alongside_auth;
