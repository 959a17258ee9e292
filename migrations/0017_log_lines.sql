CREATE TABLE "log_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid,
	"logged_at" timestamp with time zone NOT NULL,
	"level" text NOT NULL,
	"event" text NOT NULL,
	"request_id" text,
	"trace_id" text,
	"fields" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "log_lines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "log_lines_workspace" ON "log_lines" USING btree ("workspace_id","id");--> statement-breakpoint
CREATE INDEX "log_lines_request" ON "log_lines" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "log_lines_time" ON "log_lines" USING btree ("logged_at");--> statement-breakpoint
CREATE POLICY "log_lines_workspace" ON "log_lines" AS PERMISSIVE FOR ALL TO "hearth_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "log_lines_system" ON "log_lines" AS PERMISSIVE FOR ALL TO "hearth_system" USING (true) WITH CHECK (true);