// Where things stand in the repository.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

export const root = join(import.meta.dirname, "..", "..");
export const migrationsFolder = join(root, "migrations");
export const wranglerConfig = join(root, "wrangler.toml");
/** Its file isn't among the package's exports. */
export const wranglerBin = join(
  dirname(createRequire(import.meta.url).resolve("wrangler/package.json")),
  "bin",
  "wrangler.js",
);
