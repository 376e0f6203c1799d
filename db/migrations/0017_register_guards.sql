-- A borough keeps the register of its settings: who they are, never what they write. Only its commissioners change it; an
-- analyst belongs to the borough as well and changes nothing.
create policy added_by_commissioners on settings for insert to alongside_app
  with check (borough_id = any (actor_ids('commissioned_boroughs')));--> statement-breakpoint
create policy changed_by_commissioners on settings for update to alongside_app
  using (borough_id = any (actor_ids('commissioned_boroughs')))
  with check (borough_id = any (actor_ids('commissioned_boroughs')));--> statement-breakpoint
create policy moved_by_administrators on settings for update to alongside_app
  using (actor_is_administrator()) with check (actor_is_administrator());--> statement-breakpoint
-- Taking back an import: a setting that anything at all refers to is kept by its foreign keys.
create policy taken_back_by_commissioners on settings for delete to alongside_app
  using (borough_id = any (actor_ids('commissioned_boroughs')));--> statement-breakpoint

-- Whether anybody belongs to a setting, or ever has. A borough invites the first manager and nobody after that: what a
-- setting writes is seen by whoever its own manager lets in.
create policy read_to_invite on memberships for select to current_user
  using (coalesce(current_setting('app.reading', true), '') = 'people');--> statement-breakpoint
create function setting_has_people(wanted uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare held boolean;
begin
  perform set_config('app.reading', 'people', true);
  held := exists (select from memberships where setting_id = wanted);
  perform set_config('app.reading', '', true);
  return held;
end $$;--> statement-breakpoint
revoke execute on function setting_has_people(uuid) from public;--> statement-breakpoint
grant execute on function setting_has_people(uuid) to alongside_app;--> statement-breakpoint
create policy first_manager_sent_by_commissioners on invitations for insert to alongside_app
  with check (role = 'setting_manager' and borough_id is null and forum_id is null
    and setting_id in (select s.id from settings s where s.borough_id = any (actor_ids('commissioned_boroughs')))
    and not setting_has_people(setting_id));--> statement-breakpoint
create policy first_manager_seen_by_commissioners on invitations for select to alongside_app
  using (setting_id in (select s.id from settings s where s.borough_id = any (actor_ids('commissioned_boroughs')))
    and not setting_has_people(setting_id));--> statement-breakpoint
create policy first_manager_taken_back_by_commissioners on invitations for delete to alongside_app
  using (used_at is null
    and setting_id in (select s.id from settings s where s.borough_id = any (actor_ids('commissioned_boroughs')))
    and not setting_has_people(setting_id));--> statement-breakpoint

alter table setting_closings enable row level security;--> statement-breakpoint
alter table setting_closings force row level security;--> statement-breakpoint
create policy seen_with_the_setting on setting_closings for select to alongside_app
  using (setting_id in (select s.id from settings s));--> statement-breakpoint
create policy closed_by_commissioners on setting_closings for insert to alongside_app
  with check (closed_by = actor_id() and opened_again_at is null
    and setting_id in (select s.id from settings s where s.borough_id = any (actor_ids('commissioned_boroughs')))
    and (merged_into is null or merged_into in (select s.id from settings s where s.borough_id = any (actor_ids('commissioned_boroughs')))));--> statement-breakpoint
create policy opened_again_by_commissioners on setting_closings for update to alongside_app
  using (setting_id in (select s.id from settings s where s.borough_id = any (actor_ids('commissioned_boroughs'))))
  with check (opened_again_by = actor_id());--> statement-breakpoint
alter table setting_closings add check (merged_into <> setting_id);--> statement-breakpoint
alter table setting_closings add check ((opened_again_by is null) = (opened_again_at is null));--> statement-breakpoint

alter table setting_moves enable row level security;--> statement-breakpoint
alter table setting_moves force row level security;--> statement-breakpoint
create policy seen_at_both_ends on setting_moves for select to alongside_app
  using (from_borough_id = any (actor_ids('boroughs')) or to_borough_id = any (actor_ids('boroughs'))
    or setting_id = any (actor_ids('settings')) or actor_is_administrator());--> statement-breakpoint
create policy asked_by_commissioners on setting_moves for insert to alongside_app
  with check (asked_by = actor_id() and from_borough_id = any (actor_ids('commissioned_boroughs'))
    and setting_id in (select s.id from settings s where s.borough_id = from_borough_id)
    and to_borough_id is null and answered_at is null);--> statement-breakpoint
create policy answered_by_administrators on setting_moves for update to alongside_app
  using (actor_is_administrator()) with check (answered_by = actor_id());--> statement-breakpoint
alter table setting_moves add check ((answered_by is null) = (answered_at is null));--> statement-breakpoint

alter table setting_imports enable row level security;--> statement-breakpoint
alter table setting_imports force row level security;--> statement-breakpoint
create policy kept_by_commissioners on setting_imports to alongside_app
  using (borough_id = any (actor_ids('commissioned_boroughs')))
  with check (borough_id = any (actor_ids('commissioned_boroughs')));--> statement-breakpoint

grant update (name, type, places, urn, ward, borough_id), delete on settings to alongside_app;--> statement-breakpoint
grant delete on invitations to alongside_app;--> statement-breakpoint
grant select, insert on setting_closings, setting_moves, setting_imports to alongside_app;--> statement-breakpoint
grant update (opened_again_by, opened_again_at) on setting_closings to alongside_app;--> statement-breakpoint
grant update (to_borough_id, answer, answered_by, answered_at) on setting_moves to alongside_app;--> statement-breakpoint
grant update (rows, changes, imported_by, imported_at, undone_by, undone_at) on setting_imports to alongside_app;--> statement-breakpoint
grant delete on setting_imports to alongside_app;
