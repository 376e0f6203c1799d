CREATE TABLE "api_tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"name" text NOT NULL,
	"setting_id" uuid,
	"borough_id" uuid,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"ends_on" date NOT NULL,
	"last_used_on" date,
	"revoked_by" uuid,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_tokens_token_hash_unique" UNIQUE("token_hash")
);--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_borough_id_boroughs_id_fk" FOREIGN KEY ("borough_id") REFERENCES "public"."boroughs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_revoked_by_users_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_tokens_setting_id_index" ON "api_tokens" USING btree ("setting_id");--> statement-breakpoint
CREATE INDEX "api_tokens_borough_id_index" ON "api_tokens" USING btree ("borough_id");--> statement-breakpoint

-- Whoever decides for a setting or a borough gives programs a key to read as it does (F81). The key itself is read by nobody
-- but the sign-in role, which finds out whose it is.
alter table api_tokens enable row level security;--> statement-breakpoint
alter table api_tokens force row level security;--> statement-breakpoint
create policy seen_by_those_who_decide on api_tokens for select to alongside_app
  using (setting_id = any (actor_ids('managed_settings')) or borough_id = any (actor_ids('commissioned_boroughs')));--> statement-breakpoint
create policy made_by_those_who_decide on api_tokens for insert to alongside_app with check (
  made_by = actor_id() and revoked_at is null and last_used_on is null
  and (setting_id = any (actor_ids('managed_settings')) or borough_id = any (actor_ids('commissioned_boroughs'))));--> statement-breakpoint
create policy revoked_by_those_who_decide on api_tokens for update to alongside_app
  using (setting_id = any (actor_ids('managed_settings')) or borough_id = any (actor_ids('commissioned_boroughs')))
  with check (revoked_by = actor_id());--> statement-breakpoint
create policy read_by_sign_in on api_tokens to alongside_auth using (true) with check (true);--> statement-breakpoint
alter table api_tokens add check ((setting_id is null) <> (borough_id is null));--> statement-breakpoint
alter table api_tokens add check ((revoked_by is null) = (revoked_at is null));--> statement-breakpoint
grant select (id, name, setting_id, borough_id, made_by, made_at, ends_on, last_used_on, revoked_by, revoked_at), insert,
  update (revoked_by, revoked_at) on api_tokens to alongside_app;--> statement-breakpoint
grant select, update (last_used_on) on api_tokens to alongside_auth;
