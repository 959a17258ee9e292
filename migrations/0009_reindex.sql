CREATE TABLE "reindexes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"from_model" text NOT NULL,
	"model" text NOT NULL,
	"source_kind" text,
	"status" text DEFAULT 'running' NOT NULL,
	"reason" text,
	"passages_done" integer DEFAULT 0 NOT NULL,
	"passages_total" integer DEFAULT 0 NOT NULL,
	"created_by" text NOT NULL,
	"lease_id" uuid,
	"lease_expires_at" timestamp with time zone,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL,
	"switched_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "reindexes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "passage_vectors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"passage_id" uuid NOT NULL,
	"model" text NOT NULL,
	"embedding" vector(1536) NOT NULL,
	"place" text DEFAULT 'postgres' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"mutation_id" text,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL,
	"embedded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "passage_vectors_model" UNIQUE("passage_id","model")
);
--> statement-breakpoint
ALTER TABLE "passage_vectors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
-- In the row itself: put apart, each comparison would fetch its vector in four pieces.
ALTER TABLE "passage_vectors" ALTER COLUMN "embedding" SET STORAGE PLAIN;--> statement-breakpoint
CREATE TABLE "vector_deletions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"due_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "vector_deletions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
-- The rows first, their index after: an HNSW index takes rows one by one far slower than all at once.
DROP INDEX "passages_embedding";--> statement-breakpoint
INSERT INTO "passage_vectors" (id, workspace_id, source_id, passage_id, model, embedding)
	SELECT id, workspace_id, source_id, id, embedding_model, embedding FROM "passages";--> statement-breakpoint
ALTER TABLE "reindexes" ADD CONSTRAINT "reindexes_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passage_vectors" ADD CONSTRAINT "passage_vectors_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "reindexes_one_open" ON "reindexes" USING btree ("workspace_id") WHERE status in ('running', 'collecting', 'cancelling');--> statement-breakpoint
CREATE INDEX "reindexes_listed" ON "reindexes" USING btree ("workspace_id","id");--> statement-breakpoint
CREATE INDEX "passage_vectors_nearest" ON "passage_vectors" USING hnsw ("embedding" vector_cosine_ops) WITH (m=32,ef_construction=64) WHERE place = 'postgres';--> statement-breakpoint
CREATE INDEX "passage_vectors_of_model" ON "passage_vectors" USING btree ("workspace_id","model");--> statement-breakpoint
CREATE INDEX "passage_vectors_place" ON "passage_vectors" USING btree ("place","due_at");--> statement-breakpoint
CREATE INDEX "passage_vectors_elsewhere" ON "passage_vectors" USING btree ("source_id") WHERE place <> 'postgres';--> statement-breakpoint
CREATE INDEX "vector_deletions_due" ON "vector_deletions" USING btree ("due_at");--> statement-breakpoint
ALTER TABLE "passages" DROP COLUMN "embedding_model";--> statement-breakpoint
ALTER TABLE "passages" DROP COLUMN "embedding";--> statement-breakpoint
CREATE POLICY "reindexes_workspace" ON "reindexes" AS PERMISSIVE FOR ALL TO "hearth_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "reindexes_system" ON "reindexes" AS PERMISSIVE FOR ALL TO "hearth_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "passage_vectors_workspace" ON "passage_vectors" AS PERMISSIVE FOR ALL TO "hearth_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "passage_vectors_system" ON "passage_vectors" AS PERMISSIVE FOR ALL TO "hearth_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "vector_deletions_workspace" ON "vector_deletions" AS PERMISSIVE FOR ALL TO "hearth_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "vector_deletions_system" ON "vector_deletions" AS PERMISSIVE FOR ALL TO "hearth_system" USING (true) WITH CHECK (true);--> statement-breakpoint
-- Whatever takes a vector away (its passage, its source's version, another model), Vectorize hears of it.
CREATE FUNCTION public.forget_vector() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO public.vector_deletions (id, workspace_id, due_at)
		VALUES (OLD.id, OLD.workspace_id, now() + interval '1 minute') ON CONFLICT (id) DO NOTHING;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER passage_vectors_forget AFTER DELETE ON "passage_vectors" FOR EACH ROW WHEN (OLD.place <> 'postgres')
	EXECUTE FUNCTION public.forget_vector();--> statement-breakpoint
-- A deleted source's vectors leave Vectorize and come back with it; another least role is told there. A vector that comes back
-- is sent later than its deletion can be under way.
CREATE FUNCTION public.vectors_follow_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF OLD.deleted_at IS NULL AND NEW.deleted_at IS NOT NULL THEN
		WITH withdrawn AS (
			UPDATE public.passage_vectors SET place = 'withdrawn', revision = revision + 1
				WHERE source_id = NEW.id AND place <> 'postgres' RETURNING id, workspace_id)
		INSERT INTO public.vector_deletions (id, workspace_id, due_at)
			SELECT id, workspace_id, now() + interval '1 minute' FROM withdrawn ON CONFLICT (id) DO NOTHING;
	ELSIF OLD.deleted_at IS NOT NULL AND NEW.deleted_at IS NULL THEN
		DELETE FROM public.vector_deletions WHERE id IN (
			SELECT id FROM public.passage_vectors WHERE source_id = NEW.id AND place <> 'postgres');
		UPDATE public.passage_vectors SET place = 'pending', revision = revision + 1, due_at = now() + interval '2 minutes'
			WHERE source_id = NEW.id AND place <> 'postgres';
		-- While it was away its workspace may have moved to another embedding model.
		UPDATE public.sources s SET status = 'queued', reason = 'model_changed', attempts = 0
			WHERE s.id = NEW.id AND s.status = 'ready' AND EXISTS (
				SELECT FROM public.passages p JOIN public.workspaces w ON w.id = p.workspace_id
				WHERE p.source_id = s.id AND p.version = s.live_version AND NOT EXISTS (
					SELECT FROM public.passage_vectors v WHERE v.passage_id = p.id AND v.model = w.embedding_model));
	ELSIF NEW.deleted_at IS NULL THEN
		UPDATE public.passage_vectors SET place = 'pending', revision = revision + 1, due_at = now()
			WHERE source_id = NEW.id AND place <> 'postgres';
	END IF;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER sources_vectors_follow AFTER UPDATE OF deleted_at, min_role ON "sources" FOR EACH ROW
	WHEN (OLD.deleted_at IS DISTINCT FROM NEW.deleted_at OR OLD.min_role <> NEW.min_role)
	EXECUTE FUNCTION public.vectors_follow_source();
