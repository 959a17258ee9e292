ALTER TABLE "documents" ADD COLUMN "encoding" text;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "read_by" text;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "url" text;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "canonical_url" text;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "etag" text;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "last_modified" text;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "fetched_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "refresh_hours" integer;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "refresh_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "refresh_problem" text;--> statement-breakpoint
CREATE INDEX "documents_refreshed" ON "documents" USING btree ("refresh_at") WHERE refresh_at is not null;--> statement-breakpoint
CREATE INDEX "documents_url" ON "documents" USING btree ("workspace_id","url") WHERE url is not null;