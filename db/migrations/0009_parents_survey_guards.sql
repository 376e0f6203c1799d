-- Parents' surveys: whose they are, what the people who run one may see, and what a parent without an account may do.
--   alongside_parent   a visitor answering one survey: may keep a draft, spend a code, add a reply; reads what is published
--   alongside_closing  closes one survey: writes its replies again in no order, and works nothing out of them
do $$ begin
  if not exists (select from pg_roles where rolname = 'alongside_parent') then create role alongside_parent nologin; end if;
  if not exists (select from pg_roles where rolname = 'alongside_closing') then create role alongside_closing nologin; end if;
exception when duplicate_object or unique_violation then null; -- another database of this server was first
end $$;--> statement-breakpoint
do $$ begin execute format('grant alongside_parent, alongside_closing to %I', current_user);
exception when others then if sqlerrm not like '%already a member%' then raise; end if;
end $$;--> statement-breakpoint
grant usage on schema public to alongside_parent, alongside_closing;--> statement-breakpoint

-- The survey being answered or read by a visitor, as set for the transaction; nothing set means none.
create function answered_survey() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.answered_survey', true), '')::uuid $$;--> statement-breakpoint
-- A survey is the forum's or the borough's that made it, or, with neither, the setting's own.
create function actor_holds_survey(forum uuid, borough uuid, setting uuid) returns boolean language sql stable parallel safe as $$
  select case when forum is not null then forum = any (actor_ids('forums'))
    when borough is not null then borough = any (actor_ids('boroughs'))
    else setting = any (actor_ids('settings')) end $$;--> statement-breakpoint
create function actor_runs_survey(forum uuid, borough uuid, setting uuid) returns boolean language sql stable parallel safe as $$
  select case when forum is not null then forum = any (actor_ids('forums'))
    when borough is not null then borough = any (actor_ids('boroughs'))
    else setting = any (actor_ids('managed_settings')) end $$;--> statement-breakpoint

-- A forum sees the settings and the borough it lies in: it asks the parents of one of them.
create policy seen_by_forums on settings for select to alongside_app
  using (borough_id in (select f.borough_id from forums f where f.id = any (actor_ids('forums'))));--> statement-breakpoint
-- A setting and a borough see the forums around them by name: a survey says whose it is.
create policy seen_from_the_borough on forums for select to alongside_app
  using (borough_id = any (actor_ids('home_boroughs')) or borough_id = any (actor_ids('boroughs')));--> statement-breakpoint

-- With whom results are shared is told to the places around the setting, so that policies may go by it.
create policy seen_around_the_setting on survey_shares for select to alongside_app
  using (setting_id in (select s.id from settings s));--> statement-breakpoint
create function surveys_shared_with(wanted share_audience) returns setof uuid language sql stable as
  $$ select h.survey_id from survey_shares h where h.audience = wanted and h.withdrawn_at is null $$;--> statement-breakpoint

alter table surveys add check (forum_id is null or borough_id is null);--> statement-breakpoint
drop policy seen_in_the_setting on surveys;--> statement-breakpoint
create policy seen_around_it on surveys for select to alongside_app using (
  actor_holds_survey(forum_id, borough_id, setting_id)
  -- The setting is told when its parents are being asked, and not before.
  or (setting_id = any (actor_ids('settings')) and design is not null)
  or (setting_id in (select s.id from settings s where s.borough_id = any (actor_ids('boroughs'))) and id in (select surveys_shared_with('borough')))
  or (forum_id is null and borough_id is null and setting_id in (
    select s.id from settings s join forums f on f.borough_id = s.borough_id where f.id = any (actor_ids('forums')))));--> statement-breakpoint
create policy made_by_its_owner on surveys for insert to alongside_app with check (
  actor_runs_survey(forum_id, borough_id, setting_id) and made_by = actor_id() and setting_id in (select s.id from settings s));--> statement-breakpoint
create policy changed_by_its_owner on surveys for update to alongside_app
  using (actor_runs_survey(forum_id, borough_id, setting_id)) with check (actor_runs_survey(forum_id, borough_id, setting_id));--> statement-breakpoint
create policy dropped_by_its_owner on surveys for delete to alongside_app using (actor_runs_survey(forum_id, borough_id, setting_id));--> statement-breakpoint
-- What is asked, and of whom, is fixed when it first opens; the anonymity promise with it (F73).
create function refuse_once_open() returns trigger language plpgsql as $$
begin
  if exists (select from survey_openings o where o.survey_id = old.id) then
    raise exception 'this survey has opened' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'UPDATE' and (new.id, new.setting_id, new.forum_id, new.borough_id, new.code) is distinct from
     (old.id, old.setting_id, old.forum_id, old.borough_id, old.code) then
    raise exception 'a survey keeps its owner and its code' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;--> statement-breakpoint
drop trigger kept on surveys;--> statement-breakpoint
create trigger fixed_once_open before update or delete on surveys for each row execute function refuse_once_open();--> statement-breakpoint

do $$ declare name text; begin
  foreach name in array array['rolls', 'survey_shares', 'survey_drafts', 'survey_codes', 'response_contexts', 'survey_comments', 'received_sheets',
      'comment_decisions', 'replies', 'reply_publications', 'survey_translations', 'language_reviews', 'language_overrides', 'recordings',
      'paper_batches', 'paper_sheets', 'collectors'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
  -- What hangs on a survey lies in that survey's setting.
  foreach name in array array['survey_shares', 'comment_decisions', 'replies', 'reply_publications', 'survey_translations', 'language_reviews',
      'language_overrides', 'recordings', 'paper_batches', 'collectors'] loop
    execute format('alter table %I add foreign key (survey_id, setting_id) references surveys (id, setting_id)', name);
  end loop;
  -- Read by those whose survey it is, written by those who run it.
  foreach name in array array['survey_translations', 'language_reviews', 'language_overrides', 'recordings', 'paper_batches', 'paper_sheets', 'collectors'] loop
    execute format('create policy seen_by_its_owner on %I for select to alongside_app using (survey_id in (
      select s.id from surveys s where actor_holds_survey(s.forum_id, s.borough_id, s.setting_id)))', name);
  end loop;
  foreach name in array array['survey_openings', 'survey_shares', 'survey_translations', 'language_reviews', 'language_overrides', 'recordings',
      'paper_batches', 'paper_sheets', 'collectors', 'survey_codes'] loop
    execute format('create policy added_by_its_owner on %I for insert to alongside_app with check (survey_id in (
      select s.id from surveys s where actor_runs_survey(s.forum_id, s.borough_id, s.setting_id)))', name);
  end loop;
  foreach name in array array['survey_shares', 'survey_translations', 'recordings', 'paper_batches', 'paper_sheets', 'collectors'] loop
    execute format('create policy changed_by_its_owner on %I for update to alongside_app using (survey_id in (
      select s.id from surveys s where actor_runs_survey(s.forum_id, s.borough_id, s.setting_id))) with check (survey_id in (
      select s.id from surveys s where actor_runs_survey(s.forum_id, s.borough_id, s.setting_id)))', name);
  end loop;
  foreach name in array array['survey_translations', 'language_reviews', 'language_overrides', 'recordings', 'paper_sheets'] loop
    execute format('create policy removed_by_its_owner on %I for delete to alongside_app using (survey_id in (
      select s.id from surveys s where actor_runs_survey(s.forum_id, s.borough_id, s.setting_id)))', name);
  end loop;
  -- Openings, closings and shares are seen around the survey: a setting is told that it is being asked about, and with whom it is shared.
  foreach name in array array['survey_openings', 'survey_closings'] loop
    execute format('drop policy seen_in_the_setting on %I', name);
  end loop;
  foreach name in array array['survey_openings', 'survey_closings', 'replies', 'reply_publications'] loop
    execute format('create policy seen_around_it on %I for select to alongside_app using (survey_id in (select s.id from surveys s))', name);
  end loop;
end $$;--> statement-breakpoint

-- Results: whose survey it is, and after them those it is shared with. What is in words is for the owner and the setting alone.
drop policy seen_in_the_setting on releases;--> statement-breakpoint
create policy seen_when_shared on releases for select to alongside_app using (
  survey_id in (select s.id from surveys s where actor_holds_survey(s.forum_id, s.borough_id, s.setting_id))
  or (setting_id = any (actor_ids('settings')) and survey_id in (select surveys_shared_with('setting')))
  or (setting_id in (select s.id from settings s where s.borough_id = any (actor_ids('boroughs'))) and survey_id in (select surveys_shared_with('borough'))));--> statement-breakpoint
drop policy seen_in_the_setting on released_results;--> statement-breakpoint
create policy seen_when_shared on released_results for select to alongside_app using (
  (audience <> 'shared' and survey_id in (select s.id from surveys s where actor_holds_survey(s.forum_id, s.borough_id, s.setting_id)))
  or (audience <> 'shared' and setting_id = any (actor_ids('settings')) and survey_id in (select surveys_shared_with('setting')))
  or (audience <> 'setting' and setting_id in (select s.id from settings s where s.borough_id = any (actor_ids('boroughs')))
      and survey_id in (select surveys_shared_with('borough'))));--> statement-breakpoint

-- Comments: read by the forum or borough whose survey it is. A setting's own survey is read by a forum of its borough: the
-- setting's staff never do (F62). Nobody reads one while the survey is open.
create function moderated_surveys() returns setof uuid language sql stable as $$
  select s.id from surveys s where s.forum_id = any (actor_ids('forums')) or s.borough_id = any (actor_ids('boroughs'))
    or (s.forum_id is null and s.borough_id is null and s.setting_id in (
      select t.id from settings t join forums f on f.borough_id = t.borough_id where f.id = any (actor_ids('forums')))) $$;--> statement-breakpoint
create policy read_by_moderators on survey_comments for select to alongside_app using (
  survey_id in (select moderated_surveys()) and (survey_id, opening) in (select c.survey_id, c.opening from survey_closings c));--> statement-breakpoint
create policy decided_by_moderators on comment_decisions for insert to alongside_app with check (
  survey_id in (select moderated_surveys()) and decided_by = actor_id()
  and comment_id in (select c.id from survey_comments c where c.survey_id = comment_decisions.survey_id
                     and (c.promise = 'public' or comment_decisions.decision <> 'public')));--> statement-breakpoint
create policy read_when_public on comment_decisions for select to alongside_app using (
  survey_id in (select moderated_surveys()) or (decision = 'public' and survey_id in (select r.survey_id from releases r)));--> statement-breakpoint

-- The setting answers its parents, whoever asked them.
do $$ declare name text; begin
  foreach name in array array['replies', 'reply_publications'] loop
    execute format('create policy written_by_the_setting on %I for insert to alongside_app with check (setting_id = any (actor_ids(''managed_settings'')))', name);
  end loop;
end $$;--> statement-breakpoint
create policy changed_by_the_setting on replies for update to alongside_app
  using (setting_id = any (actor_ids('managed_settings'))) with check (setting_id = any (actor_ids('managed_settings')));--> statement-breakpoint
create policy seen_around_it on rolls for select to alongside_app using (setting_id in (select s.id from settings s));--> statement-breakpoint
create policy told_by_the_setting_or_a_forum on rolls for insert to alongside_app
  with check (told_by = actor_id() and setting_id in (select s.id from settings s));--> statement-breakpoint

-- How many have answered so far, to those whose survey it is and in steps: fewer than five is none, then by threes (R-AN-05).
do $$ declare name text; begin
  foreach name in array array['responses', 'surveys', 'survey_codes'] loop
    execute format('create policy read_to_count on %I for select to %I using (coalesce(current_setting(''app.reading'', true), '''') = ''replies'')', name, current_user);
  end loop;
end $$;--> statement-breakpoint
create function replies_so_far(wanted uuid) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare n integer;
begin
  perform set_config('app.reading', 'replies', true);
  select count(r.id) into n from surveys s join responses r on r.survey_id = s.id
    where s.id = wanted and actor_holds_survey(s.forum_id, s.borough_id, s.setting_id);
  perform set_config('app.reading', '', true);
  return case when n < 5 then 0 else 5 + 3 * ((n - 5) / 3) end;
end $$;--> statement-breakpoint
-- How many codes were made and not used, in steps of ten: which ones they are, nobody sees.
create function codes_left(wanted uuid) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare n integer;
begin
  perform set_config('app.reading', 'replies', true);
  select count(c.code_hash) into n from surveys s join survey_codes c on c.survey_id = s.id
    where s.id = wanted and actor_runs_survey(s.forum_id, s.borough_id, s.setting_id);
  perform set_config('app.reading', '', true);
  return n / 10 * 10;
end $$;--> statement-breakpoint
revoke execute on function replies_so_far(uuid), codes_left(uuid) from public;--> statement-breakpoint
grant execute on function replies_so_far(uuid), codes_left(uuid) to alongside_app;--> statement-breakpoint

-- A visitor: which survey a code names, its words, and what was published about it. What has never opened has no design and is
-- not there.
create policy found_by_visitors on surveys for select to alongside_parent using (design is not null);--> statement-breakpoint
create policy found_by_visitors on survey_openings for select to alongside_parent using (true);--> statement-breakpoint
create policy found_by_visitors on survey_closings for select to alongside_parent using (true);--> statement-breakpoint
do $$ declare name text; begin
  foreach name in array array['settings', 'forums', 'boroughs'] loop
    execute format('create policy names_for_visitors on %I for select to alongside_parent using (true)', name);
  end loop;
  foreach name in array array['survey_shares', 'survey_translations', 'language_reviews', 'language_overrides', 'reply_publications'] loop
    execute format('create policy read_by_visitors on %I for select to alongside_parent using (survey_id = answered_survey())', name);
  end loop;
  foreach name in array array['survey_drafts', 'survey_codes', 'received_sheets'] loop
    execute format('create policy kept_by_visitors on %I to alongside_parent using (survey_id = answered_survey()) with check (survey_id = answered_survey())', name);
  end loop;
  foreach name in array array['responses', 'response_contexts', 'survey_comments'] loop
    execute format('create policy added_by_visitors on %I for insert to alongside_parent with check (survey_id = answered_survey())', name);
  end loop;
end $$;--> statement-breakpoint
create policy heard_by_visitors on recordings for select to alongside_parent using (survey_id = answered_survey() and checked_by is not null);--> statement-breakpoint
create policy lent_to_visitors on collectors for select to alongside_parent using (true);--> statement-breakpoint
do $$ declare name text; begin
  foreach name in array array['releases', 'released_results'] loop
    execute format('create policy read_when_given_back on %I for select to alongside_parent using (
      survey_id = answered_survey() and survey_id in (select surveys_shared_with(''families'')))', name);
  end loop;
end $$;--> statement-breakpoint
create policy not_in_words on released_results as restrictive for select to alongside_parent using (audience <> 'setting');--> statement-breakpoint
create policy read_when_given_back on comment_decisions for select to alongside_parent using (
  survey_id = answered_survey() and decision = 'public' and survey_id in (select surveys_shared_with('families')));--> statement-breakpoint

-- Sheets that nobody sent go when their day has come: the calendar sees that day, and nothing on them.
create policy expired_by_the_clock on survey_drafts to alongside_clock using (true);--> statement-breakpoint
grant select (expires_on), delete on survey_drafts to alongside_clock;--> statement-breakpoint

-- The people who run a survey type paper in: its sheets become replies like any other.
do $$ declare name text; begin
  foreach name in array array['responses', 'response_contexts', 'survey_comments'] loop
    execute format('create policy typed_in_by_its_owner on %I for insert to alongside_app with check (survey_id in (
      select s.id from surveys s where actor_runs_survey(s.forum_id, s.borough_id, s.setting_id)))', name);
  end loop;
end $$;--> statement-breakpoint

-- A reply and a closing wait for one another: none slips into an opening that has closed.
create or replace function refuse_unless_open() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('survey ' || new.survey_id, 0));
  if not exists (select from survey_openings o where o.survey_id = new.survey_id
                 and o.setting_id = new.setting_id and o.opening = new.opening
                 and not exists (select from survey_closings c where c.survey_id = o.survey_id and c.opening = o.opening)) then
    raise exception 'this survey is not open' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger in_open_survey before insert on response_contexts for each row execute function refuse_unless_open();--> statement-breakpoint
create trigger in_open_survey before insert on survey_comments for each row execute function refuse_unless_open();--> statement-breakpoint

-- Closing writes, in its one transaction, all replies of the opening again in no order under new ids, so that neither place,
-- nor transaction, nor id joins a reply to a code, a draft, a comment or a context (R-AN-03).
do $$ declare name text; begin
  foreach name in array array['responses', 'response_contexts', 'survey_comments'] loop
    execute format('create policy written_again_by_the_closing on %I to alongside_closing
      using (survey_id = release_survey()) with check (survey_id = release_survey())', name);
  end loop;
  foreach name in array array['survey_drafts', 'received_sheets', 'survey_openings', 'survey_closings', 'survey_codes', 'releases'] loop
    execute format('create policy seen_by_the_closing on %I for select to alongside_closing using (survey_id = release_survey())', name);
  end loop;
  foreach name in array array['survey_drafts', 'received_sheets'] loop
    execute format('create policy removed_by_the_closing on %I for delete to alongside_closing using (survey_id = release_survey())', name);
  end loop;
end $$;--> statement-breakpoint
create policy forgotten_by_the_closing on survey_codes for update to alongside_closing
  using (survey_id = release_survey()) with check (survey_id = release_survey() and email is null);--> statement-breakpoint
create policy added_by_the_closing on survey_closings for insert to alongside_closing with check (survey_id = release_survey());--> statement-breakpoint
create policy read_by_its_release on response_contexts for select to alongside_release using (survey_id = release_survey());--> statement-breakpoint

do $$ declare name text; begin
  foreach name in array array['survey_openings', 'survey_shares', 'language_overrides', 'reply_publications', 'comment_decisions'] loop
    execute format('create trigger kept_whole before truncate on %I for each statement execute function refuse_change()', name);
  end loop;
  foreach name in array array['comment_decisions', 'reply_publications', 'rolls'] loop
    execute format('create trigger kept before update or delete on %I for each row execute function refuse_change()', name);
  end loop;
end $$;--> statement-breakpoint

grant insert, update, delete on surveys to alongside_app;--> statement-breakpoint
grant insert on survey_openings to alongside_app;--> statement-breakpoint
grant select, insert on survey_shares, rolls, comment_decisions, replies, reply_publications, language_reviews, language_overrides to alongside_app;--> statement-breakpoint
grant update (withdrawn_by, withdrawn_at) on survey_shares to alongside_app;--> statement-breakpoint
grant update on replies to alongside_app;--> statement-breakpoint
grant delete on language_reviews, language_overrides to alongside_app;--> statement-breakpoint
grant select, insert, update, delete on survey_translations, recordings, paper_sheets to alongside_app;--> statement-breakpoint
grant select, insert, update on paper_batches, collectors to alongside_app;--> statement-breakpoint
grant select (id, survey_id, setting_id, opening, promise, language, words) on survey_comments to alongside_app;--> statement-breakpoint
-- Codes are made and never read: which are used stays unknown to the people who gave them out.
grant insert on survey_codes, responses, response_contexts, survey_comments to alongside_app;--> statement-breakpoint

grant select on surveys, survey_openings, survey_shares, survey_translations, language_reviews, language_overrides, reply_publications to alongside_parent;--> statement-breakpoint
grant select (survey_id, opening) on survey_closings to alongside_parent;--> statement-breakpoint
grant select (id, name) on forums, boroughs to alongside_parent;--> statement-breakpoint
grant select (id, name, borough_id) on settings to alongside_parent;--> statement-breakpoint
grant select (survey_id, language, key, type, content, checked_by) on recordings to alongside_parent;--> statement-breakpoint
grant select (survey_id, setting_id, token_hash, label, leave_hash, withdrawn_at) on collectors to alongside_parent;--> statement-breakpoint
grant select on releases, released_results to alongside_parent;--> statement-breakpoint
grant select (survey_id, decision, shown, comment_id, decided_at) on comment_decisions to alongside_parent;--> statement-breakpoint
grant select, insert, update, delete on survey_drafts to alongside_parent;--> statement-breakpoint
grant select (code_hash, survey_id), delete on survey_codes to alongside_parent;--> statement-breakpoint
grant select, insert on received_sheets to alongside_parent;--> statement-breakpoint
grant insert on responses, response_contexts, survey_comments to alongside_parent;--> statement-breakpoint

-- Columns, not the tables: row headers would tell which transaction a row came in.
grant select (mode, language, wording, matters) on responses to alongside_release;--> statement-breakpoint
grant select (survey_id, opening, contexts) on response_contexts to alongside_release;--> statement-breakpoint
grant select (id, survey_id, setting_id, opening, week, mode, language, wording, groups, answers, matters) on responses to alongside_closing;--> statement-breakpoint
grant select (id, survey_id, setting_id, opening, contexts) on response_contexts to alongside_closing;--> statement-breakpoint
grant select (id, survey_id, setting_id, opening, promise, language, words) on survey_comments to alongside_closing;--> statement-breakpoint
grant insert, delete on responses, response_contexts, survey_comments to alongside_closing;--> statement-breakpoint
grant select (survey_id, email), update (email) on survey_codes to alongside_closing;--> statement-breakpoint
grant select (survey_id), delete on survey_drafts, received_sheets to alongside_closing;--> statement-breakpoint
grant select on survey_openings, survey_closings, releases to alongside_closing;--> statement-breakpoint
grant insert on survey_closings, trail to alongside_closing;
