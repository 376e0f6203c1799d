CREATE TABLE "setting_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"borough_id" uuid NOT NULL,
	"rows" jsonb NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"changes" jsonb,
	"imported_by" uuid,
	"imported_at" timestamp with time zone,
	"undone_by" uuid,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "setting_closings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"setting_id" uuid NOT NULL,
	"merged_into" uuid,
	"closed_by" uuid NOT NULL,
	"closed_at" timestamp with time zone NOT NULL,
	"opened_again_by" uuid,
	"opened_again_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "setting_moves" (
	"id" uuid PRIMARY KEY NOT NULL,
	"setting_id" uuid NOT NULL,
	"from_borough_id" uuid NOT NULL,
	"to_name" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"to_borough_id" uuid,
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "urn" text;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "ward" text;--> statement-breakpoint
ALTER TABLE "setting_imports" ADD CONSTRAINT "setting_imports_borough_id_boroughs_id_fk" FOREIGN KEY ("borough_id") REFERENCES "public"."boroughs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_imports" ADD CONSTRAINT "setting_imports_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_imports" ADD CONSTRAINT "setting_imports_imported_by_users_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_imports" ADD CONSTRAINT "setting_imports_undone_by_users_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_closings" ADD CONSTRAINT "setting_closings_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_closings" ADD CONSTRAINT "setting_closings_merged_into_settings_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_closings" ADD CONSTRAINT "setting_closings_closed_by_users_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_closings" ADD CONSTRAINT "setting_closings_opened_again_by_users_id_fk" FOREIGN KEY ("opened_again_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_moves" ADD CONSTRAINT "setting_moves_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_moves" ADD CONSTRAINT "setting_moves_from_borough_id_boroughs_id_fk" FOREIGN KEY ("from_borough_id") REFERENCES "public"."boroughs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_moves" ADD CONSTRAINT "setting_moves_asked_by_users_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_moves" ADD CONSTRAINT "setting_moves_to_borough_id_boroughs_id_fk" FOREIGN KEY ("to_borough_id") REFERENCES "public"."boroughs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_moves" ADD CONSTRAINT "setting_moves_answered_by_users_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "setting_imports_borough_id_index" ON "setting_imports" USING btree ("borough_id");--> statement-breakpoint
CREATE UNIQUE INDEX "setting_closings_setting_id_index" ON "setting_closings" USING btree ("setting_id") WHERE opened_again_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "setting_moves_setting_id_index" ON "setting_moves" USING btree ("setting_id") WHERE answered_at is null;--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_borough_id_urn_unique" UNIQUE("borough_id","urn");