REVOKE UPDATE, DELETE ON audit_events FROM hearth_app, hearth_system;
--> statement-breakpoint
REVOKE ALL ON users FROM hearth_app;
--> statement-breakpoint
REVOKE INSERT, DELETE ON workspaces FROM hearth_app;
