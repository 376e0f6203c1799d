CREATE TYPE "public"."condition" AS ENUM('security', 'opportunity', 'agency');--> statement-breakpoint
CREATE TYPE "public"."domain" AS ENUM('confidence', 'relationships', 'communication', 'physical', 'emotional');--> statement-breakpoint
CREATE TYPE "public"."move_kind" AS ENUM('started', 'done', 'no_longer_needed', 'reopened');--> statement-breakpoint
CREATE TABLE "hope_answers" (
	"audit_id" uuid PRIMARY KEY NOT NULL,
	"setting_id" uuid NOT NULL,
	"hoped_in" uuid NOT NULL,
	"what_happened" text NOT NULL,
	"version" integer NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "action_moves" (
	"action_id" uuid NOT NULL,
	"setting_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"kind" "move_kind" NOT NULL,
	"words" text,
	"url" text,
	"moved_by" uuid NOT NULL,
	"moved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "action_moves_action_id_version_pk" PRIMARY KEY("action_id","version")
);
--> statement-breakpoint
CREATE TABLE "action_reminders" (
	"action_id" uuid NOT NULL,
	"setting_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"days_before" smallint NOT NULL,
	"posted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "action_reminders_action_id_due_on_days_before_pk" PRIMARY KEY("action_id","due_on","days_before")
);
--> statement-breakpoint
CREATE TABLE "actions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"setting_id" uuid NOT NULL,
	"audit_id" uuid NOT NULL,
	"code" text NOT NULL,
	"what" text NOT NULL,
	"owner_id" uuid,
	"owner_name" text,
	"due_on" date NOT NULL,
	"due_set_at" timestamp with time zone NOT NULL,
	"how_we_will_know" text,
	"helps" text,
	"hinders" text,
	"benefit" text,
	"condition" "condition",
	"domain" "domain",
	"version" integer NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "theme_targets" (
	"setting_id" uuid NOT NULL,
	"instrument" "instrument" NOT NULL,
	"year" integer NOT NULL,
	"theme" smallint NOT NULL,
	"level" smallint,
	"words" text,
	"version" integer NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "theme_targets_setting_id_instrument_year_theme_pk" PRIMARY KEY("setting_id","instrument","year","theme")
);
--> statement-breakpoint
ALTER TABLE "auth_sessions" ADD COLUMN "device" text;--> statement-breakpoint
ALTER TABLE "hope_answers" ADD CONSTRAINT "hope_answers_audit_id_audits_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hope_answers" ADD CONSTRAINT "hope_answers_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hope_answers" ADD CONSTRAINT "hope_answers_hoped_in_audits_id_fk" FOREIGN KEY ("hoped_in") REFERENCES "public"."audits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hope_answers" ADD CONSTRAINT "hope_answers_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_moves" ADD CONSTRAINT "action_moves_action_id_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."actions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_moves" ADD CONSTRAINT "action_moves_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_moves" ADD CONSTRAINT "action_moves_moved_by_users_id_fk" FOREIGN KEY ("moved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_reminders" ADD CONSTRAINT "action_reminders_action_id_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."actions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_reminders" ADD CONSTRAINT "action_reminders_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_audit_id_audits_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_added_by_users_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_targets" ADD CONSTRAINT "theme_targets_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_targets" ADD CONSTRAINT "theme_targets_set_by_users_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "actions_setting_id_index" ON "actions" USING btree ("setting_id");--> statement-breakpoint
CREATE INDEX "actions_due_on_index" ON "actions" USING btree ("due_on");