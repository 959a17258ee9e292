CREATE TABLE "passage_terms" (
	"passage_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"terms" text[] NOT NULL,
	"counts" smallint[] NOT NULL,
	"length" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "passage_terms" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "search_backlog" (
	"passage_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "search_backlog" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "search_postings" (
	"workspace_id" uuid NOT NULL,
	"term" text collate "C" NOT NULL,
	"passage_id" uuid NOT NULL,
	"count" smallint NOT NULL,
	"length" integer NOT NULL,
	CONSTRAINT "search_postings_workspace_id_term_passage_id_pk" PRIMARY KEY("workspace_id","term","passage_id")
);
--> statement-breakpoint
ALTER TABLE "search_postings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "search_terms" (
	"workspace_id" uuid NOT NULL,
	"term" text collate "C" NOT NULL,
	"passages" integer NOT NULL,
	CONSTRAINT "search_terms_workspace_id_term_pk" PRIMARY KEY("workspace_id","term")
);
--> statement-breakpoint
ALTER TABLE "search_terms" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "search_totals" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"passages" integer NOT NULL,
	"length" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "search_totals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "passages_words";--> statement-breakpoint
ALTER TABLE "passages" ALTER COLUMN "words" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "passages" ALTER COLUMN "words" DROP EXPRESSION;--> statement-breakpoint
CREATE INDEX "search_backlog_workspace" ON "search_backlog" USING btree ("workspace_id");--> statement-breakpoint
CREATE POLICY "passage_terms_workspace" ON "passage_terms" AS PERMISSIVE FOR ALL TO "hearth_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "passage_terms_system" ON "passage_terms" AS PERMISSIVE FOR ALL TO "hearth_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "search_backlog_workspace" ON "search_backlog" AS PERMISSIVE FOR ALL TO "hearth_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "search_backlog_system" ON "search_backlog" AS PERMISSIVE FOR ALL TO "hearth_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "search_postings_workspace" ON "search_postings" AS PERMISSIVE FOR ALL TO "hearth_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "search_postings_system" ON "search_postings" AS PERMISSIVE FOR ALL TO "hearth_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "search_terms_workspace" ON "search_terms" AS PERMISSIVE FOR ALL TO "hearth_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "search_terms_system" ON "search_terms" AS PERMISSIVE FOR ALL TO "hearth_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "search_totals_workspace" ON "search_totals" AS PERMISSIVE FOR ALL TO "hearth_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "search_totals_system" ON "search_totals" AS PERMISSIVE FOR ALL TO "hearth_system" USING (true) WITH CHECK (true);--> statement-breakpoint
-- Terms of a passage never change: it is written anew. The other three tables are the triggers' work alone, done as whoever writes.
REVOKE UPDATE ON passage_terms FROM hearth_app, hearth_system;--> statement-breakpoint
-- The totals come first: their row is the workspace's lock, so that two writers never wait for each other's terms.
CREATE FUNCTION public.index_passage_terms() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	INSERT INTO public.search_totals AS t (workspace_id, passages, length)
		SELECT workspace_id, count(*), sum(length) FROM written GROUP BY workspace_id ORDER BY workspace_id
		ON CONFLICT (workspace_id) DO UPDATE SET passages = t.passages + excluded.passages, length = t.length + excluded.length;
	INSERT INTO public.search_postings (workspace_id, term, passage_id, count, length)
		SELECT w.workspace_id, u.term, w.passage_id, u.count, w.length FROM written w, unnest(w.terms, w.counts) AS u (term, count);
	INSERT INTO public.search_terms AS t (workspace_id, term, passages)
		SELECT w.workspace_id, u.term, count(*) FROM written w, unnest(w.terms) AS u (term) GROUP BY 1, 2
		ON CONFLICT (workspace_id, term) DO UPDATE SET passages = t.passages + excluded.passages;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION public.forget_passage_terms() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	UPDATE public.search_totals t SET passages = t.passages - g.passages, length = t.length - g.length
		FROM (SELECT workspace_id, count(*) AS passages, sum(length) AS length FROM gone GROUP BY workspace_id ORDER BY workspace_id) g
		WHERE t.workspace_id = g.workspace_id;
	DELETE FROM public.search_postings p USING gone g, unnest(g.terms) AS u (term)
		WHERE p.workspace_id = g.workspace_id AND p.term = u.term AND p.passage_id = g.passage_id;
	UPDATE public.search_terms t SET passages = t.passages - g.passages
		FROM (SELECT w.workspace_id, u.term COLLATE "C" AS term, count(*) AS passages FROM gone w, unnest(w.terms) AS u (term) GROUP BY 1, 2) g
		WHERE t.workspace_id = g.workspace_id AND t.term = g.term;
	DELETE FROM public.search_terms t USING (SELECT DISTINCT w.workspace_id, u.term COLLATE "C" AS term FROM gone w, unnest(w.terms) AS u (term)) g
		WHERE t.workspace_id = g.workspace_id AND t.term = g.term AND t.passages = 0;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION public.forget_passages() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	DELETE FROM public.passage_terms t USING gone g WHERE t.passage_id = g.id;
	DELETE FROM public.search_backlog b USING gone g WHERE b.passage_id = g.id;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER passage_terms_written AFTER INSERT ON passage_terms REFERENCING NEW TABLE AS written
	FOR EACH STATEMENT EXECUTE FUNCTION public.index_passage_terms();--> statement-breakpoint
CREATE TRIGGER passage_terms_gone AFTER DELETE ON passage_terms REFERENCING OLD TABLE AS gone
	FOR EACH STATEMENT EXECUTE FUNCTION public.forget_passage_terms();--> statement-breakpoint
CREATE TRIGGER passages_gone AFTER DELETE ON passages REFERENCING OLD TABLE AS gone
	FOR EACH STATEMENT EXECUTE FUNCTION public.forget_passages();--> statement-breakpoint
INSERT INTO search_backlog (passage_id, workspace_id) SELECT id, workspace_id FROM passages;
