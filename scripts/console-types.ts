// `node scripts/console-types.ts`: writes the API's types for the console, from the OpenAPI document of a Hearth that it starts.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { apiTypes, type OpenApiDocument } from "./lib/api-types.ts";
import { root } from "./lib/paths.ts";
import { runMain, shutdown } from "./lib/shutdown.ts";
import { startTemporaryHearth } from "./lib/temporary-hearth.ts";

await runMain(async () => {
  const { api } = await startTemporaryHearth("types", {}, ({ message }) => console.error(message));
  const document: OpenApiDocument = await (await fetch(`${api.url}/openapi.json`)).json();
  writeFileSync(join(root, "src", "console", "api", "schema.d.ts"), apiTypes(document));
  await shutdown(0);
});
