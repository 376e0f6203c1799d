CREATE TYPE "public"."theme_wish" AS ENUM('help', 'practice');--> statement-breakpoint
CREATE TABLE "introduction_answers" (
	"introduction_id" uuid PRIMARY KEY NOT NULL,
	"setting_id" uuid NOT NULL,
	"accepted" boolean NOT NULL,
	"answered_by" uuid NOT NULL,
	"answered_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "introductions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"setting_id" uuid NOT NULL,
	"practice_setting_id" uuid NOT NULL,
	"instrument" "instrument" NOT NULL,
	"theme" smallint NOT NULL,
	"words" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "asked_once" UNIQUE("setting_id","practice_setting_id","instrument","theme"),
	CONSTRAINT "introductions_id_practice_setting_id_unique" UNIQUE("id","practice_setting_id")
);
--> statement-breakpoint
CREATE TABLE "theme_wishes" (
	"setting_id" uuid NOT NULL,
	"borough_id" uuid NOT NULL,
	"instrument" "instrument" NOT NULL,
	"theme" smallint NOT NULL,
	"wish" "theme_wish" NOT NULL,
	"named" boolean NOT NULL,
	"wished_by" uuid NOT NULL,
	"wished_at" timestamp with time zone NOT NULL,
	CONSTRAINT "theme_wishes_setting_id_instrument_theme_pk" PRIMARY KEY("setting_id","instrument","theme")
);
--> statement-breakpoint
CREATE TABLE "offer_places" (
	"offer_id" uuid NOT NULL,
	"setting_id" uuid NOT NULL,
	"borough_id" uuid NOT NULL,
	"taken_by" uuid NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	CONSTRAINT "offer_places_offer_id_setting_id_pk" PRIMARY KEY("offer_id","setting_id")
);
--> statement-breakpoint
CREATE TABLE "offers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"borough_id" uuid NOT NULL,
	"instrument" "instrument" NOT NULL,
	"theme" smallint NOT NULL,
	"title" text NOT NULL,
	"words" text NOT NULL,
	"on_day" date NOT NULL,
	"places" integer NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"called_off_by" uuid,
	"called_off_at" timestamp with time zone,
	CONSTRAINT "offers_id_borough_id_unique" UNIQUE("id","borough_id")
);
--> statement-breakpoint
ALTER TABLE "introduction_answers" ADD CONSTRAINT "introduction_answers_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction_answers" ADD CONSTRAINT "introduction_answers_answered_by_users_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction_answers" ADD CONSTRAINT "introduction_answers_introduction_id_setting_id_introductions_id_practice_setting_id_fk" FOREIGN KEY ("introduction_id","setting_id") REFERENCES "public"."introductions"("id","practice_setting_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_practice_setting_id_settings_id_fk" FOREIGN KEY ("practice_setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_asked_by_users_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_wishes" ADD CONSTRAINT "theme_wishes_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_wishes" ADD CONSTRAINT "theme_wishes_borough_id_boroughs_id_fk" FOREIGN KEY ("borough_id") REFERENCES "public"."boroughs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_wishes" ADD CONSTRAINT "theme_wishes_wished_by_users_id_fk" FOREIGN KEY ("wished_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_places" ADD CONSTRAINT "offer_places_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_places" ADD CONSTRAINT "offer_places_taken_by_users_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_places" ADD CONSTRAINT "offer_places_offer_id_borough_id_offers_id_borough_id_fk" FOREIGN KEY ("offer_id","borough_id") REFERENCES "public"."offers"("id","borough_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_borough_id_boroughs_id_fk" FOREIGN KEY ("borough_id") REFERENCES "public"."boroughs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_called_off_by_users_id_fk" FOREIGN KEY ("called_off_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "introduction_answers_setting_id_index" ON "introduction_answers" USING btree ("setting_id");--> statement-breakpoint
CREATE INDEX "introductions_practice_setting_id_index" ON "introductions" USING btree ("practice_setting_id");--> statement-breakpoint
CREATE INDEX "theme_wishes_borough_id_index" ON "theme_wishes" USING btree ("borough_id");--> statement-breakpoint
CREATE INDEX "offer_places_setting_id_index" ON "offer_places" USING btree ("setting_id");--> statement-breakpoint
CREATE INDEX "offers_borough_id_index" ON "offers" USING btree ("borough_id");
--> statement-breakpoint

-- What settings would like and would share, whom they meet, and what their borough offers. All of it is their own act: nothing
-- here reads an audit. A borough sees who wished for something where the setting chose to be named, and counts else.
do $$ declare name text; begin
  foreach name in array array['theme_wishes', 'introductions', 'introduction_answers', 'offers', 'offer_places'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
  foreach name in array array['theme_wishes', 'introductions', 'introduction_answers', 'offers', 'offer_places', 'settings', 'setting_closings'] loop
    execute format('create policy read_for_offers on %I for select to %I using (coalesce(current_setting(''app.reading'', true), '''') = ''offers'')', name, current_user);
  end loop;
end $$;--> statement-breakpoint

create policy seen_by_the_setting_or_by_name on theme_wishes for select to alongside_app using (
  setting_id = any (actor_ids('settings'))
  or named and borough_id = any (actor_ids('boroughs')) and (setting_id, borough_id) in (select s.id, s.borough_id from settings s));--> statement-breakpoint
create policy wished_by_managers on theme_wishes for insert to alongside_app with check (
  setting_id = any (actor_ids('managed_settings')) and wished_by = actor_id()
  and (setting_id, borough_id) in (select s.id, s.borough_id from settings s));--> statement-breakpoint
create policy taken_back_by_managers on theme_wishes for delete to alongside_app using (setting_id = any (actor_ids('managed_settings')));--> statement-breakpoint
alter table theme_wishes add check (theme between 1 and 20);--> statement-breakpoint

create policy seen_by_both on introductions for select to alongside_app
  using (setting_id = any (actor_ids('settings')) or practice_setting_id = any (actor_ids('settings')));--> statement-breakpoint
create policy seen_by_both on introduction_answers for select to alongside_app
  using (introduction_id in (select i.id from introductions i));--> statement-breakpoint
create policy answered_by_managers on introduction_answers for insert to alongside_app
  with check (setting_id = any (actor_ids('managed_settings')) and answered_by = actor_id());--> statement-breakpoint
alter table introductions add check (setting_id <> practice_setting_id);--> statement-breakpoint

create policy seen_in_the_borough on offers for select to alongside_app
  using (borough_id = any (actor_ids('boroughs')) or borough_id in (select s.borough_id from settings s where s.id = any (actor_ids('settings'))));--> statement-breakpoint
create policy made_by_commissioners on offers for insert to alongside_app
  with check (borough_id = any (actor_ids('commissioned_boroughs')) and made_by = actor_id() and called_off_at is null);--> statement-breakpoint
create policy called_off_by_commissioners on offers for update to alongside_app
  using (borough_id = any (actor_ids('commissioned_boroughs')))
  with check (borough_id = any (actor_ids('commissioned_boroughs')) and called_off_by = actor_id());--> statement-breakpoint
alter table offers add check (places between 1 and 1000 and theme between 1 and 20);--> statement-breakpoint
alter table offers add check ((called_off_by is null) = (called_off_at is null));--> statement-breakpoint
create policy seen_at_both_ends on offer_places for select to alongside_app
  using (setting_id = any (actor_ids('settings')) or borough_id = any (actor_ids('boroughs')));--> statement-breakpoint
create policy taken_by_managers on offer_places for insert to alongside_app with check (
  setting_id = any (actor_ids('managed_settings')) and taken_by = actor_id()
  and (setting_id, borough_id) in (select s.id, s.borough_id from settings s));--> statement-breakpoint
create policy given_back_by_managers on offer_places for delete to alongside_app using (setting_id = any (actor_ids('managed_settings')));--> statement-breakpoint

-- Who wishes what, of settings that are open and lie in the borough of their wish still: read by the functions below alone.
create function standing_wishes() returns setof theme_wishes language sql stable as $$
  select w.* from theme_wishes w join settings s on s.id = w.setting_id and s.borough_id = w.borough_id
  where not exists (select from setting_closings c where c.setting_id = s.id and c.opened_again_at is null) $$;--> statement-breakpoint

-- How many settings that are not named wish for something. A count stands for five settings or more, and leaves five or more
-- out (settingsFrom in lib/statistics/thresholds.ts): else it would say of a few, or of everybody, what they did not say.
-- A theme without such a count has no row, whether nobody wished or four did.
create function wished_counts(wanted_borough uuid) returns table (instrument instrument, theme smallint, wish theme_wish, settings integer)
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if not (wanted_borough = any (actor_ids('boroughs'))) then return; end if;
  perform set_config('app.reading', 'offers', true);
  return query
  with there as (select count(*) as n from settings s where s.borough_id = wanted_borough
    and not exists (select from setting_closings c where c.setting_id = s.id and c.opened_again_at is null)),
  wished as (select w.instrument, w.theme, w.wish, w.named,
      count(*) filter (where w.named) over (partition by w.instrument, w.theme) as named_here
    from standing_wishes() w where w.borough_id = wanted_borough)
  select w.instrument, w.theme, w.wish, count(*)::integer from wished w, there
  where not w.named
  group by w.instrument, w.theme, w.wish, w.named_here, there.n
  having count(*) >= 5 and there.n - w.named_here - count(*) >= 5
  order by 1, 2, 3;
  perform set_config('app.reading', '', true);
end $$;--> statement-breakpoint

-- Settings that would share their practice of a theme this setting would like help with: shown by both choices, and by name.
create function practice_near(wanted_setting uuid) returns table (instrument instrument, theme smallint, setting_id uuid, name text)
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if not (wanted_setting = any (actor_ids('settings'))) then return; end if;
  perform set_config('app.reading', 'offers', true);
  return query
  select h.instrument, h.theme, p.setting_id, s.name
  from standing_wishes() h join standing_wishes() p on p.borough_id = h.borough_id and p.instrument = h.instrument and p.theme = h.theme
  join settings s on s.id = p.setting_id
  where h.setting_id = wanted_setting and h.wish = 'help' and p.wish = 'practice'
  order by h.instrument, h.theme, s.name, s.id;
  perform set_config('app.reading', '', true);
end $$;--> statement-breakpoint

-- A setting's introductions, asked and asking, with both names; whether both still say what brought them together.
create function introductions_of(wanted_setting uuid)
  returns table (id uuid, instrument instrument, theme smallint, asking_id uuid, asking_name text, practice_id uuid, practice_name text,
    words text, asked_at timestamptz, accepted boolean, answered_at timestamptz, stands boolean)
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if not (wanted_setting = any (actor_ids('settings'))) then return; end if;
  perform set_config('app.reading', 'offers', true);
  return query
  select i.id, i.instrument, i.theme, i.setting_id, a.name, i.practice_setting_id, p.name, i.words, i.asked_at, r.accepted, r.answered_at,
    exists (select from standing_wishes() h join standing_wishes() w on w.borough_id = h.borough_id and w.instrument = h.instrument and w.theme = h.theme
      where h.setting_id = i.setting_id and h.wish = 'help' and w.setting_id = i.practice_setting_id and w.wish = 'practice'
        and h.instrument = i.instrument and h.theme = i.theme)
  from introductions i join settings a on a.id = i.setting_id join settings p on p.id = i.practice_setting_id
  left join introduction_answers r on r.introduction_id = i.id
  where wanted_setting in (i.setting_id, i.practice_setting_id)
  order by i.asked_at, i.id;
  perform set_config('app.reading', '', true);
end $$;--> statement-breakpoint
create policy asked_by_managers on introductions for insert to alongside_app with check (
  setting_id = any (actor_ids('managed_settings')) and asked_by = actor_id()
  and (instrument, theme, practice_setting_id) in (select n.instrument, n.theme, n.setting_id from practice_near(setting_id) n));--> statement-breakpoint

-- How many places of each offer of a borough are taken: settings of the borough are told the number and not by whom.
create function places_taken(wanted_borough uuid) returns table (offer_id uuid, taken integer)
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  perform set_config('app.reading', 'offers', true);
  if wanted_borough = any (actor_ids('boroughs'))
    or exists (select from settings s where s.id = any (actor_ids('settings')) and s.borough_id = wanted_borough) then
    return query select p.offer_id, count(*)::integer from offer_places p where p.borough_id = wanted_borough group by 1;
  end if;
  perform set_config('app.reading', '', true);
end $$;--> statement-breakpoint

-- No more places are taken than there are, whoever comes at the same moment; none of what has been called off.
create function refuse_when_full() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare there integer; taken integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('offer ' || new.offer_id, 0));
  perform set_config('app.reading', 'offers', true);
  select o.places into there from offers o where o.id = new.offer_id and o.called_off_at is null;
  select count(*) into taken from offer_places p where p.offer_id = new.offer_id;
  perform set_config('app.reading', '', true);
  if there is null or taken >= there then
    raise exception 'no place is left' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger as_many_as_there_are before insert on offer_places for each row execute function refuse_when_full();--> statement-breakpoint

-- An offer stays as it was made, and is called off once.
create function refuse_new_offer() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.called_off_at is not null or
     (to_jsonb(new) - 'called_off_by' - 'called_off_at') is distinct from (to_jsonb(old) - 'called_off_by' - 'called_off_at') then
    raise exception 'an offer stays as it was made' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger kept_as_made before update or delete on offers for each row execute function refuse_new_offer();--> statement-breakpoint

revoke execute on function standing_wishes(), wished_counts(uuid), practice_near(uuid), introductions_of(uuid), places_taken(uuid) from public;--> statement-breakpoint
grant execute on function wished_counts(uuid), practice_near(uuid), introductions_of(uuid), places_taken(uuid) to alongside_app;--> statement-breakpoint
grant select, insert, delete on theme_wishes, offer_places to alongside_app;--> statement-breakpoint
grant select, insert on introductions, introduction_answers, offers to alongside_app;--> statement-breakpoint
grant update (called_off_by, called_off_at) on offers to alongside_app;
