// `npm run bench [-- --records N]`: figures of Hearth on this machine with its built-in models, over HTTP, against 1,000 passages. With
// `--records` the clinical agent's retrieval alone, over so many records: 20,000 take ten minutes to load.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { startOpenAiPeer } from "../test/peers/openai-peer.ts";
import { type Api, call, callJson } from "./lib/api.ts";
import { type Fact, facts } from "./lib/bench-corpus.ts";
import { reportGuard } from "./lib/bench-guard.ts";
import { at, measure, measureOnce, report } from "./lib/bench-measure.ts";
import { measureRecordsAlone } from "./lib/measure-search.ts";
import { root } from "./lib/paths.ts";
import { onShutdown, runMain, shutdown } from "./lib/shutdown.ts";
import { startTemporaryHearth } from "./lib/temporary-hearth.ts";

const passageCount = 1_000;
const documentCount = 10;
const builtin = "builtin/extractive";
const rounds = 300;
/** A model that takes about 0.4 s for its answer */
const unhurried = "openai/slow-20";
const repeatRounds = 40;
/** Every answer is made. */
const uncached = { "Cache-Control": "no-store" };
const documentSchema = z.object({
  id: z.string(),
  status: z.string(),
  progress: z.object({ passages_total: z.number().nullable() }),
});

await runMain(async () => {
  const { values } = parseArgs({ options: { records: { type: "string" } } });
  if (values.records !== undefined) {
    await measureRecordsAlone(Number(values.records));
    await shutdown(0);
  }
  reportGuard();
  const peer = await startOpenAiPeer();
  onShutdown(peer.close);
  const variables = {
    LOG_LEVEL: "error",
    MODEL_CHAIN: builtin,
    OPENAI_API_KEY: "loopback",
    OPENAI_BASE_URL: `${peer.url}/v1`,
    CUSTOM_PROVIDERS: JSON.stringify([{ id: "down", base_url: "http://127.0.0.1:9/v1", models: ["model"] }]),
  };
  const { api } = await startTemporaryHearth("bench", variables, ({ message }) => console.error(message));

  const pdf = await ingest(
    api,
    new File([readFileSync(join(root, "test", "fixtures", "lighthouses.pdf"))], "lighthouses.pdf"),
  );
  console.log(`PDF of 50 pages, upload to ready: ${pdf.durationMs} ms, ${pdf.passages} passages`);
  const asked = await loadHandbook(api);
  report("health (no work at all)", await measure(rounds, () => drain(call(api, "/health/live"))));
  report(
    "search, k = 8",
    await measure(rounds, (index) => post(api, "/api/v1/search", { query: at(asked, index).question })),
  );
  report(
    "chat, JSON",
    await measure(rounds, (index) =>
      post(api, "/api/v1/chat", { question: at(asked, index).question, stream: false }, uncached),
    ),
  );
  report(
    "chat, first event of the stream",
    await measure(rounds, (index) => firstChunk(api, at(asked, index).question)),
  );
  await compareWithDown(api, asked);
  await compareWithRepeated(api, asked);
  await shutdown(0);
});

/** A provider that is down, its breaker open, must not make the next one's first token later than if it weren't there. */
async function compareWithDown(api: Api, asked: readonly Fact[]): Promise<void> {
  const absent = ["openai/ok"];
  const down = ["down/model", "openai/ok"];
  // More than enough failures to open the breaker.
  for (let index = 0; index < 8; index++) await firstChunk(api, at(asked, index).question, down);
  const timesMs: [number[], number[]] = [[], []];
  for (let index = 0; index < rounds; index++) {
    // Each goes first as often as the other: a question asked a second time finds everything warm.
    for (const turn of index % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const models = turn === 0 ? absent : down;
      const startedAt = performance.now();
      await firstChunk(api, at(asked, index * 3).question, models);
      timesMs[turn].push(performance.now() - startedAt);
    }
  }
  report(
    "first event, provider absent",
    timesMs[0].sort((a, b) => a - b),
  );
  report(
    "first event, provider down",
    timesMs[1].sort((a, b) => a - b),
  );
}

/** What the caches are worth: the same questions once more, word for word and with other capitals. */
async function compareWithRepeated(api: Api, asked: readonly Fact[]): Promise<void> {
  const questions = Array.from({ length: repeatRounds }, (_, index) => at(asked, index * 7 + 5).question);
  const askAll = (change: (question: string) => string) =>
    measureOnce(repeatRounds, (index) =>
      post(api, "/api/v1/chat", { question: change(at(questions, index)), model: unhurried, stream: false }),
    );
  const first = await askAll((question) => question);
  await sleep(1_000);
  const repeated = await askAll((question) => question);
  const similar = await askAll((question) => question.toLowerCase());
  report("chat, JSON, asked first", first);
  report("chat, JSON, repeated", repeated);
  report("chat, JSON, of the same meaning", similar);
  const share = (100 * at(repeated, repeatRounds / 2)) / at(first, repeatRounds / 2);
  console.log(`a repeated question takes ${share.toFixed(1)} % of the first one's time (p50)`);
}

async function loadHandbook(api: Api): Promise<Fact[]> {
  const all = facts(passageCount);
  const size = passageCount / documentCount;
  const files = Array.from({ length: documentCount }, (_, index) => {
    const sections = all.slice(index * size, (index + 1) * size).map(({ section }) => section);
    return new File([`# Handbook ${index + 1}\n\n${sections.join("\n\n")}\n`], `handbook-${index + 1}.md`);
  });
  const startedAt = performance.now();
  const loaded = await Promise.all(files.map((file) => ingest(api, file)));
  const passages = loaded.reduce((sum, { passages }) => sum + passages, 0);
  console.log(
    `${documentCount} Markdown files, upload to ready: ${Math.round(performance.now() - startedAt)} ms, ${passages} passages`,
  );
  return all;
}

async function ingest(api: Api, file: File): Promise<{ durationMs: number; passages: number }> {
  const startedAt = performance.now();
  const form = new FormData();
  form.set("file", file);
  let document = documentSchema.parse(await callJson(api, "/api/v1/docs", { method: "POST", body: form }));
  while (document.status !== "ready") {
    if (document.status === "failed") throw new Error(`${file.name} failed`);
    await sleep(50);
    document = documentSchema.parse(await callJson(api, `/api/v1/docs/${document.id}`));
  }
  return { durationMs: Math.round(performance.now() - startedAt), passages: document.progress.passages_total ?? 0 };
}

function post(api: Api, path: string, body: unknown, headers: Record<string, string> = {}): Promise<void> {
  const init = { method: "POST", headers: { "Content-Type": "application/json", ...headers } };
  return drain(call(api, path, { ...init, body: JSON.stringify(body) }));
}

async function drain(answering: Promise<Response>): Promise<void> {
  const response = await answering;
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text}`);
}

async function firstChunk(api: Api, question: string, model: string | string[] = builtin): Promise<void> {
  const init = {
    method: "POST",
    headers: { "Content-Type": "application/json", ...uncached },
    body: JSON.stringify({ question, model, stream: true }),
  };
  const reader = (await call(api, "/api/v1/chat", init)).body?.getReader();
  await reader?.read();
  await reader?.cancel();
}
