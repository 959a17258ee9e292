// The embedded Postgres of the Hearth that is measured, in a process of its own.
import { openDatabase } from "../database.ts";
import { readSettings } from "../settings.ts";
import { runMain } from "../shutdown.ts";
import { announce } from "./child.ts";

await runMain(async () => {
  await openDatabase(readSettings());
  announce({});
});
