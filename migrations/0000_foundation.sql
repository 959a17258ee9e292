CREATE EXTENSION IF NOT EXISTS vector;
--> statement-breakpoint
DO $$ BEGIN
	IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'hearth_app') THEN CREATE ROLE hearth_app NOLOGIN; END IF;
	IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'hearth_system') THEN CREATE ROLE hearth_system NOLOGIN; END IF;
END $$;
--> statement-breakpoint
GRANT hearth_app, hearth_system TO CURRENT_USER;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO hearth_app, hearth_system;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO hearth_app, hearth_system;
