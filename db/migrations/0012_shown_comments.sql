-- A comment is shown while its newest decision is public, the family was promised that, its opening's replies are in what is
-- released, and as many completed the survey as numbers need (honest-numbers 1.4). Who may read a decision cannot see the
-- others, nor the comment, so a function of the owner looks at them.
do $$ declare name text; begin
  foreach name in array array['comment_decisions', 'survey_comments', 'releases', 'surveys'] loop
    execute format('create policy read_to_show on %I for select to %I using (coalesce(current_setting(''app.reading'', true), '''') = ''comments'')', name, current_user);
  end loop;
end $$;--> statement-breakpoint
create function is_shown_comment(wanted uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare shown boolean;
begin
  perform set_config('app.reading', 'comments', true);
  select d.decision = 'public' and c.promise = 'public'
      and not exists (select from comment_decisions n where n.comment_id = d.comment_id and n.decided_at > d.decided_at)
      and exists (select from releases r join surveys s on s.id = r.survey_id where r.survey_id = d.survey_id
        and r.action = 'publish' and r.opening >= c.opening
        and r.completed >= greatest(10, (s.design -> 'floors' ->> 'numbers')::integer))
    into shown
    from comment_decisions d join survey_comments c on c.id = d.comment_id where d.id = wanted;
  perform set_config('app.reading', '', true);
  return coalesce(shown, false);
end $$;--> statement-breakpoint
revoke execute on function is_shown_comment(uuid) from public;--> statement-breakpoint
grant execute on function is_shown_comment(uuid) to alongside_app, alongside_parent;--> statement-breakpoint
grant select (id) on comment_decisions to alongside_parent;--> statement-breakpoint

-- The owner holds the roles below, so what it looks at inside the function must not ask the function again.
drop policy read_when_public on comment_decisions;--> statement-breakpoint
create policy read_when_public on comment_decisions for select to alongside_app using (
  survey_id in (select moderated_surveys())
  or (decision = 'public' and survey_id in (select r.survey_id from releases r) and case when coalesce(current_setting('app.reading', true), '') = 'comments' then false else is_shown_comment(id) end));--> statement-breakpoint
drop policy read_when_given_back on comment_decisions;--> statement-breakpoint
create policy read_when_given_back on comment_decisions for select to alongside_parent using (
  survey_id = answered_survey() and decision = 'public' and survey_id in (select surveys_shared_with('families')) and case when coalesce(current_setting('app.reading', true), '') = 'comments' then false else is_shown_comment(id) end);--> statement-breakpoint

-- A reply that is not published is the setting's own draft.
drop policy seen_around_it on replies;--> statement-breakpoint
create policy seen_in_the_setting on replies for select to alongside_app using (setting_id = any (actor_ids('settings')));
--> statement-breakpoint

-- Somebody of the setting's own staff reads no comment, whatever else they are.
create or replace function moderated_surveys() returns setof uuid language sql stable as $$
  select s.id from surveys s where s.setting_id <> all (actor_ids('settings'))
    and (s.forum_id = any (actor_ids('forums')) or s.borough_id = any (actor_ids('boroughs'))
      or (s.forum_id is null and s.borough_id is null and s.setting_id in (
        select t.id from settings t join forums f on f.borough_id = t.borough_id where f.id = any (actor_ids('forums'))))) $$;
