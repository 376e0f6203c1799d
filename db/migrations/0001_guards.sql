-- Roles, row-level security, the trail's chain and the freezing of signed work.
-- Every statement of the application runs under one of two roles that own nothing:
--   alongside_app    a signed-in person: sees rows of the places they belong to
--   alongside_auth   finding out who somebody is: users, sessions, invitations
do $$ begin
  if not exists (select from pg_roles where rolname = 'alongside_app') then create role alongside_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'alongside_auth') then create role alongside_auth nologin; end if;
exception when duplicate_object or unique_violation then null; -- another database of this server was first
end $$;--> statement-breakpoint
do $$ begin execute format('grant alongside_app, alongside_auth to %I', current_user);
exception when others then if sqlerrm not like '%already a member%' then raise; end if;
end $$;--> statement-breakpoint
grant usage on schema public to alongside_app, alongside_auth;--> statement-breakpoint

-- Who is acting, as set for each transaction. Nothing set means nobody: every list is empty.
create function actor_ids(setting text) returns uuid[] language sql stable parallel safe as
  $$ select coalesce(string_to_array(nullif(current_setting('app.' || setting, true), ''), ',')::uuid[], '{}'::uuid[]) $$;--> statement-breakpoint
create function actor_id() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.user_id', true), '')::uuid $$;--> statement-breakpoint
create function actor_is_administrator() returns boolean language sql stable parallel safe as
  $$ select coalesce(current_setting('app.administrator', true), '') = 'yes' $$;--> statement-breakpoint
create function actor_holds_trail(tenant text) returns boolean language sql stable parallel safe as $$
  select case split_part(tenant, ':', 1)
    when 'setting' then split_part(tenant, ':', 2)::uuid = any (actor_ids('settings'))
    when 'borough' then split_part(tenant, ':', 2)::uuid = any (actor_ids('boroughs'))
    when 'forum' then split_part(tenant, ':', 2)::uuid = any (actor_ids('forums'))
    else false
  end or actor_is_administrator() $$;--> statement-breakpoint

alter table boroughs enable row level security;--> statement-breakpoint
alter table boroughs force row level security;--> statement-breakpoint
create policy seen_from_within on boroughs for select to alongside_app
  using (id = any (actor_ids('boroughs')) or id = any (actor_ids('home_boroughs')) or actor_is_administrator());--> statement-breakpoint
create policy added_by_administrators on boroughs for insert to alongside_app with check (actor_is_administrator());--> statement-breakpoint
create policy names_for_sign_in on boroughs for select to alongside_auth using (true);--> statement-breakpoint

alter table settings enable row level security;--> statement-breakpoint
alter table settings force row level security;--> statement-breakpoint
create policy seen_from_within on settings for select to alongside_app
  using (id = any (actor_ids('settings')) or borough_id = any (actor_ids('boroughs')) or actor_is_administrator());--> statement-breakpoint
create policy added_by_administrators on settings for insert to alongside_app with check (actor_is_administrator());--> statement-breakpoint
create policy names_for_sign_in on settings for select to alongside_auth using (true);--> statement-breakpoint

alter table forums enable row level security;--> statement-breakpoint
alter table forums force row level security;--> statement-breakpoint
create policy seen_from_within on forums for select to alongside_app
  using (id = any (actor_ids('forums')) or actor_is_administrator());--> statement-breakpoint
create policy added_by_administrators on forums for insert to alongside_app with check (actor_is_administrator());--> statement-breakpoint
create policy names_for_sign_in on forums for select to alongside_auth using (true);--> statement-breakpoint

alter table memberships enable row level security;--> statement-breakpoint
alter table memberships force row level security;--> statement-breakpoint
create policy seen_from_within on memberships for select to alongside_app using (
  user_id = actor_id() or setting_id = any (actor_ids('settings')) or borough_id = any (actor_ids('boroughs'))
  or actor_is_administrator());--> statement-breakpoint
create policy removed_from_within on memberships for update to alongside_app
  using (setting_id = any (actor_ids('managed_settings')) or actor_is_administrator())
  with check (setting_id = any (actor_ids('managed_settings')) or actor_is_administrator());--> statement-breakpoint
create policy kept_by_sign_in on memberships to alongside_auth using (true) with check (true);--> statement-breakpoint

alter table invitations enable row level security;--> statement-breakpoint
alter table invitations force row level security;--> statement-breakpoint
create policy seen_by_those_who_invite on invitations for select to alongside_app
  using (setting_id = any (actor_ids('managed_settings')) or actor_is_administrator());--> statement-breakpoint
create policy sent_by_those_who_invite on invitations for insert to alongside_app
  with check (actor_is_administrator() or (setting_id = any (actor_ids('managed_settings'))
    and borough_id is null and forum_id is null and role in ('setting_manager', 'practitioner', 'reader')));--> statement-breakpoint
create policy kept_by_sign_in on invitations to alongside_auth using (true) with check (true);--> statement-breakpoint

do $$ declare name text; begin
  foreach name in array array['audits', 'answers', 'evidence', 'evidence_files', 'completed_themes', 'sign_offs', 'signed_themes', 'reopenings'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy seen_in_the_setting on %I for select to alongside_app using (setting_id = any (actor_ids(''settings'')))', name);
    -- Opening, signing and reopening are the manager's; answers and evidence are the team's.
    execute format('create policy added_by_the_team on %I for insert to alongside_app with check (setting_id = any (actor_ids(%L)))', name,
      case when name in ('audits', 'sign_offs', 'signed_themes', 'reopenings') then 'managed_settings' else 'writable_settings' end);
    execute format('create policy changed_by_the_team on %I for update to alongside_app using (setting_id = any (actor_ids(''writable_settings''))) with check (setting_id = any (actor_ids(''writable_settings'')))', name);
    execute format('create policy removed_by_the_team on %I for delete to alongside_app using (setting_id = any (actor_ids(''writable_settings'')))', name);
  end loop;
end $$;--> statement-breakpoint

-- What hangs on an audit belongs to that audit's setting: nobody hangs a row of theirs on another's work.
alter table audits add unique (id, setting_id);--> statement-breakpoint
alter table evidence add unique (id, setting_id);--> statement-breakpoint
alter table sign_offs add unique (id, audit_id, setting_id);--> statement-breakpoint
alter table sign_offs add unique (id, setting_id);--> statement-breakpoint
do $$ declare name text; begin
  foreach name in array array['answers', 'evidence', 'completed_themes', 'sign_offs'] loop
    execute format('alter table %I add foreign key (audit_id, setting_id) references audits (id, setting_id)', name);
  end loop;
end $$;--> statement-breakpoint
alter table evidence_files add foreign key (evidence_id, setting_id) references evidence (id, setting_id) on delete cascade;--> statement-breakpoint
alter table signed_themes add foreign key (sign_off_id, setting_id) references sign_offs (id, setting_id);--> statement-breakpoint
alter table reopenings add foreign key (sign_off_id, audit_id, setting_id) references sign_offs (id, audit_id, setting_id);--> statement-breakpoint

alter table trail enable row level security;--> statement-breakpoint
alter table trail force row level security;--> statement-breakpoint
alter table trail_heads enable row level security;--> statement-breakpoint
alter table trail_heads force row level security;--> statement-breakpoint
create policy held_by_its_tenant on trail using (actor_holds_trail(tenant)) with check (actor_holds_trail(tenant));--> statement-breakpoint
create policy held_by_its_tenant on trail_heads using (actor_holds_trail(tenant)) with check (actor_holds_trail(tenant));--> statement-breakpoint

-- The chain: number, previous and hash are the trigger's, whatever an insert says. The head row is locked, so links of one tenant follow one another whatever the concurrency.
create function trail_link() returns trigger language plpgsql security definer set search_path = public as $$
declare head trail_heads;
begin
  insert into trail_heads values (new.tenant, 0, null) on conflict do nothing;
  select * into head from trail_heads where tenant = new.tenant for update;
  new.n := head.n + 1;
  new.previous := head.hash;
  -- epoch, not text: the text of a moment depends on the session's time zone
  new.hash := sha256(coalesce(head.hash, ''::bytea) || convert_to(
    new.n || '|' || extract(epoch from new.at) || '|' || new.tenant || '|' || new.actor || '|' || new.action || '|' || new.payload::text, 'UTF8'));
  update trail_heads set n = new.n, hash = new.hash where tenant = new.tenant;
  return new;
end $$;--> statement-breakpoint
create trigger trail_link before insert on trail for each row execute function trail_link();--> statement-breakpoint
create function refuse_change() returns trigger language plpgsql as
  $$ begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $$;--> statement-breakpoint
create trigger trail_kept before update or delete on trail for each row execute function refuse_change();--> statement-breakpoint
create trigger trail_kept_whole before truncate on trail for each statement execute function refuse_change();--> statement-breakpoint
-- The number of the first link that does not follow from the one before it, or that the head remembers and is gone;
-- null when the chain holds.
create function trail_broken_at(wanted text) returns bigint language sql stable as $$
  select min(n) from (
    select n from (
      select n, previous, hash, lag(hash) over w as before, lag(n) over w as n_before,
        sha256(coalesce(previous, ''::bytea) || convert_to(
          n || '|' || extract(epoch from at) || '|' || tenant || '|' || actor || '|' || action || '|' || payload::text, 'UTF8')) as computed
      from trail where tenant = wanted window w as (order by n)
    ) link
    where hash is distinct from computed or previous is distinct from before or n <> coalesce(n_before, 0) + 1
    union all
    select coalesce(last.n, 0) + 1
    from (select max(n) as n from trail where tenant = wanted) last
    full join (select n, hash from trail_heads where tenant = wanted) head on true
    where head.n is distinct from last.n
  ) broken $$;--> statement-breakpoint

create trigger sign_off_kept before update or delete on sign_offs for each row execute function refuse_change();--> statement-breakpoint
create trigger sign_offs_kept_whole before truncate on sign_offs for each statement execute function refuse_change();--> statement-breakpoint
create trigger signed_theme_kept before update or delete on signed_themes for each row execute function refuse_change();--> statement-breakpoint
create trigger signed_themes_kept_whole before truncate on signed_themes for each statement execute function refuse_change();--> statement-breakpoint
create trigger reopening_kept before update or delete on reopenings for each row execute function refuse_change();--> statement-breakpoint
create trigger reopenings_kept_whole before truncate on reopenings for each statement execute function refuse_change();--> statement-breakpoint

-- Signed work is frozen in the database too: nothing under it may change until it is reopened (F10, R-REL-09).
create function refuse_when_signed() returns trigger language plpgsql as $$
begin
  -- both ends of a move: a row may neither leave signed work nor enter it
  if exists (select from sign_offs s where s.audit_id in (old.audit_id, new.audit_id)
             and not exists (select from reopenings r where r.sign_off_id = s.id)) then
    raise exception 'this audit is signed off' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;--> statement-breakpoint
create function refuse_when_evidence_signed() returns trigger language plpgsql as $$
begin
  if exists (select from evidence e join sign_offs s on s.audit_id = e.audit_id
             where e.id in (old.evidence_id, new.evidence_id)
             and not exists (select from reopenings r where r.sign_off_id = s.id)) then
    raise exception 'this audit is signed off' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;--> statement-breakpoint
create function refuse_emptying() returns trigger language plpgsql as
  $$ begin raise exception '% may hold signed work', tg_table_name using errcode = 'restrict_violation'; end $$;--> statement-breakpoint
create trigger frozen_when_signed before insert or update or delete on answers for each row execute function refuse_when_signed();--> statement-breakpoint
create trigger frozen_when_signed before insert or update or delete on evidence for each row execute function refuse_when_signed();--> statement-breakpoint
create trigger frozen_when_signed before insert or update or delete on completed_themes for each row execute function refuse_when_signed();--> statement-breakpoint
create trigger frozen_when_signed before insert or update or delete on evidence_files for each row execute function refuse_when_evidence_signed();--> statement-breakpoint
create trigger kept_whole before truncate on answers for each statement execute function refuse_emptying();--> statement-breakpoint
create trigger kept_whole before truncate on evidence for each statement execute function refuse_emptying();--> statement-breakpoint
create trigger kept_whole before truncate on evidence_files for each statement execute function refuse_emptying();--> statement-breakpoint
create trigger kept_whole before truncate on completed_themes for each statement execute function refuse_emptying();--> statement-breakpoint
-- One sign-off stands at a time, however often the button is pressed (R-REL-08).
create trigger signed_once before insert on sign_offs for each row execute function refuse_when_signed();--> statement-breakpoint

-- Losing a count of attempts in a crash is harmless, and writing it must be cheap.
alter table throttles set unlogged;--> statement-breakpoint

grant select (id, name) on users to alongside_app;--> statement-breakpoint
grant select, insert on boroughs, settings, forums, invitations to alongside_app;--> statement-breakpoint
grant select on memberships to alongside_app;--> statement-breakpoint
grant update (removed_at) on memberships to alongside_app;--> statement-breakpoint
grant select, insert on audits, sign_offs, signed_themes, reopenings to alongside_app;--> statement-breakpoint
-- update of one harmless column lets a transaction lock the audit's row
grant update (opened_at) on audits to alongside_app;--> statement-breakpoint
grant select, insert, update, delete on answers, evidence, evidence_files, completed_themes to alongside_app;--> statement-breakpoint
grant insert on outbox to alongside_app;--> statement-breakpoint
grant select on trail to alongside_app, alongside_auth;--> statement-breakpoint
grant select on trail_heads to alongside_app;--> statement-breakpoint
grant insert on trail to alongside_app, alongside_auth;--> statement-breakpoint
grant select, insert, update, delete on users, auth_sessions, password_resets, throttles, kept_forms, outbox to alongside_auth;--> statement-breakpoint
grant select, insert, update on memberships, invitations to alongside_auth;--> statement-breakpoint
grant select on boroughs, settings, forums to alongside_auth;
