CREATE TABLE "document_versions" (
	"workspace_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"file_name" text NOT NULL,
	"content_type" text NOT NULL,
	"file_size" bigint NOT NULL,
	"content_hash" text NOT NULL,
	"page_count" integer,
	"encoding" text,
	"origin" text NOT NULL,
	"restored_from" integer,
	"parts" jsonb,
	"reason" text,
	"ready_at" timestamp with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "document_versions_pkey" PRIMARY KEY("document_id","version"),
	CONSTRAINT "document_versions_positive" CHECK (version > 0)
);
--> statement-breakpoint
ALTER TABLE "document_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "passage_vectors_of_model";--> statement-breakpoint
ALTER TABLE "passages" ADD COLUMN "content_hash" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "has_leftovers" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_source" FOREIGN KEY ("workspace_id","document_id") REFERENCES "public"."sources"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sources_leftovers" ON "sources" USING btree ("id") WHERE has_leftovers;--> statement-breakpoint
CREATE INDEX "sources_deleted" ON "sources" USING btree ("deleted_at") WHERE deleted_at is not null;--> statement-breakpoint
CREATE INDEX "passage_vectors_of_model" ON "passage_vectors" USING btree ("workspace_id","model","passage_id");--> statement-breakpoint
CREATE POLICY "document_versions_workspace" ON "document_versions" AS PERMISSIVE FOR ALL TO "hearth_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "document_versions_system" ON "document_versions" AS PERMISSIVE FOR ALL TO "hearth_system" USING (true) WITH CHECK (true);--> statement-breakpoint
-- By hand from here on.
-- Passages that a new version keeps may change places with each other in one statement.
ALTER TABLE "passages" DROP CONSTRAINT "passages_place";--> statement-breakpoint
ALTER TABLE "passages" ADD CONSTRAINT "passages_place" UNIQUE ("source_id", "version", "ordinal") DEFERRABLE INITIALLY IMMEDIATE;--> statement-breakpoint
-- As `passageHash` has it.
UPDATE "passages" SET content_hash = encode(sha256(convert_to(heading || E'\n' || text, 'UTF8')), 'hex');--> statement-breakpoint
-- What documents are at this moment is their first version that is told of; of those before, nothing is known but their bytes.
INSERT INTO "document_versions" (workspace_id, document_id, version, file_name, content_type, file_size, content_hash, page_count, encoding,
		origin, reason, ready_at, created_by, created_at)
	SELECT s.workspace_id, s.id, s.version, d.file_name, d.content_type, d.file_size, coalesce(s.content_hash, ''), d.page_count, d.encoding,
		CASE WHEN d.url IS NULL THEN 'upload' WHEN s.version = 1 THEN 'fetch' ELSE 'refresh' END,
		CASE WHEN s.status = 'failed' THEN s.reason END, CASE WHEN s.live_version = s.version THEN s.updated_at END,
		s.created_by, CASE WHEN s.version = 1 THEN s.created_at ELSE coalesce(d.fetched_at, s.updated_at) END
	FROM "sources" s JOIN "documents" d ON d.id = s.id;--> statement-breakpoint
-- Whatever ends a version's ingestion (a consumer, the sweep, a dead letter): the version's own row tells it too.
CREATE FUNCTION public.note_version_outcome() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE public.document_versions SET
		reason = CASE WHEN NEW.status = 'failed' THEN NEW.reason END,
		ready_at = CASE WHEN NEW.status = 'ready' THEN coalesce(ready_at, now()) ELSE ready_at END
		WHERE document_id = NEW.id AND version = NEW.version;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER sources_version_outcome AFTER UPDATE OF status ON "sources" FOR EACH ROW
	WHEN (NEW.kind = 'document' AND OLD.status <> NEW.status AND NEW.status IN ('ready', 'failed'))
	EXECUTE FUNCTION public.note_version_outcome();
