CREATE TABLE "report_counted" (
	"report_id" uuid PRIMARY KEY NOT NULL,
	"borough_id" uuid NOT NULL,
	"counted" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "report_counted" ADD CONSTRAINT "report_counted_report_id_borough_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."borough_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_counted" ADD CONSTRAINT "report_counted_borough_id_boroughs_id_fk" FOREIGN KEY ("borough_id") REFERENCES "public"."boroughs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "report_counted_borough_id_index" ON "report_counted" USING btree ("borough_id");--> statement-breakpoint

-- Whom the figures of an issued report count. It is written with the report by whoever issues it, goes into no page and no file,
-- and changes for nobody.
alter table report_counted enable row level security;--> statement-breakpoint
alter table report_counted force row level security;--> statement-breakpoint
create policy known_in_the_borough on report_counted for select to alongside_app using (borough_id = any (actor_ids('boroughs')));--> statement-breakpoint
create policy kept_by_commissioners on report_counted for insert to alongside_app with check (
  borough_id = any (actor_ids('commissioned_boroughs'))
  and (report_id, borough_id) in (select r.id, r.borough_id from borough_reports r where r.issued_by = actor_id()));--> statement-breakpoint
create function refuse_new_count() returns trigger language plpgsql as $$
begin
  raise exception 'whom a report counts stays as it was' using errcode = 'restrict_violation';
end $$;--> statement-breakpoint
create trigger kept_as_counted before update or delete on report_counted for each row execute function refuse_new_count();--> statement-breakpoint
create trigger kept_whole before truncate on report_counted for each statement execute function refuse_emptying();--> statement-breakpoint
grant select, insert on report_counted to alongside_app;--> statement-breakpoint

-- A borough's analyst looks and does not write: not its surveys either, nor the comments of families before they are decided on.
create or replace function actor_runs_survey(forum uuid, borough uuid, setting uuid) returns boolean language sql stable parallel safe as $$
  select case when forum is not null then forum = any (actor_ids('forums'))
    when borough is not null then borough = any (actor_ids('commissioned_boroughs'))
    else setting = any (actor_ids('managed_settings')) end $$;--> statement-breakpoint
create or replace function moderated_surveys() returns setof uuid language sql stable as $$
  select s.id from surveys s where s.setting_id <> all (actor_ids('settings'))
    and (s.forum_id = any (actor_ids('forums')) or s.borough_id = any (actor_ids('commissioned_boroughs'))
      or (s.forum_id is null and s.borough_id is null and s.setting_id in (
        select t.id from settings t join forums f on f.borough_id = t.borough_id where f.id = any (actor_ids('forums'))))) $$;--> statement-breakpoint
-- How many codes are left is for looking, as it was.
create or replace function codes_left(wanted uuid) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare n integer;
begin
  perform set_config('app.reading', 'replies', true);
  select count(c.code_hash) into n from surveys s join survey_codes c on c.survey_id = s.id
    where s.id = wanted and (actor_runs_survey(s.forum_id, s.borough_id, s.setting_id) or s.borough_id = any (actor_ids('boroughs')));
  perform set_config('app.reading', '', true);
  return n / 10 * 10;
end $$;--> statement-breakpoint

-- A setting that has closed is in no count any more: what it signed stays its own, and its borough asks nothing of it.
do $$ begin
  execute format('create policy read_when_shared on setting_closings for select to %I using (coalesce(current_setting(''app.reading'', true), '''') = ''shared'')', current_user);
end $$;--> statement-breakpoint
create or replace function standing_shares(wanted_borough uuid)
  returns table (sign_off_id uuid, audit_id uuid, setting_id uuid, instrument instrument, edition text, year integer, detail grant_detail, granted_at timestamptz)
  language sql stable as $$
  select o.id, a.id, a.setting_id, a.instrument, a.edition, a.year, g.detail, g.granted_at
  from borough_grants g
  join settings s on s.id = g.setting_id and s.borough_id = g.borough_id
  join audits a on a.setting_id = g.setting_id and a.instrument = g.instrument
  join sign_offs o on o.audit_id = a.id and o.signed_at <= g.granted_at
  where g.borough_id = wanted_borough and g.withdrawn_at is null and g.from_on <= (now() at time zone 'Europe/London')::date
    and not exists (select from reopenings r where r.sign_off_id = o.id)
    and not exists (select from setting_closings c where c.setting_id = g.setting_id and c.opened_again_at is null) $$;
