CREATE TABLE "borough_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"borough_id" uuid NOT NULL,
	"instrument" "instrument" NOT NULL,
	"year" integer NOT NULL,
	"baseline" integer,
	"title" text NOT NULL,
	"opening" text NOT NULL,
	"reading" text NOT NULL,
	"plan" text NOT NULL,
	"version" integer NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"issued_by" uuid,
	"issued_at" timestamp with time zone,
	"figures" jsonb,
	"content_hash" text
);--> statement-breakpoint
ALTER TABLE "borough_reports" ADD CONSTRAINT "borough_reports_borough_id_boroughs_id_fk" FOREIGN KEY ("borough_id") REFERENCES "public"."boroughs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "borough_reports" ADD CONSTRAINT "borough_reports_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "borough_reports" ADD CONSTRAINT "borough_reports_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "borough_reports" ADD CONSTRAINT "borough_reports_issued_by_users_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "borough_reports_borough_id_index" ON "borough_reports" USING btree ("borough_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_report_is_written" ON "borough_reports" USING btree ("borough_id","instrument","year") WHERE "borough_reports"."issued_at" is null;