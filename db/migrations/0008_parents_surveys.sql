CREATE TYPE "public"."comment_promise" AS ENUM('public', 'private');--> statement-breakpoint
CREATE TYPE "public"."comment_decision" AS ENUM('public', 'private', 'withheld');--> statement-breakpoint
CREATE TYPE "public"."share_audience" AS ENUM('setting', 'borough', 'families');--> statement-breakpoint
CREATE TABLE "received_sheets" (
	"survey_id" uuid NOT NULL,
	"key_hash" text NOT NULL,
	CONSTRAINT "received_sheets_survey_id_key_hash_pk" PRIMARY KEY("survey_id","key_hash")
);
--> statement-breakpoint
CREATE TABLE "response_contexts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"survey_id" uuid NOT NULL,
	"setting_id" uuid NOT NULL,
	"opening" smallint NOT NULL,
	"contexts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_codes" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"survey_id" uuid NOT NULL,
	"email" text
);
--> statement-breakpoint
CREATE TABLE "survey_comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"survey_id" uuid NOT NULL,
	"setting_id" uuid NOT NULL,
	"opening" smallint NOT NULL,
	"promise" "comment_promise" NOT NULL,
	"language" text NOT NULL,
	"words" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_drafts" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"survey_id" uuid NOT NULL,
	"resume_hash" text,
	"content" jsonb NOT NULL,
	"expires_on" date NOT NULL,
	CONSTRAINT "survey_drafts_resume_hash_unique" UNIQUE("resume_hash")
);
--> statement-breakpoint
CREATE TABLE "comment_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"comment_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"setting_id" uuid NOT NULL,
	"decision" "comment_decision" NOT NULL,
	"shown" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "collectors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"survey_id" uuid NOT NULL,
	"setting_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"label" text NOT NULL,
	"leave_hash" text NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "collectors_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "paper_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"survey_id" uuid NOT NULL,
	"setting_id" uuid NOT NULL,
	"opening" smallint NOT NULL,
	"declared" integer NOT NULL,
	"started_by" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"differing" integer
);
--> statement-breakpoint
CREATE TABLE "paper_sheets" (
	"batch_id" uuid NOT NULL,
	"number" smallint NOT NULL,
	"survey_id" uuid NOT NULL,
	"setting_id" uuid NOT NULL,
	"typed" jsonb NOT NULL,
	"drawn" integer NOT NULL,
	"typed_again" jsonb,
	CONSTRAINT "paper_sheets_batch_id_number_pk" PRIMARY KEY("batch_id","number")
);
--> statement-breakpoint
CREATE TABLE "replies" (
	"survey_id" uuid PRIMARY KEY NOT NULL,
	"setting_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"version" integer NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reply_publications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"survey_id" uuid NOT NULL,
	"setting_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"published_by" uuid NOT NULL,
	"published_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rolls" (
	"id" uuid PRIMARY KEY NOT NULL,
	"setting_id" uuid NOT NULL,
	"counted_on" date NOT NULL,
	"families" integer,
	"contexts" jsonb NOT NULL,
	"told_by" uuid NOT NULL,
	"told_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_shares" (
	"id" uuid PRIMARY KEY NOT NULL,
	"survey_id" uuid NOT NULL,
	"setting_id" uuid NOT NULL,
	"audience" "share_audience" NOT NULL,
	"shared_by" uuid NOT NULL,
	"shared_at" timestamp with time zone NOT NULL,
	"withdrawn_by" uuid,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "language_overrides" (
	"survey_id" uuid NOT NULL,
	"setting_id" uuid NOT NULL,
	"language" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "language_overrides_survey_id_language_pk" PRIMARY KEY("survey_id","language")
);
--> statement-breakpoint
CREATE TABLE "language_reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"survey_id" uuid NOT NULL,
	"setting_id" uuid NOT NULL,
	"language" text NOT NULL,
	"words_hash" text NOT NULL,
	"translator" text NOT NULL,
	"reviewer" text NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"recorded_by" uuid,
	"reviewed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recordings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"survey_id" uuid NOT NULL,
	"setting_id" uuid NOT NULL,
	"language" text NOT NULL,
	"key" text NOT NULL,
	"type" text NOT NULL,
	"content" "bytea" NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"checked_by" uuid,
	CONSTRAINT "recorded_once" UNIQUE("survey_id","language","key")
);
--> statement-breakpoint
CREATE TABLE "survey_translations" (
	"survey_id" uuid NOT NULL,
	"setting_id" uuid NOT NULL,
	"language" text NOT NULL,
	"texts" jsonb NOT NULL,
	"version" integer NOT NULL,
	"translator" text NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "survey_translations_survey_id_language_pk" PRIMARY KEY("survey_id","language")
);
--> statement-breakpoint
ALTER TABLE "responses" ALTER COLUMN "mode" SET DATA TYPE text;--> statement-breakpoint
DROP TYPE "public"."reply_mode";--> statement-breakpoint
CREATE TYPE "public"."reply_mode" AS ENUM('online', 'tablet', 'paper', 'helped');--> statement-breakpoint
ALTER TABLE "responses" ALTER COLUMN "mode" SET DATA TYPE "public"."reply_mode" USING "mode"::"public"."reply_mode";--> statement-breakpoint
ALTER TABLE "surveys" ALTER COLUMN "design" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "forget" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "coverage" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "wording" text DEFAULT 'reviewed' NOT NULL;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "matters" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "survey_closings" ADD COLUMN "contexts" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "survey_openings" ADD COLUMN "closes_on" date;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "forum_id" uuid;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "borough_id" uuid;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "title" text NOT NULL;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "code" text NOT NULL;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "sheet" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "received_sheets" ADD CONSTRAINT "received_sheets_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_codes" ADD CONSTRAINT "survey_codes_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_drafts" ADD CONSTRAINT "survey_drafts_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_decisions" ADD CONSTRAINT "comment_decisions_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_decisions" ADD CONSTRAINT "comment_decisions_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_decisions" ADD CONSTRAINT "comment_decisions_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collectors" ADD CONSTRAINT "collectors_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collectors" ADD CONSTRAINT "collectors_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collectors" ADD CONSTRAINT "collectors_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_batches" ADD CONSTRAINT "paper_batches_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_batches" ADD CONSTRAINT "paper_batches_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_batches" ADD CONSTRAINT "paper_batches_started_by_users_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_sheets" ADD CONSTRAINT "paper_sheets_batch_id_paper_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."paper_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply_publications" ADD CONSTRAINT "reply_publications_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply_publications" ADD CONSTRAINT "reply_publications_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply_publications" ADD CONSTRAINT "reply_publications_published_by_users_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rolls" ADD CONSTRAINT "rolls_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rolls" ADD CONSTRAINT "rolls_told_by_users_id_fk" FOREIGN KEY ("told_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_shares" ADD CONSTRAINT "survey_shares_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_shares" ADD CONSTRAINT "survey_shares_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_shares" ADD CONSTRAINT "survey_shares_shared_by_users_id_fk" FOREIGN KEY ("shared_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "language_overrides" ADD CONSTRAINT "language_overrides_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "language_overrides" ADD CONSTRAINT "language_overrides_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "language_overrides" ADD CONSTRAINT "language_overrides_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "language_reviews" ADD CONSTRAINT "language_reviews_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "language_reviews" ADD CONSTRAINT "language_reviews_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recordings" ADD CONSTRAINT "recordings_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recordings" ADD CONSTRAINT "recordings_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recordings" ADD CONSTRAINT "recordings_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_translations" ADD CONSTRAINT "survey_translations_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_translations" ADD CONSTRAINT "survey_translations_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_translations" ADD CONSTRAINT "survey_translations_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "response_contexts_survey_id_index" ON "response_contexts" USING btree ("survey_id");--> statement-breakpoint
CREATE INDEX "survey_codes_survey_id_index" ON "survey_codes" USING btree ("survey_id");--> statement-breakpoint
CREATE INDEX "survey_comments_survey_id_index" ON "survey_comments" USING btree ("survey_id");--> statement-breakpoint
CREATE INDEX "survey_drafts_survey_id_index" ON "survey_drafts" USING btree ("survey_id");--> statement-breakpoint
CREATE INDEX "survey_drafts_expires_on_index" ON "survey_drafts" USING btree ("expires_on");--> statement-breakpoint
CREATE INDEX "rolls_setting_id_index" ON "rolls" USING btree ("setting_id");--> statement-breakpoint
CREATE INDEX "survey_shares_survey_id_index" ON "survey_shares" USING btree ("survey_id");--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_borough_id_boroughs_id_fk" FOREIGN KEY ("borough_id") REFERENCES "public"."boroughs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "surveys_forum_id_index" ON "surveys" USING btree ("forum_id");--> statement-breakpoint
CREATE INDEX "surveys_borough_id_index" ON "surveys" USING btree ("borough_id");--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_code_unique" UNIQUE("code");