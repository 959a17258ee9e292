ALTER TABLE "documents" ADD COLUMN "uploaded_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "author" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "path" text collate "C";--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "content_type" text;--> statement-breakpoint
CREATE INDEX "sources_path" ON "sources" USING btree ("workspace_id","path") WHERE path is not null;--> statement-breakpoint
-- By hand, before the columns go: what every kind of source may have moves to where search can ask for it.
UPDATE sources s SET author = normalize(d.author, NFC), content_type = d.content_type FROM documents d WHERE d.id = s.id;--> statement-breakpoint
UPDATE documents d SET uploaded_at = v.created_at FROM sources s JOIN document_versions v ON v.document_id = s.id AND v.version = s.version WHERE s.id = d.id;--> statement-breakpoint
ALTER TABLE "documents" DROP COLUMN "content_type";--> statement-breakpoint
ALTER TABLE "documents" DROP COLUMN "author";--> statement-breakpoint
-- By hand: tags in the one spelling that is compared from now on, each once.
UPDATE sources SET tags = (
	SELECT array_agg(tag ORDER BY place) FROM (
		SELECT btrim(regexp_replace(normalize(old, NFC), '\s+', ' ', 'g')) AS tag, min(place) AS place
		FROM unnest(tags) WITH ORDINALITY AS carried (old, place) GROUP BY 1) AS once)
	WHERE tags <> '{}';--> statement-breakpoint
-- By hand: passages of pages that were read before know where they were fetched.
UPDATE passages p SET locator = p.locator || jsonb_build_object('url', d.url) FROM documents d WHERE d.id = p.source_id AND d.url IS NOT NULL;
