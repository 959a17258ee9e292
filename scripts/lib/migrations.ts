// Applies ./migrations by the Neon driver, each migration as one transaction, and notes it in drizzle's own table.
import { neon } from "@neondatabase/serverless";
import { readMigrationFiles } from "drizzle-orm/migrator";

export async function migrate(databaseUrl: string, migrationsFolder: string): Promise<number> {
  const sql = neon(databaseUrl);
  await sql.transaction([
    sql`CREATE SCHEMA IF NOT EXISTS drizzle`,
    sql`CREATE TABLE IF NOT EXISTS drizzle.__drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint)`,
  ]);
  const [last] = await sql`SELECT created_at FROM drizzle.__drizzle_migrations ORDER BY created_at DESC LIMIT 1`;
  const pending = readMigrationFiles({ migrationsFolder }).filter(
    ({ folderMillis }) => folderMillis > Number(last?.created_at ?? 0),
  );
  for (const migration of pending) {
    await sql.transaction([
      // Two that migrate at once: the second waits here, then fails on what the first has made, and changes nothing.
      sql`LOCK TABLE drizzle.__drizzle_migrations`,
      ...migration.sql.map((statement) => sql.query(statement)),
      sql`INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES (${migration.hash}, ${migration.folderMillis})`,
    ]);
  }
  return pending.length;
}
