-- Plans, targets and hopes belong to their setting. A third role joins the two of the first guards:
--   alongside_clock   what happens by the calendar: sees open actions and where to write to their owners, nothing else
do $$ begin
  if not exists (select from pg_roles where rolname = 'alongside_clock') then create role alongside_clock nologin; end if;
exception when duplicate_object or unique_violation then null; -- another database of this server was first
end $$;--> statement-breakpoint
do $$ begin execute format('grant alongside_clock to %I', current_user);
exception when others then if sqlerrm not like '%already a member%' then raise; end if;
end $$;--> statement-breakpoint
grant usage on schema public to alongside_clock;--> statement-breakpoint

do $$ declare name text; begin
  foreach name in array array['actions', 'action_moves', 'action_reminders', 'theme_targets', 'hope_answers'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy seen_in_the_setting on %I for select to alongside_app using (setting_id = any (actor_ids(''settings'')))', name);
  end loop;
  foreach name in array array['actions', 'action_moves', 'theme_targets', 'hope_answers'] loop
    execute format('create policy added_by_the_team on %I for insert to alongside_app with check (setting_id = any (actor_ids(''writable_settings'')))', name);
  end loop;
  foreach name in array array['actions', 'theme_targets', 'hope_answers'] loop
    execute format('create policy changed_by_the_team on %I for update to alongside_app using (setting_id = any (actor_ids(''writable_settings''))) with check (setting_id = any (actor_ids(''writable_settings'')))', name);
  end loop;
end $$;--> statement-breakpoint

-- Nobody hangs a row of theirs on another setting's work.
alter table actions add unique (id, setting_id);--> statement-breakpoint
alter table actions add foreign key (audit_id, setting_id) references audits (id, setting_id);--> statement-breakpoint
alter table action_moves add foreign key (action_id, setting_id) references actions (id, setting_id);--> statement-breakpoint
alter table action_reminders add foreign key (action_id, setting_id) references actions (id, setting_id);--> statement-breakpoint
alter table hope_answers add foreign key (audit_id, setting_id) references audits (id, setting_id);--> statement-breakpoint
alter table hope_answers add foreign key (hoped_in, setting_id) references audits (id, setting_id);--> statement-breakpoint

create trigger action_move_kept before update or delete on action_moves for each row execute function refuse_change();--> statement-breakpoint
create trigger action_moves_kept_whole before truncate on action_moves for each statement execute function refuse_change();--> statement-breakpoint
create trigger frozen_when_signed before insert or update or delete on hope_answers for each row execute function refuse_when_signed();--> statement-breakpoint
create trigger kept_whole before truncate on hope_answers for each statement execute function refuse_emptying();--> statement-breakpoint

-- An action is done with something that shows it, and dropped with a reason.
alter table action_moves add check (kind <> 'done' or words is not null or url is not null);--> statement-breakpoint
alter table action_moves add check (kind <> 'no_longer_needed' or words is not null);--> statement-breakpoint

grant select, insert on actions, action_moves, theme_targets, hope_answers to alongside_app;--> statement-breakpoint
grant select on action_reminders to alongside_app;--> statement-breakpoint
grant update on actions, theme_targets, hope_answers to alongside_app;--> statement-breakpoint

-- The calendar.
create policy seen_by_the_clock on actions for select to alongside_clock using (true);--> statement-breakpoint
create policy seen_by_the_clock on action_moves for select to alongside_clock using (true);--> statement-breakpoint
create policy seen_by_the_clock on action_reminders for select to alongside_clock using (true);--> statement-breakpoint
create policy posted_by_the_clock on action_reminders for insert to alongside_clock with check (true);--> statement-breakpoint
create policy seen_by_the_clock on memberships for select to alongside_clock using (true);--> statement-breakpoint
create policy seen_by_the_clock on settings for select to alongside_clock using (true);--> statement-breakpoint
grant select (id, setting_id, what, owner_id, due_on, due_set_at) on actions to alongside_clock;--> statement-breakpoint
grant select (action_id, version, kind) on action_moves to alongside_clock;--> statement-breakpoint
grant select, insert on action_reminders to alongside_clock;--> statement-breakpoint
grant select (user_id, setting_id, removed_at) on memberships to alongside_clock;--> statement-breakpoint
grant select (id, name) on settings to alongside_clock;--> statement-breakpoint
grant select (id, email) on users to alongside_clock;--> statement-breakpoint
grant insert on outbox, trail to alongside_clock;--> statement-breakpoint

-- A manager changes what somebody does in the setting, to nothing beyond the setting's own roles; anybody may leave.
drop policy removed_from_within on memberships;--> statement-breakpoint
create policy changed_from_within on memberships for update to alongside_app
  using (setting_id = any (actor_ids('managed_settings')) or actor_is_administrator())
  with check ((setting_id = any (actor_ids('managed_settings')) and role in ('setting_manager', 'practitioner', 'reader'))
    or actor_is_administrator());--> statement-breakpoint
create policy left_by_oneself on memberships for update to alongside_app
  using (user_id = actor_id()) with check (user_id = actor_id() and removed_at is not null);--> statement-breakpoint
grant update (role) on memberships to alongside_app;
