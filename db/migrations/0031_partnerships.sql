CREATE TABLE "partnership_replies" (
	"partnership_id" uuid PRIMARY KEY NOT NULL,
	"setting_id" uuid NOT NULL,
	"accepted" boolean NOT NULL,
	"words" text,
	"answered_by" uuid NOT NULL,
	"answered_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "partnership_sides" (
	"partnership_id" uuid NOT NULL,
	"setting_id" uuid NOT NULL,
	"sayings" jsonb NOT NULL,
	"version" integer NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"sent_by" uuid,
	"sent_at" timestamp with time zone,
	CONSTRAINT "partnership_sides_partnership_id_setting_id_pk" PRIMARY KEY("partnership_id","setting_id")
);
--> statement-breakpoint
CREATE TABLE "partnerships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"setting_id" uuid NOT NULL,
	"partner_setting_id" uuid NOT NULL,
	"edition" text NOT NULL,
	"words" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"invited_at" timestamp with time zone NOT NULL,
	"withdrawn_by" uuid,
	"withdrawn_at" timestamp with time zone,
	"both_sent_at" timestamp with time zone,
	CONSTRAINT "partnerships_id_partner_setting_id_unique" UNIQUE("id","partner_setting_id")
);
--> statement-breakpoint
ALTER TABLE "partnership_replies" ADD CONSTRAINT "partnership_replies_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnership_replies" ADD CONSTRAINT "partnership_replies_answered_by_users_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnership_replies" ADD CONSTRAINT "partnership_replies_partnership_id_setting_id_partnerships_id_partner_setting_id_fk" FOREIGN KEY ("partnership_id","setting_id") REFERENCES "public"."partnerships"("id","partner_setting_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnership_sides" ADD CONSTRAINT "partnership_sides_partnership_id_partnerships_id_fk" FOREIGN KEY ("partnership_id") REFERENCES "public"."partnerships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnership_sides" ADD CONSTRAINT "partnership_sides_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnership_sides" ADD CONSTRAINT "partnership_sides_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnership_sides" ADD CONSTRAINT "partnership_sides_sent_by_users_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnerships" ADD CONSTRAINT "partnerships_setting_id_settings_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnerships" ADD CONSTRAINT "partnerships_partner_setting_id_settings_id_fk" FOREIGN KEY ("partner_setting_id") REFERENCES "public"."settings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnerships" ADD CONSTRAINT "partnerships_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnerships" ADD CONSTRAINT "partnerships_withdrawn_by_users_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "partnership_replies_setting_id_index" ON "partnership_replies" USING btree ("setting_id");--> statement-breakpoint
CREATE INDEX "partnership_sides_setting_id_index" ON "partnership_sides" USING btree ("setting_id");--> statement-breakpoint
CREATE INDEX "partnerships_setting_id_index" ON "partnerships" USING btree ("setting_id");--> statement-breakpoint
CREATE INDEX "partnerships_partner_setting_id_index" ON "partnerships" USING btree ("partner_setting_id");