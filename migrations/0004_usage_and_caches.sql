CREATE TABLE "semantic_answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"partition" text NOT NULL,
	"question" text NOT NULL,
	"embedding" vector(1536) NOT NULL,
	"answer" jsonb NOT NULL,
	"hit_count" integer DEFAULT 0 NOT NULL,
	"last_used_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "semantic_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "usage_daily" (
	"workspace_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"day" date NOT NULL,
	"model" text NOT NULL,
	"kind" text NOT NULL,
	"calls" integer NOT NULL,
	"cached" integer NOT NULL,
	"degraded" integer NOT NULL,
	"failed" integer NOT NULL,
	"input_tokens" bigint NOT NULL,
	"output_tokens" bigint NOT NULL,
	"cost_nano_usd" bigint NOT NULL,
	"saved_nano_usd" bigint NOT NULL,
	CONSTRAINT "usage_daily_workspace_id_user_id_day_model_kind_pk" PRIMARY KEY("workspace_id","user_id","day","model","kind")
);
--> statement-breakpoint
ALTER TABLE "usage_daily" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "usage_events" ADD COLUMN "reservation_id" uuid;--> statement-breakpoint
ALTER TABLE "usage_events" ADD COLUMN "kind" text;--> statement-breakpoint
UPDATE "usage_events" SET "reservation_id" = "id", "kind" = 'answer', "cost_nano_usd" = coalesce("cost_nano_usd", 0);--> statement-breakpoint
ALTER TABLE "usage_events" ALTER COLUMN "cost_nano_usd" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "usage_events" ALTER COLUMN "reservation_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "usage_events" ALTER COLUMN "kind" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "usage_events" ADD COLUMN "saved_nano_usd" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "usage_events" ADD COLUMN "cache" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
CREATE INDEX "semantic_answers_workspace" ON "semantic_answers" USING btree ("workspace_id","partition");--> statement-breakpoint
CREATE INDEX "usage_daily_day" ON "usage_daily" USING btree ("day","user_id");--> statement-breakpoint
CREATE INDEX "usage_events_user" ON "usage_events" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE POLICY "semantic_answers_workspace" ON "semantic_answers" AS PERMISSIVE FOR ALL TO "hearth_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "semantic_answers_system" ON "semantic_answers" AS PERMISSIVE FOR ALL TO "hearth_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "usage_daily_workspace" ON "usage_daily" AS PERMISSIVE FOR ALL TO "hearth_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "usage_daily_system" ON "usage_daily" AS PERMISSIVE FOR ALL TO "hearth_system" USING (true) WITH CHECK (true);--> statement-breakpoint
INSERT INTO "usage_daily" SELECT "workspace_id", "user_id", ("created_at" at time zone 'UTC')::date, "model", "kind", count(*), 0,
	count(*) FILTER (WHERE "degraded"), count(*) FILTER (WHERE "outcome" = 'failed'), sum("input_tokens"), sum("output_tokens"), sum("cost_nano_usd"), 0
	FROM "usage_events" GROUP BY 1, 2, 3, 4, 5;
