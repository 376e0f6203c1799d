-- How long records are kept (F75, R-GDPR-01). One role removes what is past its term, through one function:
--   alongside_retention  owns the functions below; nobody works under it. It reads when records were last needed, removes
--                        those that are due and not held, and adds nothing and changes nothing but a comment's redacted words
do $$ begin
  if not exists (select from pg_roles where rolname = 'alongside_retention') then create role alongside_retention nologin; end if;
exception when duplicate_object or unique_violation then null; -- another database of this server was first
end $$;--> statement-breakpoint
do $$ begin execute format('grant alongside_retention to %I', current_user);
exception when others then if sqlerrm not like '%already a member%' then raise; end if;
end $$;--> statement-breakpoint
-- Create is needed to be given a function, and taken back below.
grant usage, create on schema public to alongside_retention;--> statement-breakpoint

alter table retention_holds enable row level security;--> statement-breakpoint
alter table retention_holds force row level security;--> statement-breakpoint
create policy seen_where_it_holds on retention_holds for select to alongside_app using (
  setting_id = any (actor_ids('settings'))
  or setting_id in (select s.id from settings s where s.borough_id = any (actor_ids('boroughs')))
  or (setting_id is null and (borough_id = any (actor_ids('boroughs')) or borough_id = any (actor_ids('home_boroughs'))))
  or actor_is_administrator());--> statement-breakpoint
create policy placed_by_commissioners on retention_holds for insert to alongside_app with check (
  placed_by = actor_id() and lifted_at is null and borough_id = any (actor_ids('commissioned_boroughs'))
  and (setting_id is null or (setting_id, borough_id) in (select s.id, s.borough_id from settings s)));--> statement-breakpoint
create policy lifted_by_commissioners on retention_holds for update to alongside_app
  using (case when setting_id is null then borough_id = any (actor_ids('commissioned_boroughs'))
    else setting_id in (select s.id from settings s where s.borough_id = any (actor_ids('commissioned_boroughs'))) end)
  with check (lifted_by = actor_id());--> statement-breakpoint
alter table retention_holds add check ((lifted_by is null) = (lifted_at is null));--> statement-breakpoint
grant select, insert on retention_holds to alongside_app;--> statement-breakpoint
grant update (lifted_by, lifted_at) on retention_holds to alongside_app;--> statement-breakpoint

-- The login role is a member of every role, so that it can become each of them: these policies hold only for whoever is it.
do $$ declare name text; begin
  foreach name in array array['boroughs', 'settings', 'forums', 'retention_holds'] loop
    execute format('create policy seen_by_retention on %I for select to alongside_retention using (current_user = ''alongside_retention'')', name);
    execute format('grant select on %I to alongside_retention', name);
  end loop;
  foreach name in array array['invitations', 'join_codes', 'setting_imports', 'survey_comments',
      -- an audit and what hangs on it
      'audits', 'answers', 'evidence', 'evidence_files', 'completed_themes', 'sign_offs', 'signed_themes', 'reopenings',
      'contribution_rounds', 'round_closings', 'contributions', 'contribution_answers', 'theme_assignments', 'agreements', 'meetings',
      'comments', 'hope_answers', 'local_answers', 'actions', 'action_moves', 'action_reminders', 'campaign_replies',
      -- a survey and what hangs on it
      'surveys', 'survey_openings', 'survey_closings', 'releases', 'released_results', 'survey_shares', 'comment_decisions', 'replies',
      'reply_publications', 'survey_translations', 'language_reviews', 'language_overrides', 'paper_batches', 'collectors'] loop
    execute format('create policy removed_by_retention on %I to alongside_retention using (current_user = ''alongside_retention'') with check (current_user = ''alongside_retention'')', name);
    execute format('grant select, delete on %I to alongside_retention', name);
  end loop;
  -- What families gave, and the keys they gave it with: which survey it came in, and nothing else.
  foreach name in array array['responses', 'response_contexts', 'survey_drafts', 'survey_codes', 'received_sheets', 'paper_sheets', 'recordings'] loop
    execute format('create policy removed_by_retention on %I to alongside_retention using (current_user = ''alongside_retention'')', name);
    execute format('grant select (survey_id), delete on %I to alongside_retention', name);
  end loop;
  foreach name in array array['auth_sessions', 'password_resets', 'kept_forms', 'outbox', 'throttles'] loop
    execute format('grant select, delete on %I to alongside_retention', name);
  end loop;
end $$;--> statement-breakpoint
grant update (words) on survey_comments to alongside_retention;--> statement-breakpoint

-- What is signed, released or closed stays as it was for everybody, and goes as a whole when its term is over.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_user = 'alongside_retention' then return old; end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;--> statement-breakpoint
create or replace function refuse_when_signed() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_user = 'alongside_retention' then return old; end if;
  -- both ends of a move: a row may neither leave signed work nor enter it
  if exists (select from sign_offs s where s.audit_id in (old.audit_id, new.audit_id)
             and not exists (select from reopenings r where r.sign_off_id = s.id)) then
    raise exception 'this audit is signed off' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;--> statement-breakpoint
create or replace function refuse_when_evidence_signed() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_user = 'alongside_retention' then return old; end if;
  if exists (select from evidence e join sign_offs s on s.audit_id = e.audit_id
             where e.id in (old.evidence_id, new.evidence_id)
             and not exists (select from reopenings r where r.sign_off_id = s.id)) then
    raise exception 'this audit is signed off' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;--> statement-breakpoint
create or replace function refuse_when_closed() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_user = 'alongside_retention' then return old; end if;
  if exists (select from round_closings s where s.audit_id in (old.audit_id, new.audit_id)) then
    raise exception 'this round is closed' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;--> statement-breakpoint
create or replace function refuse_once_open() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_user = 'alongside_retention' then return old; end if;
  if exists (select from survey_openings o where o.survey_id = old.id) then
    raise exception 'this survey has opened' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'UPDATE' and (new.id, new.setting_id, new.forum_id, new.borough_id, new.code) is distinct from
     (old.id, old.setting_id, old.forum_id, old.borough_id, old.code) then
    raise exception 'a survey keeps its owner and its code' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;--> statement-breakpoint

-- The terms. The words beside them are in lib/retention/schedule.ts, and a test holds the two together.
create function retention_term(kind text) returns interval language sql immutable parallel safe as $$
  select case kind
    when 'kept_forms' then interval '7 days'
    when 'counted_attempts' then interval '1 day'
    when 'lists' then interval '1 year'
    when 'audits' then interval '6 years'
    when 'surveys' then interval '6 years'
    else interval '30 days' end $$;--> statement-breakpoint

-- The last moment anybody did something to an audit or to an action born from it.
create function audit_last_touched(wanted uuid) returns timestamptz language sql stable as $$
  select greatest((select a.opened_at from audits a where a.id = wanted),
    (select max(x.changed_at) from answers x where x.audit_id = wanted),
    (select max(x.changed_at) from local_answers x where x.audit_id = wanted),
    (select max(x.changed_at) from contribution_answers x where x.audit_id = wanted),
    (select max(x.added_at) from evidence x where x.audit_id = wanted),
    (select max(x.signed_at) from sign_offs x where x.audit_id = wanted),
    (select max(x.reopened_at) from reopenings x where x.audit_id = wanted),
    (select max(x.changed_at) from actions x where x.audit_id = wanted),
    (select max(m.moved_at) from actions x join action_moves m on m.action_id = x.id where x.audit_id = wanted)) $$;--> statement-breakpoint

-- Every record that has a term: what kind, whose it is, from when its term runs. An audit waits for its open actions, and for a
-- later audit that tells what became of its hopes. A survey waits until it has closed; `about` is the setting it asks about. What
-- is too young to be due within a year is not looked into.
create function retention_records()
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
        select from survey_closings c where c.survey_id = o.survey_id and c.opening = o.opening)) $$;--> statement-breakpoint

-- The same with the day each is due, the borough it lies in, and whether it is held.
create function retention_due()
  returns table (kind text, record text, setting_id uuid, forum_id uuid, borough_id uuid, home uuid, due_at timestamptz, held boolean)
  language sql stable as $$
  select x.kind, x.record, x.setting_id, x.forum_id, x.borough_id, b.home, x.from_at + retention_term(x.kind),
    exists (select from retention_holds h where h.lifted_at is null
      and case when h.setting_id is null then h.borough_id = b.home else h.setting_id in (x.setting_id, x.about) end)
  from retention_records() x
  cross join lateral (select coalesce(x.borough_id, (select s.borough_id from settings s where s.id = coalesce(x.setting_id, x.about)),
    (select f.borough_id from forums f where f.id = x.forum_id)) as home) b $$;--> statement-breakpoint

-- What would go within a year, counted by kind and by whose it is: for administrators everywhere, for commissioners in their
-- borough, for a setting's people there. Nothing of any record but its kind. What belongs to no place comes and goes with every
-- sign-in, and is counted once it is due.
create function retention_outlook()
  returns table (kind text, setting_id uuid, forum_id uuid, borough_id uuid, home uuid, now integer, within_a_year integer, held integer, next_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select d.kind, d.setting_id, d.forum_id, d.borough_id, d.home,
    (count(*) filter (where d.due_at <= now() and not d.held))::integer,
    (count(*) filter (where d.due_at > now() and not d.held))::integer,
    (count(*) filter (where d.held))::integer,
    min(d.due_at) filter (where d.due_at > now() and not d.held)
  from retention_due() d
  where d.due_at <= case when d.home is null then now() else now() + interval '1 year' end
    and (actor_is_administrator() or d.home = any (actor_ids('commissioned_boroughs')) or d.setting_id = any (actor_ids('settings')))
  group by 1, 2, 3, 4, 5 $$;--> statement-breakpoint

-- Whose records of which kind are due today, for the calendar.
create function retention_waiting() returns table (kind text, setting_id uuid, forum_id uuid, borough_id uuid, records integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  select d.kind, d.setting_id, d.forum_id, d.borough_id, count(*)::integer
  from retention_due() d where d.due_at <= now() and not d.held group by 1, 2, 3, 4 $$;--> statement-breakpoint

create function remove_audits(wanted uuid[]) returns void language plpgsql as $$
begin
  delete from evidence_files f using evidence e where e.id = f.evidence_id and e.audit_id = any (wanted);
  delete from evidence where audit_id = any (wanted);
  delete from signed_themes t using sign_offs s where s.id = t.sign_off_id and s.audit_id = any (wanted);
  delete from reopenings where audit_id = any (wanted);
  delete from sign_offs where audit_id = any (wanted);
  delete from action_reminders r using actions x where x.id = r.action_id and x.audit_id = any (wanted);
  delete from action_moves m using actions x where x.id = m.action_id and x.audit_id = any (wanted);
  delete from actions where audit_id = any (wanted);
  delete from contribution_answers where audit_id = any (wanted);
  delete from contributions where audit_id = any (wanted);
  delete from theme_assignments where audit_id = any (wanted);
  delete from join_codes where audit_id = any (wanted);
  delete from round_closings where audit_id = any (wanted);
  delete from contribution_rounds where audit_id = any (wanted);
  delete from agreements where audit_id = any (wanted);
  delete from meetings where audit_id = any (wanted);
  delete from comments where audit_id = any (wanted);
  delete from hope_answers where audit_id = any (wanted) or hoped_in = any (wanted);
  delete from local_answers where audit_id = any (wanted);
  delete from campaign_replies where audit_id = any (wanted);
  delete from completed_themes where audit_id = any (wanted);
  delete from answers where audit_id = any (wanted);
  delete from audits where id = any (wanted);
end $$;--> statement-breakpoint

create function remove_surveys(wanted uuid[]) returns void language plpgsql as $$
begin
  delete from released_results where survey_id = any (wanted);
  delete from releases where survey_id = any (wanted);
  delete from survey_closings where survey_id = any (wanted);
  delete from survey_openings where survey_id = any (wanted);
  delete from responses where survey_id = any (wanted);
  delete from response_contexts where survey_id = any (wanted);
  delete from comment_decisions where survey_id = any (wanted);
  delete from survey_comments where survey_id = any (wanted);
  delete from survey_shares where survey_id = any (wanted);
  delete from survey_drafts where survey_id = any (wanted);
  delete from survey_codes where survey_id = any (wanted);
  delete from received_sheets where survey_id = any (wanted);
  delete from replies where survey_id = any (wanted);
  delete from reply_publications where survey_id = any (wanted);
  delete from survey_translations where survey_id = any (wanted);
  delete from language_reviews where survey_id = any (wanted);
  delete from language_overrides where survey_id = any (wanted);
  delete from recordings where survey_id = any (wanted);
  delete from paper_sheets where survey_id = any (wanted);
  delete from paper_batches where survey_id = any (wanted);
  delete from collectors where survey_id = any (wanted);
  delete from surveys where id = any (wanted);
end $$;--> statement-breakpoint

-- Comments keep the words that are shown, without what was taken out of them; those nobody is shown go.
create function remove_comment_originals(wanted uuid[]) returns void language plpgsql as $$
begin
  update survey_comments c set words = d.shown
  from (select distinct on (n.comment_id) n.comment_id, n.decision, n.shown from comment_decisions n
    where n.comment_id = any (wanted) order by n.comment_id, n.decided_at desc) d
  where c.id = d.comment_id and d.decision <> 'withheld';
  delete from survey_comments c using (select distinct on (n.comment_id) n.comment_id, n.decision from comment_decisions n
    where n.comment_id = any (wanted) order by n.comment_id, n.decided_at desc) d
  where c.id = d.comment_id and d.decision = 'withheld';
end $$;--> statement-breakpoint

-- Removes some records of one kind and one place that are due by this database's own clock and not held. Removals follow one
-- another, so that whoever comes second finds them gone. Returns how many went.
create function remove_due(wanted text, of_setting uuid, of_forum uuid, of_borough uuid, at_most integer) returns integer
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
  end case;
  return cardinality(records);
end $$;--> statement-breakpoint

do $$ declare name text; begin
  foreach name in array array['audit_last_touched(uuid)', 'retention_records()', 'retention_due()', 'retention_outlook()', 'retention_waiting()',
      'remove_audits(uuid[])', 'remove_surveys(uuid[])', 'remove_comment_originals(uuid[])', 'remove_due(text, uuid, uuid, uuid, integer)'] loop
    execute format('revoke execute on function %s from public', name);
    execute format('alter function %s owner to alongside_retention', name);
  end loop;
end $$;--> statement-breakpoint
grant execute on function retention_outlook() to alongside_app;--> statement-breakpoint
grant execute on function retention_waiting(), remove_due(text, uuid, uuid, uuid, integer) to alongside_clock;--> statement-breakpoint
revoke create on schema public from alongside_retention;
