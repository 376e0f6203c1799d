CREATE TYPE "public"."grant_detail" AS ENUM('themes', 'questions', 'evidence');--> statement-breakpoint
CREATE TABLE "borough_grants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"setting_id" uuid NOT NULL,
	"borough_id" uuid NOT NULL,
	"instrument" "instrument" NOT NULL,
	"detail" "grant_detail" NOT NULL,
	"from_on" date NOT NULL,
	"statement" text[] NOT NULL,
	"granted_by" uuid NOT NULL,
	"granted_at" timestamp with time zone NOT NULL,
	"withdrawn_by" uuid,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "borough_grants" ADD CONSTRAINT "borough_grants_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "borough_grants" ADD CONSTRAINT "borough_grants_borough_id_boroughs_id_fk" FOREIGN KEY ("borough_id") REFERENCES "public"."boroughs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "borough_grants" ADD CONSTRAINT "borough_grants_granted_by_users_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "borough_grants_borough_id_index" ON "borough_grants" USING btree ("borough_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_grant_stands" ON "borough_grants" USING btree ("setting_id","instrument") WHERE "borough_grants"."withdrawn_at" is null;