CREATE TYPE "public"."local_kind" AS ENUM('rated', 'open');--> statement-breakpoint
CREATE TABLE "local_answers" (
	"audit_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"setting_id" uuid NOT NULL,
	"level" smallint,
	"blank" "answer_blank",
	"reflection" text,
	"note" text,
	"version" integer NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "local_answers_audit_id_question_id_pk" PRIMARY KEY("audit_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "local_questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"setting_id" uuid NOT NULL,
	"instrument" "instrument" NOT NULL,
	"kind" "local_kind" NOT NULL,
	"wording" text NOT NULL,
	"anchors" jsonb,
	"version" integer NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "local_retirements" (
	"question_id" uuid PRIMARY KEY NOT NULL,
	"setting_id" uuid NOT NULL,
	"retired_by" uuid NOT NULL,
	"retired_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "local_answers" ADD CONSTRAINT "local_answers_audit_id_audits_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "local_answers" ADD CONSTRAINT "local_answers_question_id_local_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."local_questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "local_answers" ADD CONSTRAINT "local_answers_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "local_answers" ADD CONSTRAINT "local_answers_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "local_questions" ADD CONSTRAINT "local_questions_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "local_questions" ADD CONSTRAINT "local_questions_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "local_questions" ADD CONSTRAINT "local_questions_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "local_retirements" ADD CONSTRAINT "local_retirements_question_id_local_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."local_questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "local_retirements" ADD CONSTRAINT "local_retirements_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "local_retirements" ADD CONSTRAINT "local_retirements_retired_by_users_id_fk" FOREIGN KEY ("retired_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;