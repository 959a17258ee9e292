ALTER TABLE "sessions" ADD COLUMN "titled_by_user" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "type" text DEFAULT 'general' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "status" text DEFAULT 'active' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "status_changed_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "reset_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "sessions_by_status" ON "sessions" USING btree ("workspace_id","user_id","status","last_active_at");