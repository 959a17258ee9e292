ALTER TABLE "alerts" DROP CONSTRAINT "alerts_once_a_day";--> statement-breakpoint
ALTER TABLE "alerts" ADD COLUMN "kind" text DEFAULT 'event' NOT NULL;--> statement-breakpoint
ALTER TABLE "alerts" ADD COLUMN "state_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "alerts_once_a_day" ON "alerts" USING btree ("rule","subject","day") WHERE kind = 'event';--> statement-breakpoint
CREATE UNIQUE INDEX "alerts_open_once" ON "alerts" USING btree ("rule","subject") WHERE kind = 'condition' and state = 'open';--> statement-breakpoint
CREATE INDEX "alerts_created" ON "alerts" USING btree ("created_at");--> statement-breakpoint
UPDATE "alerts" SET "state_at" = "created_at";--> statement-breakpoint
-- Days that are over: nobody is told of their end any more.
UPDATE "alerts" SET "state" = 'resolved', "delivered_at" = coalesce("delivered_at", now()) WHERE "rule" LIKE 'cost.%' AND "day" < (now() AT TIME ZONE 'UTC')::date;
