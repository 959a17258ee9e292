// `npm run migrate`: applies the migrations to the Postgres that DATABASE_URL names.
import { neonConfig } from "@neondatabase/serverless";
import { migrate } from "./lib/migrations.ts";
import { migrationsFolder } from "./lib/paths.ts";
import { givenVariables } from "./lib/settings.ts";
import { SetupError } from "./lib/setup-error.ts";
import { runMain, shutdown } from "./lib/shutdown.ts";

await runMain(async () => {
  const { DATABASE_URL, DATABASE_FETCH_URL } = givenVariables();
  if (!DATABASE_URL || !URL.canParse(DATABASE_URL)) {
    throw new SetupError(
      "DATABASE_URL must be set to the Postgres to migrate: DATABASE_URL=postgresql://… npm run migrate. (`npm start` migrates the embedded one itself.)",
    );
  }
  if (DATABASE_FETCH_URL) neonConfig.fetchEndpoint = DATABASE_FETCH_URL;
  const applied = await migrate(DATABASE_URL, migrationsFolder);
  console.log(`${new URL(DATABASE_URL).host}: ${applied === 0 ? "up to date" : `${applied} migrations applied`}.`);
  await shutdown(0);
});
