-- What parents answered is read by one role only, alongside_release, one survey at a time; pages read what it released.
do $$ begin
  if not exists (select from pg_roles where rolname = 'alongside_release') then create role alongside_release nologin; end if;
exception when duplicate_object or unique_violation then null; -- another database of this server was first
end $$;--> statement-breakpoint
do $$ begin execute format('grant alongside_release to %I', current_user);
exception when others then if sqlerrm not like '%already a member%' then raise; end if;
end $$;--> statement-breakpoint
grant usage on schema public to alongside_release;--> statement-breakpoint

-- The survey being released, as set for the transaction; nothing set means none.
create function release_survey() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.release_survey', true), '')::uuid $$;--> statement-breakpoint

do $$ declare name text; begin
  foreach name in array array['surveys', 'survey_openings', 'survey_closings', 'responses', 'releases', 'released_results'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
  foreach name in array array['survey_openings', 'survey_closings', 'responses', 'releases', 'released_results'] loop
    execute format('create policy read_by_its_release on %I for select to alongside_release using (survey_id = release_survey())', name);
  end loop;
  foreach name in array array['surveys', 'survey_openings', 'survey_closings', 'releases'] loop
    execute format('create policy seen_in_the_setting on %I for select to alongside_app using (setting_id = any (actor_ids(''settings'')))', name);
  end loop;
  -- The keys below see to it that a row lies in its survey's own setting.
  foreach name in array array['releases', 'released_results'] loop
    execute format('create policy added_by_its_release on %I for insert to alongside_release with check (survey_id = release_survey())', name);
  end loop;
end $$;--> statement-breakpoint
create policy read_by_its_release on surveys for select to alongside_release using (id = release_survey());--> statement-breakpoint
-- What is for those the setting shares with is not shown to anybody until there is a record of sharing.
create policy seen_in_the_setting on released_results for select to alongside_app
  using (setting_id = any (actor_ids('settings')) and audience <> 'shared');--> statement-breakpoint

alter table surveys add unique (id, setting_id);--> statement-breakpoint
do $$ declare name text; begin
  foreach name in array array['survey_openings', 'survey_closings', 'releases'] loop
    execute format('alter table %I add foreign key (survey_id, setting_id) references surveys (id, setting_id)', name);
  end loop;
end $$;--> statement-breakpoint
alter table survey_closings add foreign key (survey_id, opening) references survey_openings (survey_id, opening);--> statement-breakpoint
alter table releases add foreign key (survey_id, opening) references survey_closings (survey_id, opening);--> statement-breakpoint
alter table releases add unique (survey_id, opening, setting_id);--> statement-breakpoint
alter table released_results add foreign key (survey_id, opening, setting_id) references releases (survey_id, opening, setting_id);--> statement-breakpoint

-- A reply joins an opening that is open now: one that slipped into a released opening would stand alone in the next.
create function refuse_unless_open() returns trigger language plpgsql as $$
begin
  if not exists (select from survey_openings o where o.survey_id = new.survey_id and o.setting_id = new.setting_id
                 and o.opening = new.opening
                 and not exists (select from survey_closings c where c.survey_id = o.survey_id and c.opening = o.opening)) then
    raise exception 'this survey is not open' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger in_open_survey before insert on responses for each row execute function refuse_unless_open();--> statement-breakpoint
create trigger response_kept before update on responses for each row execute function refuse_change();--> statement-breakpoint
do $$ declare name text; begin
  foreach name in array array['surveys', 'survey_openings', 'survey_closings'] loop
    execute format('create trigger kept before update on %I for each row execute function refuse_change()', name);
  end loop;
  foreach name in array array['releases', 'released_results'] loop
    execute format('create trigger kept before update or delete on %I for each row execute function refuse_change()', name);
    execute format('create trigger kept_whole before truncate on %I for each statement execute function refuse_change()', name);
  end loop;
end $$;--> statement-breakpoint

grant select on surveys, survey_openings, survey_closings, releases, released_results to alongside_app;--> statement-breakpoint
grant select on surveys, survey_openings, survey_closings to alongside_release;--> statement-breakpoint
-- Columns, not the table: its row headers would tell in which transaction, and in what order, replies came.
grant select (survey_id, opening, groups, answers) on responses to alongside_release;--> statement-breakpoint
grant select, insert on releases, released_results to alongside_release;--> statement-breakpoint
grant insert on trail to alongside_release;
