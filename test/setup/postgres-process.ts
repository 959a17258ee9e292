// The tests' Postgres in a process of its own: beside the one that transforms and instruments all files, which is busy enough.
import { startPostgres } from "../../scripts/lib/postgres.ts";

const { databaseUrl, fetchUrl } = await startPostgres({ port: 0 });
process.on("disconnect", () => process.exit());
process.send?.({ databaseUrl, fetchUrl });
