CREATE TABLE "open_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"borough_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"licence" text NOT NULL,
	"published_by" uuid NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "borough_grants" ADD COLUMN "told_of_publishing" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "survey_shares" ADD COLUMN "told_of_publishing" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "open_reports" ADD CONSTRAINT "open_reports_borough_id_boroughs_id_fk" FOREIGN KEY ("borough_id") REFERENCES "public"."boroughs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_reports" ADD CONSTRAINT "open_reports_report_id_borough_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."borough_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_reports" ADD CONSTRAINT "open_reports_published_by_users_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "open_reports_borough_id_index" ON "open_reports" USING btree ("borough_id");--> statement-breakpoint
CREATE UNIQUE INDEX "a_report_is_open_once" ON "open_reports" USING btree ("report_id") WHERE "open_reports"."ended_at" is null;--> statement-breakpoint

-- The counts of an issued report, published for everybody (F53). Nothing is counted anew: a row says that the frozen figures may
-- be read, and whoever reads them reads the row of the report itself, without its words and without who wrote it.
do $$ declare name text; begin
  foreach name in array array['borough_reports', 'survey_shares'] loop
    execute format('create policy read_when_shared on %I for select to %I using (coalesce(current_setting(''app.reading'', true), '''') = ''shared'')', name, current_user);
  end loop;
end $$;--> statement-breakpoint

-- How many acts of sharing stood when a report was issued and were done before anybody said that its counts may be published:
-- of its framework, and of surveys when it tells of families. More may be counted than the report did; never fewer.
create function untold_of_publishing(wanted_report uuid) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  report record;
  untold integer;
begin
  perform set_config('app.reading', 'shared', true);
  select r.borough_id, r.instrument, r.issued_at, r.figures into report from borough_reports r
    where r.id = wanted_report and r.issued_at is not null and r.borough_id = any (actor_ids('boroughs'));
  if not found then perform set_config('app.reading', '', true); return null; end if;
  select (select count(*) from borough_grants g
      where g.borough_id = report.borough_id and g.instrument = report.instrument and not g.told_of_publishing
        and g.granted_at <= report.issued_at and (g.withdrawn_at is null or g.withdrawn_at >= report.issued_at))
    + (select count(*) from survey_shares h join settings s on s.id = h.setting_id
      where report.figures ? 'parents' and h.audience = 'borough' and s.borough_id = report.borough_id and not h.told_of_publishing
        and h.shared_at <= report.issued_at and (h.withdrawn_at is null or h.withdrawn_at >= report.issued_at))
    into untold;
  perform set_config('app.reading', '', true);
  return untold;
end $$;--> statement-breakpoint
revoke execute on function untold_of_publishing(uuid) from public;--> statement-breakpoint
grant execute on function untold_of_publishing(uuid) to alongside_app;--> statement-breakpoint

alter table open_reports enable row level security;--> statement-breakpoint
alter table open_reports force row level security;--> statement-breakpoint
create policy seen_in_the_borough on open_reports for select to alongside_app using (borough_id = any (actor_ids('boroughs')));--> statement-breakpoint
create policy published_by_commissioners on open_reports for insert to alongside_app with check (
  borough_id = any (actor_ids('commissioned_boroughs')) and published_by = actor_id() and ended_at is null
  and (report_id, borough_id) in (select r.id, r.borough_id from borough_reports r where r.issued_at is not null)
  and untold_of_publishing(report_id) = 0);--> statement-breakpoint
create policy ended_by_commissioners on open_reports for update to alongside_app
  using (borough_id = any (actor_ids('commissioned_boroughs')))
  with check (borough_id = any (actor_ids('commissioned_boroughs')) and ended_by = actor_id());--> statement-breakpoint
alter table open_reports add check ((ended_by is null) = (ended_at is null));--> statement-breakpoint

create function refuse_new_publication() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.ended_at is not null or
     (to_jsonb(new) - 'ended_by' - 'ended_at') is distinct from (to_jsonb(old) - 'ended_by' - 'ended_at') then
    raise exception 'what was published stays on record' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger kept_as_published before update or delete on open_reports for each row execute function refuse_new_publication();--> statement-breakpoint
create trigger kept_whole before truncate on open_reports for each statement execute function refuse_emptying();--> statement-breakpoint
grant select, insert on open_reports to alongside_app;--> statement-breakpoint
grant update (ended_by, ended_at) on open_reports to alongside_app;--> statement-breakpoint

create policy open_to_everybody on open_reports for select to alongside_parent using (ended_at is null);--> statement-breakpoint
create policy open_to_everybody on borough_reports for select to alongside_parent using (id in (select o.report_id from open_reports o));--> statement-breakpoint
grant select (borough_id, report_id, licence, published_at, ended_at) on open_reports to alongside_parent;--> statement-breakpoint
grant select (id, borough_id, instrument, year, baseline, issued_at, figures, content_hash) on borough_reports to alongside_parent;
