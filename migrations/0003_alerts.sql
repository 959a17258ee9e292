CREATE TABLE "alerts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"rule" text NOT NULL,
	"subject" text NOT NULL,
	"day" date NOT NULL,
	"severity" text NOT NULL,
	"summary" text NOT NULL,
	"details" jsonb NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"delivered_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"attempted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "alerts_once_a_day" UNIQUE("rule","subject","day")
);
--> statement-breakpoint
ALTER TABLE "alerts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "alerts_undelivered" ON "alerts" USING btree ("attempted_at") WHERE delivered_at is null;--> statement-breakpoint
CREATE POLICY "alerts_system" ON "alerts" AS PERMISSIVE FOR ALL TO "hearth_system" USING (true) WITH CHECK (true);
--> statement-breakpoint
REVOKE ALL ON alerts FROM hearth_app;
