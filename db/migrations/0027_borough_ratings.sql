CREATE TABLE "borough_ratings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"borough_id" uuid NOT NULL,
	"setting_id" uuid,
	"forum_id" uuid,
	"year" integer NOT NULL,
	"code" text NOT NULL,
	"level" smallint,
	"dont_know" boolean NOT NULL,
	"rated_by" uuid NOT NULL,
	"rated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "rated_once_by_a_setting" UNIQUE("setting_id","year","code"),
	CONSTRAINT "rated_once_by_a_forum" UNIQUE("forum_id","year","code")
);
--> statement-breakpoint
ALTER TABLE "borough_ratings" ADD CONSTRAINT "borough_ratings_borough_id_boroughs_id_fk" FOREIGN KEY ("borough_id") REFERENCES "public"."boroughs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "borough_ratings" ADD CONSTRAINT "borough_ratings_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "borough_ratings" ADD CONSTRAINT "borough_ratings_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "borough_ratings" ADD CONSTRAINT "borough_ratings_rated_by_users_id_fk" FOREIGN KEY ("rated_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "borough_ratings_borough_id_year_index" ON "borough_ratings" USING btree ("borough_id","year");--> statement-breakpoint

-- How settings and forums see their borough. A row is its writer's place's own; the borough is given counts of years that are
-- over, so that nobody watches one rating after another arrive.
create function rating_year() returns integer language sql stable as
  $$ select extract(year from now() at time zone 'Europe/London')::integer $$;--> statement-breakpoint
alter table borough_ratings enable row level security;--> statement-breakpoint
alter table borough_ratings force row level security;--> statement-breakpoint
create policy seen_by_whose_it_is on borough_ratings for select to alongside_app
  using (setting_id = any (actor_ids('settings')) or forum_id = any (actor_ids('forums')));--> statement-breakpoint
create policy rated_within_the_year on borough_ratings for insert to alongside_app with check (
  rated_by = actor_id() and year = rating_year() and (
    setting_id = any (actor_ids('managed_settings')) and (setting_id, borough_id) in (select s.id, s.borough_id from settings s)
    or forum_id = any (actor_ids('forums')) and (forum_id, borough_id) in (select f.id, f.borough_id from forums f)));--> statement-breakpoint
create policy taken_back_within_the_year on borough_ratings for delete to alongside_app using (
  year = rating_year() and (setting_id = any (actor_ids('managed_settings')) or forum_id = any (actor_ids('forums'))));--> statement-breakpoint
alter table borough_ratings add check (num_nonnulls(setting_id, forum_id) = 1);--> statement-breakpoint
alter table borough_ratings add check (level between 0 and 3 and not dont_know or level is null and dont_know);--> statement-breakpoint
do $$ begin
  execute format('create policy read_to_count on borough_ratings for select to %I using (coalesce(current_setting(''app.reading'', true), '''') = ''ratings'')', current_user);
end $$;--> statement-breakpoint

-- How many put each point at each level, lowest first, over settings and forums together: ten or more with a level
-- (numbersFrom in lib/statistics/thresholds.ts), in a year that is over. For the borough and for those who rate it.
create function borough_seen(wanted_borough uuid) returns table (year integer, code text, counts integer[])
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if not (wanted_borough = any (actor_ids('boroughs')) or wanted_borough = any (actor_ids('home_boroughs'))) then return; end if;
  perform set_config('app.reading', 'ratings', true);
  return query
  select r.year, r.code, array[count(*) filter (where r.level = 0), count(*) filter (where r.level = 1),
    count(*) filter (where r.level = 2), count(*) filter (where r.level = 3)]::integer[]
  from borough_ratings r
  where r.borough_id = wanted_borough and r.year < rating_year() and r.level is not null
  group by r.year, r.code having count(*) >= 10
  order by r.year, r.code;
  perform set_config('app.reading', '', true);
end $$;--> statement-breakpoint
revoke execute on function borough_seen(uuid) from public;--> statement-breakpoint
grant execute on function borough_seen(uuid) to alongside_app;--> statement-breakpoint
grant select, insert, delete on borough_ratings to alongside_app;
