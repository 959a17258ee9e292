CREATE TABLE "knowledge_feedback" (
	"item_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"workspace_id" uuid NOT NULL,
	"is_helpful" boolean NOT NULL,
	"comment" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "knowledge_feedback_item_id_user_id_pk" PRIMARY KEY("item_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "knowledge_feedback" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "knowledge_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"text" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"source_refs" text[] DEFAULT '{}' NOT NULL,
	"content_hash" text NOT NULL,
	"sketch" integer[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "knowledge_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "knowledge_sketches" (
	"workspace_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"item_id" uuid NOT NULL,
	CONSTRAINT "knowledge_sketches_workspace_id_number_item_id_pk" PRIMARY KEY("workspace_id","number","item_id")
);
--> statement-breakpoint
ALTER TABLE "knowledge_sketches" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "knowledge_versions" (
	"item_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"workspace_id" uuid NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"path" text,
	"tags" text[] NOT NULL,
	"source_refs" text[] NOT NULL,
	"state" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "knowledge_versions_item_id_number_pk" PRIMARY KEY("item_id","number")
);
--> statement-breakpoint
ALTER TABLE "knowledge_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "knowledge_relations" (
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"type" text NOT NULL,
	"workspace_id" uuid NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "knowledge_relations_from_id_to_id_type_pk" PRIMARY KEY("from_id","to_id","type")
);
--> statement-breakpoint
ALTER TABLE "knowledge_relations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "knowledge_feedback" ADD CONSTRAINT "knowledge_feedback_item_id_knowledge_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."knowledge_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_items" ADD CONSTRAINT "knowledge_items_id_sources_id_fk" FOREIGN KEY ("id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_sketches" ADD CONSTRAINT "knowledge_sketches_item_id_knowledge_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."knowledge_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_versions" ADD CONSTRAINT "knowledge_versions_item_id_knowledge_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."knowledge_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_relations" ADD CONSTRAINT "knowledge_relations_from_id_knowledge_items_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."knowledge_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_relations" ADD CONSTRAINT "knowledge_relations_to_id_knowledge_items_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."knowledge_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "knowledge_sketches_item" ON "knowledge_sketches" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "knowledge_relations_to" ON "knowledge_relations" USING btree ("to_id");--> statement-breakpoint
CREATE POLICY "knowledge_feedback_workspace" ON "knowledge_feedback" AS PERMISSIVE FOR ALL TO "hearth_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "knowledge_feedback_system" ON "knowledge_feedback" AS PERMISSIVE FOR ALL TO "hearth_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "knowledge_items_workspace" ON "knowledge_items" AS PERMISSIVE FOR ALL TO "hearth_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "knowledge_items_system" ON "knowledge_items" AS PERMISSIVE FOR ALL TO "hearth_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "knowledge_sketches_workspace" ON "knowledge_sketches" AS PERMISSIVE FOR ALL TO "hearth_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "knowledge_sketches_system" ON "knowledge_sketches" AS PERMISSIVE FOR ALL TO "hearth_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "knowledge_versions_workspace" ON "knowledge_versions" AS PERMISSIVE FOR ALL TO "hearth_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "knowledge_versions_system" ON "knowledge_versions" AS PERMISSIVE FOR ALL TO "hearth_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "knowledge_relations_workspace" ON "knowledge_relations" AS PERMISSIVE FOR ALL TO "hearth_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "knowledge_relations_system" ON "knowledge_relations" AS PERMISSIVE FOR ALL TO "hearth_system" USING (true) WITH CHECK (true);