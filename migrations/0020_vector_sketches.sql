CREATE TABLE "vector_sketches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"model" text NOT NULL,
	"sketch" bit(4096)
);
--> statement-breakpoint
ALTER TABLE "vector_sketches" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "vector_sketches" ADD CONSTRAINT "vector_sketches_id_passage_vectors_id_fk" FOREIGN KEY ("id") REFERENCES "public"."passage_vectors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "vector_sketches_of_model" ON "vector_sketches" USING btree ("workspace_id","model");--> statement-breakpoint
CREATE INDEX "vector_sketches_missing" ON "vector_sketches" USING btree ("workspace_id") WHERE sketch is null;--> statement-breakpoint
CREATE POLICY "vector_sketches_workspace" ON "vector_sketches" AS PERMISSIVE FOR ALL TO "hearth_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "vector_sketches_system" ON "vector_sketches" AS PERMISSIVE FOR ALL TO "hearth_system" USING (true) WITH CHECK (true);--> statement-breakpoint
INSERT INTO "vector_sketches" (id, workspace_id, model) SELECT id, workspace_id, model FROM "passage_vectors";
