CREATE TYPE "public"."campaign_answer" AS ENUM('taking_part', 'deferred', 'declined');--> statement-breakpoint
CREATE TYPE "public"."campaign_letter" AS ENUM('asked', 'three_weeks', 'one_week');--> statement-breakpoint
CREATE TABLE "campaign_asks" (
	"campaign_id" uuid NOT NULL,
	"setting_id" uuid NOT NULL,
	"borough_id" uuid NOT NULL,
	CONSTRAINT "campaign_asks_campaign_id_setting_id_pk" PRIMARY KEY("campaign_id","setting_id"),
	CONSTRAINT "campaign_asks_campaign_id_setting_id_borough_id_unique" UNIQUE("campaign_id","setting_id","borough_id")
);
--> statement-breakpoint
CREATE TABLE "campaign_helps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"setting_id" uuid NOT NULL,
	"borough_id" uuid NOT NULL,
	"words" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "campaign_posts" (
	"campaign_id" uuid NOT NULL,
	"setting_id" uuid NOT NULL,
	"borough_id" uuid NOT NULL,
	"letter" "campaign_letter" NOT NULL,
	"posted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "campaign_posts_campaign_id_setting_id_letter_pk" PRIMARY KEY("campaign_id","setting_id","letter")
);
--> statement-breakpoint
CREATE TABLE "campaign_replies" (
	"campaign_id" uuid NOT NULL,
	"setting_id" uuid NOT NULL,
	"borough_id" uuid NOT NULL,
	"answer" "campaign_answer" NOT NULL,
	"words" text,
	"audit_id" uuid,
	"answered_by" uuid NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "campaign_replies_campaign_id_setting_id_pk" PRIMARY KEY("campaign_id","setting_id")
);
--> statement-breakpoint
CREATE TABLE "campaigns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"borough_id" uuid NOT NULL,
	"instrument" "instrument" NOT NULL,
	"edition" text NOT NULL,
	"year" integer NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"message" text NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	CONSTRAINT "campaigns_id_borough_id_unique" UNIQUE("id","borough_id")
);
--> statement-breakpoint
ALTER TABLE "campaign_asks" ADD CONSTRAINT "campaign_asks_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_asks" ADD CONSTRAINT "campaign_asks_borough_id_boroughs_id_fk" FOREIGN KEY ("borough_id") REFERENCES "public"."boroughs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_asks" ADD CONSTRAINT "campaign_asks_campaign_id_borough_id_campaigns_id_borough_id_fk" FOREIGN KEY ("campaign_id","borough_id") REFERENCES "public"."campaigns"("id","borough_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_helps" ADD CONSTRAINT "campaign_helps_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_helps" ADD CONSTRAINT "campaign_helps_borough_id_boroughs_id_fk" FOREIGN KEY ("borough_id") REFERENCES "public"."boroughs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_helps" ADD CONSTRAINT "campaign_helps_asked_by_users_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_helps" ADD CONSTRAINT "campaign_helps_answered_by_users_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_helps" ADD CONSTRAINT "campaign_helps_campaign_id_setting_id_borough_id_campaign_asks_campaign_id_setting_id_borough_id_fk" FOREIGN KEY ("campaign_id","setting_id","borough_id") REFERENCES "public"."campaign_asks"("campaign_id","setting_id","borough_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_posts" ADD CONSTRAINT "campaign_posts_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_posts" ADD CONSTRAINT "campaign_posts_borough_id_boroughs_id_fk" FOREIGN KEY ("borough_id") REFERENCES "public"."boroughs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_posts" ADD CONSTRAINT "campaign_posts_campaign_id_setting_id_borough_id_campaign_asks_campaign_id_setting_id_borough_id_fk" FOREIGN KEY ("campaign_id","setting_id","borough_id") REFERENCES "public"."campaign_asks"("campaign_id","setting_id","borough_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_replies" ADD CONSTRAINT "campaign_replies_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_replies" ADD CONSTRAINT "campaign_replies_borough_id_boroughs_id_fk" FOREIGN KEY ("borough_id") REFERENCES "public"."boroughs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_replies" ADD CONSTRAINT "campaign_replies_audit_id_audits_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_replies" ADD CONSTRAINT "campaign_replies_answered_by_users_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_replies" ADD CONSTRAINT "campaign_replies_campaign_id_setting_id_borough_id_campaign_asks_campaign_id_setting_id_borough_id_fk" FOREIGN KEY ("campaign_id","setting_id","borough_id") REFERENCES "public"."campaign_asks"("campaign_id","setting_id","borough_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_borough_id_boroughs_id_fk" FOREIGN KEY ("borough_id") REFERENCES "public"."boroughs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "campaign_asks_setting_id_index" ON "campaign_asks" USING btree ("setting_id");--> statement-breakpoint
CREATE INDEX "campaign_helps_campaign_id_index" ON "campaign_helps" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "campaigns_borough_id_index" ON "campaigns" USING btree ("borough_id");--> statement-breakpoint

-- A borough asks, a setting answers. What the setting writes in its audit stays the setting's: the borough is told how far the
-- work has come, by one function that knows of themes that are complete and of nothing in them.
do $$ declare name text; begin
  foreach name in array array['campaigns', 'campaign_asks', 'campaign_replies', 'campaign_helps', 'campaign_posts'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy read_for_campaigns on %I for select to %I using (coalesce(current_setting(''app.reading'', true), '''') = ''campaigns'')', name, current_user);
  end loop;
  foreach name in array array['campaign_asks', 'campaign_replies', 'campaign_helps', 'campaign_posts'] loop
    execute format('create policy seen_at_both_ends on %I for select to alongside_app using (setting_id = any (actor_ids(''settings'')) or borough_id = any (actor_ids(''boroughs'')))', name);
  end loop;
  foreach name in array array['settings', 'setting_closings', 'completed_themes', 'sign_offs', 'reopenings'] loop
    execute format('create policy read_for_campaigns on %I for select to %I using (coalesce(current_setting(''app.reading'', true), '''') = ''campaigns'')', name, current_user);
  end loop;
end $$;--> statement-breakpoint
create policy seen_by_the_borough_and_the_asked on campaigns for select to alongside_app
  using (borough_id = any (actor_ids('boroughs')) or id in (select a.campaign_id from campaign_asks a));--> statement-breakpoint
create policy made_by_commissioners on campaigns for insert to alongside_app
  with check (borough_id = any (actor_ids('commissioned_boroughs')) and made_by = actor_id() and ended_at is null);--> statement-breakpoint
create policy ended_by_commissioners on campaigns for update to alongside_app
  using (borough_id = any (actor_ids('commissioned_boroughs')))
  with check (borough_id = any (actor_ids('commissioned_boroughs')) and ended_by = actor_id());--> statement-breakpoint
create policy asked_by_commissioners on campaign_asks for insert to alongside_app
  with check (borough_id = any (actor_ids('commissioned_boroughs'))
    and setting_id in (select s.id from settings s where s.borough_id = campaign_asks.borough_id));--> statement-breakpoint
create policy answered_by_managers on campaign_replies for insert to alongside_app
  with check (setting_id = any (actor_ids('managed_settings')) and answered_by = actor_id());--> statement-breakpoint
create policy answered_again_by_managers on campaign_replies for update to alongside_app
  using (setting_id = any (actor_ids('managed_settings')))
  with check (setting_id = any (actor_ids('managed_settings')) and answered_by = actor_id());--> statement-breakpoint
create policy asked_by_the_team on campaign_helps for insert to alongside_app
  with check (setting_id = any (actor_ids('writable_settings')) and asked_by = actor_id() and answered_at is null);--> statement-breakpoint
create policy answered_by_commissioners on campaign_helps for update to alongside_app
  using (borough_id = any (actor_ids('commissioned_boroughs')))
  with check (borough_id = any (actor_ids('commissioned_boroughs')) and answered_by = actor_id());--> statement-breakpoint

alter table campaigns add check (opens_on <= closes_on);--> statement-breakpoint
alter table campaigns add check ((ended_by is null) = (ended_at is null));--> statement-breakpoint
alter table campaign_replies add foreign key (audit_id, setting_id) references audits (id, setting_id);--> statement-breakpoint
alter table campaign_replies add check ((answer = 'taking_part') = (audit_id is not null));--> statement-breakpoint
alter table campaign_helps add check ((answered_by is null) = (answered_at is null) and (answer is null) = (answered_at is null));--> statement-breakpoint

-- How far the settings of a campaign have come that take part in it: which themes are complete, and whether the audit is signed.
create function campaign_progress(wanted uuid)
  returns table (setting_id uuid, themes smallint[], signed boolean)
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  perform set_config('app.reading', 'campaigns', true);
  return query
  select r.setting_id,
    coalesce((select array_agg(t.theme order by t.theme) from completed_themes t where t.audit_id = r.audit_id), '{}'),
    exists (select from sign_offs s where s.audit_id = r.audit_id
      and not exists (select from reopenings o where o.sign_off_id = s.id))
  from campaign_replies r join settings s on s.id = r.setting_id and s.borough_id = r.borough_id
  where r.campaign_id = wanted and r.answer = 'taking_part' and r.borough_id = any (actor_ids('boroughs'));
  perform set_config('app.reading', '', true);
end $$;--> statement-breakpoint
revoke execute on function campaign_progress(uuid) from public;--> statement-breakpoint
grant execute on function campaign_progress(uuid) to alongside_app;--> statement-breakpoint

-- The calendar writes to the managers of settings that have said nothing.
do $$ declare name text; begin
  foreach name in array array['campaigns', 'campaign_asks', 'campaign_replies', 'campaign_posts', 'setting_closings', 'boroughs'] loop
    execute format('create policy seen_by_the_clock on %I for select to alongside_clock using (true)', name);
  end loop;
end $$;--> statement-breakpoint
create policy posted_by_the_clock on campaign_posts for insert to alongside_clock with check (true);--> statement-breakpoint
grant select (id, borough_id, instrument, year, opens_on, closes_on, message, ended_at) on campaigns to alongside_clock;--> statement-breakpoint
grant select (campaign_id, setting_id, borough_id) on campaign_asks to alongside_clock;--> statement-breakpoint
grant select (campaign_id, setting_id) on campaign_replies to alongside_clock;--> statement-breakpoint
grant select (setting_id, opened_again_at) on setting_closings to alongside_clock;--> statement-breakpoint
grant select (id, name) on boroughs to alongside_clock;--> statement-breakpoint
grant select (borough_id) on settings to alongside_clock;--> statement-breakpoint
grant select (role) on memberships to alongside_clock;--> statement-breakpoint
grant select, insert on campaign_posts to alongside_clock;--> statement-breakpoint

grant select, insert on campaigns, campaign_asks, campaign_replies, campaign_helps to alongside_app;--> statement-breakpoint
grant select on campaign_posts to alongside_app;--> statement-breakpoint
grant update (ended_by, ended_at) on campaigns to alongside_app;--> statement-breakpoint
grant update (answer, words, audit_id, answered_by, answered_at) on campaign_replies to alongside_app;--> statement-breakpoint
grant update (answer, answered_by, answered_at) on campaign_helps to alongside_app;
