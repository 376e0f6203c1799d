-- A partnership is the record of two settings, and counted only with the one that invited: the other neither saw in its outlook that
-- it would go, nor on its trail that it went, and where it lies in another borough that one's hold did not keep it. `partner_id` is that other setting, and nobody for every other kind.
drop function retention_outlook(), retention_waiting(), retention_due(), remove_due(text, uuid, uuid, uuid, integer);--> statement-breakpoint
grant create on schema public to alongside_retention;--> statement-breakpoint

create function retention_due()
  returns table (kind text, record text, setting_id uuid, partner_id uuid, forum_id uuid, borough_id uuid, home uuid, due_at timestamptz, held boolean)
  language sql stable as $$
  select x.kind, x.record, x.setting_id, p.id, x.forum_id, x.borough_id, b.home, x.from_at + retention_term(x.kind),
    exists (select from retention_holds h where h.lifted_at is null
      and case when h.setting_id is null then h.borough_id in (b.home, p.borough_id) else h.setting_id in (x.setting_id, x.about) end)
  from retention_records() x left join settings p on x.kind = 'partnerships' and p.id = x.about
  cross join lateral (select coalesce(x.borough_id, (select s.borough_id from settings s where s.id = coalesce(x.setting_id, x.about)),
    (select f.borough_id from forums f where f.id = x.forum_id)) as home) b $$;--> statement-breakpoint

-- Counted with each of the two, in whichever borough each lies: read by whoever answers for that one.
create function retention_outlook()
  returns table (kind text, setting_id uuid, forum_id uuid, borough_id uuid, home uuid, now integer, within_a_year integer, held integer, next_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  with whose as (
    select d.kind, d.setting_id, d.forum_id, d.borough_id, d.home, d.due_at, d.held from retention_due() d
    union all
    select d.kind, d.partner_id, null, null, s.borough_id, d.due_at, d.held from retention_due() d join settings s on s.id = d.partner_id)
  select d.kind, d.setting_id, d.forum_id, d.borough_id, d.home,
    (count(*) filter (where d.due_at <= now() and not d.held))::integer,
    (count(*) filter (where d.due_at > now() and not d.held))::integer,
    (count(*) filter (where d.held))::integer,
    min(d.due_at) filter (where d.due_at > now() and not d.held)
  from whose d
  where d.due_at <= case when d.home is null then now() else now() + interval '1 year' end
    and (actor_is_administrator() or d.home = any (actor_ids('commissioned_boroughs')) or d.setting_id = any (actor_ids('settings')))
  group by 1, 2, 3, 4, 5 $$;--> statement-breakpoint

create function retention_waiting() returns table (kind text, setting_id uuid, partner_id uuid, forum_id uuid, borough_id uuid, records integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  select d.kind, d.setting_id, d.partner_id, d.forum_id, d.borough_id, count(*)::integer
  from retention_due() d where d.due_at <= now() and not d.held group by 1, 2, 3, 4, 5 $$;--> statement-breakpoint

-- As before, for those of one place or of the same two settings, so that both trails can say how many went.
create function remove_due(wanted text, of_setting uuid, of_partner uuid, of_forum uuid, of_borough uuid, at_most integer) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare records text[];
begin
  perform pg_advisory_xact_lock(hashtextextended('retention', 0));
  records := array(select d.record from retention_due() d
    where d.kind = wanted and d.due_at <= now() and not d.held and d.setting_id is not distinct from of_setting
      and d.partner_id is not distinct from of_partner
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

do $$ declare name text; begin
  foreach name in array array['retention_due()', 'retention_outlook()', 'retention_waiting()', 'remove_due(text, uuid, uuid, uuid, uuid, integer)'] loop
    execute format('revoke execute on function %s from public', name);
    execute format('alter function %s owner to alongside_retention', name);
  end loop;
end $$;--> statement-breakpoint
grant execute on function retention_outlook() to alongside_app;--> statement-breakpoint
grant execute on function retention_waiting(), remove_due(text, uuid, uuid, uuid, uuid, integer) to alongside_clock;--> statement-breakpoint
revoke create on schema public from alongside_retention;
