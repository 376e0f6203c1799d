CREATE TYPE "public"."release_action" AS ENUM('publish', 'keep_previous');--> statement-breakpoint
CREATE TYPE "public"."release_audience" AS ENUM('both', 'setting', 'shared');--> statement-breakpoint
CREATE TYPE "public"."reply_mode" AS ENUM('online', 'paper', 'read_aloud');--> statement-breakpoint
CREATE TABLE "released_results" (
	"survey_id" uuid NOT NULL,
	"setting_id" uuid NOT NULL,
	"opening" smallint NOT NULL,
	"audience" "release_audience" NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"link" text,
	"breakdown" text,
	"group_name" text,
	"edition" text NOT NULL,
	"method" text NOT NULL,
	"thresholds" text NOT NULL,
	"figures" jsonb NOT NULL,
	CONSTRAINT "released_once" UNIQUE NULLS NOT DISTINCT("survey_id","opening","audience","kind","code","breakdown","group_name")
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"survey_id" uuid NOT NULL,
	"setting_id" uuid NOT NULL,
	"opening" smallint NOT NULL,
	"action" "release_action" NOT NULL,
	"completed" integer NOT NULL,
	"waiting" integer NOT NULL,
	"released_by" uuid NOT NULL,
	"released_at" timestamp with time zone NOT NULL,
	CONSTRAINT "releases_survey_id_opening_pk" PRIMARY KEY("survey_id","opening")
);
--> statement-breakpoint
CREATE TABLE "responses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"survey_id" uuid NOT NULL,
	"setting_id" uuid NOT NULL,
	"opening" smallint NOT NULL,
	"week" date NOT NULL,
	"mode" "reply_mode" NOT NULL,
	"language" text NOT NULL,
	"groups" jsonb NOT NULL,
	"answers" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_closings" (
	"survey_id" uuid NOT NULL,
	"setting_id" uuid NOT NULL,
	"opening" smallint NOT NULL,
	"roll" integer,
	"closed_by" uuid NOT NULL,
	"closed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "survey_closings_survey_id_opening_pk" PRIMARY KEY("survey_id","opening")
);
--> statement-breakpoint
CREATE TABLE "survey_openings" (
	"survey_id" uuid NOT NULL,
	"setting_id" uuid NOT NULL,
	"opening" smallint NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	CONSTRAINT "survey_openings_survey_id_opening_pk" PRIMARY KEY("survey_id","opening")
);
--> statement-breakpoint
CREATE TABLE "surveys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"setting_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"design" jsonb NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_released_by_users_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_closings" ADD CONSTRAINT "survey_closings_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_closings" ADD CONSTRAINT "survey_closings_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_closings" ADD CONSTRAINT "survey_closings_closed_by_users_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_openings" ADD CONSTRAINT "survey_openings_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_openings" ADD CONSTRAINT "survey_openings_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_openings" ADD CONSTRAINT "survey_openings_opened_by_users_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "responses_survey_id_index" ON "responses" USING btree ("survey_id");--> statement-breakpoint
CREATE INDEX "surveys_setting_id_year_index" ON "surveys" USING btree ("setting_id","year");