// `npm start`: everything that Hearth needs on one machine, served until a signal ends it.
import type { Api } from "./lib/api.ts";
import { askAndShow } from "./lib/ask.ts";
import { bundleWorker } from "./lib/bundle.ts";
import { openDatabase } from "./lib/database.ts";
import { developer, developmentToken } from "./lib/development-token.ts";
import { assertPortFree } from "./lib/port.ts";
import { everyMinute, keepVacuumed } from "./lib/repeatedly.ts";
import { loadSample, sampleQuestion } from "./lib/sample.ts";
import { type LogLine, serve } from "./lib/serve.ts";
import { readSettings } from "./lib/settings.ts";
import { readableError } from "./lib/setup-error.ts";
import { onShutdown, runMain } from "./lib/shutdown.ts";
import { watchWorkerd } from "./lib/workerd.ts";

/** Until then only what went wrong is shown of the Worker's log. */
let greeted = false;

await runMain(async () => {
  const startedAt = performance.now();
  const settings = readSettings();
  await assertPortFree(settings.port, "npm start");
  const [bundle, postgres] = await Promise.all([bundleWorker(settings.dataDir), openDatabase(settings)]);
  onShutdown(watchWorkerd(settings.dataDir).stop);
  const served = await serve({ ...settings, bundle, onLog: showLog });
  onShutdown(served.stop);
  everyMinute(served.runScheduled);
  keepVacuumed(postgres);
  const api = { url: served.url, token: await developmentToken(settings, developer) };
  await welcome(api, settings.dataDir);
  greet(api, settings.dataDir, performance.now() - startedAt);
  greeted = true;
});

function showLog({ level, message }: LogLine): void {
  if (level === "error" || level === "warn") console.error(message);
  else if (greeted) console.log(message);
}

/** On the first run alone. A sample that can't be loaded is told, and tried again by the next start. */
async function welcome(api: Api, dataDir: string): Promise<void> {
  try {
    if (await loadSample(api, dataDir)) await askAndShow(api, sampleQuestion, process.stdout);
  } catch (error) {
    console.error(`The sample isn't whole: ${readableError(error)}`);
  }
}

function greet({ url, token }: Api, dataDir: string, durationMs: number): void {
  const authorised = `-H "Authorization: Bearer $TOKEN"`;
  const json = `-H 'Content-Type: application/json'`;
  console.log(`
Hearth is ready at ${url} (in ${(durationMs / 1000).toFixed(1)} s). Its API: ${url}/docs. Its data: ${dataDir}.

Open the console, signed in as ${developer.user}:
  ${url}/#token=${token}

A token for ${developer.user}, ${developer.role} of ${developer.workspace}, good for 30 days:
  TOKEN=${token}

Upload a file:
  curl ${url}/api/v1/docs ${authorised} -F file=@README.md -F title='Read me' -F tags=docs
Search:
  curl ${url}/api/v1/search ${authorised} ${json} -d '{"query": "wifi password for guests", "k": 3}'
Ask, and watch the answer come:
  curl -N ${url}/api/v1/chat ${authorised} ${json} -H 'Accept: text/event-stream' -d '{"question": "${sampleQuestion}"}'

Ctrl-C stops it.`);
}
