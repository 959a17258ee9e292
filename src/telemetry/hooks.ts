// What the platform, which stands below the log, has to tell it.
import type { DatabaseHooks } from "../platform/secrets/database-of.ts";
import type { Logger } from "./log.ts";

export const databaseHooks = (logger: Logger): DatabaseHooks => ({
  onSlow: (event) => logger.log("warn", "slow_database", event),
  onTrouble: ({ source, problem, ageSeconds }) =>
    logger.log("error", "source_of_settings_unreadable", { source, problem, age_seconds: ageSeconds }),
});
