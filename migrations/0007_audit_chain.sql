CREATE TABLE "audit_heads" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_heads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "incidents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject" text DEFAULT '' NOT NULL,
	"severity" text NOT NULL,
	"summary" text NOT NULL,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"opened_by" text NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"resolved_by" text,
	"resolved_at" timestamp with time zone,
	"note" text
);
--> statement-breakpoint
ALTER TABLE "incidents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "severity" text;--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "before_hash" text;--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "after_hash" text;--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "hash_key" text;--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "seq" bigint;--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "prev_hash" text;--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "hash" text;--> statement-breakpoint
-- The hash of a row: over all of its other columns, written in one way whatever the session's settings are.
CREATE FUNCTION public.audit_event_hash(e public.audit_events) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
	SELECT encode(sha256(convert_to(jsonb_build_array(
		e.seq, e.prev_hash, e.id, e.workspace_id, e.actor_kind, e.actor_id, e.action, e.severity, e.entity_kind, e.entity_id,
		e.details, e.before_hash, e.after_hash, e.hash_key, e.request_id,
		to_char(e.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')
	)::text, 'UTF8')), 'hex')
$$;--> statement-breakpoint
-- Takes the next place of its workspace's chain, whatever the writer gave. The head is locked until the transaction ends: no
-- place is taken twice, and one that was taken for nothing is given back. Nothing may be written with `on conflict do nothing`
-- here: the place would be taken and stay empty.
CREATE FUNCTION public.chain_audit_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	INSERT INTO public.audit_heads AS head (workspace_id, seq, hash) VALUES (NEW.workspace_id, 1, repeat('0', 64))
		ON CONFLICT (workspace_id) DO UPDATE SET seq = head.seq + 1
		RETURNING head.seq, head.hash INTO NEW.seq, NEW.prev_hash;
	NEW.hash := public.audit_event_hash(NEW);
	UPDATE public.audit_heads SET hash = NEW.hash WHERE workspace_id = NEW.workspace_id;
	RETURN NEW;
END $$;--> statement-breakpoint
-- What was written before there were chains is chained in the order of its time.
DO $$
DECLARE
	e public.audit_events;
BEGIN
	FOR e IN SELECT * FROM public.audit_events ORDER BY workspace_id, created_at, id LOOP
		INSERT INTO public.audit_heads AS head (workspace_id, seq, hash) VALUES (e.workspace_id, 1, repeat('0', 64))
			ON CONFLICT (workspace_id) DO UPDATE SET seq = head.seq + 1
			RETURNING head.seq, head.hash INTO e.seq, e.prev_hash;
		e.hash := public.audit_event_hash(e);
		UPDATE public.audit_events SET seq = e.seq, prev_hash = e.prev_hash, hash = e.hash WHERE id = e.id;
		UPDATE public.audit_heads SET hash = e.hash WHERE workspace_id = e.workspace_id;
	END LOOP;
END $$;--> statement-breakpoint
ALTER TABLE "audit_events" ALTER COLUMN "seq" SET NOT NULL, ALTER COLUMN "prev_hash" SET NOT NULL, ALTER COLUMN "hash" SET NOT NULL;--> statement-breakpoint
CREATE TRIGGER audit_events_chain BEFORE INSERT ON "audit_events" FOR EACH ROW EXECUTE FUNCTION public.chain_audit_event();--> statement-breakpoint
CREATE UNIQUE INDEX "incidents_one_open" ON "incidents" USING btree ("workspace_id","kind","subject") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "incidents_listed" ON "incidents" USING btree ("workspace_id","id");--> statement-breakpoint
CREATE INDEX "audit_events_security" ON "audit_events" USING btree ("workspace_id","created_at") WHERE severity is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "audit_events_once" ON "audit_events" USING btree ("workspace_id","action","entity_id") WHERE action in ('limit.refused', 'permission.refused', 'auth.login_refused');--> statement-breakpoint
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_chain" UNIQUE("workspace_id","seq");--> statement-breakpoint
CREATE POLICY "audit_heads_system" ON "audit_heads" AS PERMISSIVE FOR ALL TO "hearth_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "incidents_workspace" ON "incidents" AS PERMISSIVE FOR ALL TO "hearth_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "incidents_system" ON "incidents" AS PERMISSIVE FOR ALL TO "hearth_system" USING (true) WITH CHECK (true);--> statement-breakpoint
-- Neither role names its place in the chain, its hashes or its time.
REVOKE ALL ON audit_events, audit_heads FROM hearth_app, hearth_system;--> statement-breakpoint
GRANT SELECT ON audit_events TO hearth_app, hearth_system;--> statement-breakpoint
GRANT INSERT (id, workspace_id, actor_kind, actor_id, action, severity, entity_kind, entity_id, details, before_hash,
	after_hash, hash_key, request_id) ON audit_events TO hearth_app, hearth_system;--> statement-breakpoint
GRANT SELECT ON audit_heads TO hearth_system;--> statement-breakpoint
-- What became of an incident is changed, never taken away.
REVOKE DELETE ON incidents FROM hearth_app, hearth_system;
