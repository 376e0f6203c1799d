ALTER TABLE "language_reviews" ADD COLUMN "read_texts" jsonb;--> statement-breakpoint
ALTER TABLE "language_reviews" ADD COLUMN "withdrawn_by" uuid;--> statement-breakpoint
ALTER TABLE "language_reviews" ADD COLUMN "withdrawn_at" timestamp with time zone;
