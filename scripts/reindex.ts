// `npm run reindex -- --model openai/text-embedding-3-small`: embeds a workspace anew, here or in production, and tells how far it
// is. The work is the server's: it goes on when this is stopped, and another start follows what is under way.
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { type Api, call } from "./lib/api.ts";
import { SetupError } from "./lib/setup-error.ts";
import { runMain, shutdown } from "./lib/shutdown.ts";

const usage = `Usage: HEARTH_TOKEN=… npm run --silent reindex -- [--model ID] [--source-kind KIND] [--url http://127.0.0.1:8787]
--status tells how far it is, --cancel gives it up. The token is an admin's, or an API key with the scope admin.`;
const path = "/api/v1/admin/reindex";
const pollMs = 2_000;

const argumentsSchema = z.object({
  token: z.string("HEARTH_TOKEN is missing").min(1, "HEARTH_TOKEN is missing"),
  url: z.url("--url must be a URL").transform((url) => url.replace(/\/$/, "")),
  model: z.string().optional(),
  "source-kind": z.string().optional(),
  status: z.boolean().default(false),
  cancel: z.boolean().default(false),
});
const reindexSchema = z.object({
  status: z.enum(["running", "collecting", "cancelling", "done", "cancelled", "failed"]),
  reason: z.string().nullable(),
  from_model: z.string(),
  model: z.string(),
  progress: z.object({ passages_done: z.number(), passages_total: z.number() }),
});
type Reindex = z.infer<typeof reindexSchema>;

await runMain(async () => {
  const { token, url, model, "source-kind": sourceKind, status, cancel } = readArguments();
  const api = { url, token };
  if (status) console.log(lineOf(await ask(api, "GET")));
  else if (cancel) console.log(lineOf(await ask(api, "DELETE")));
  else {
    await begin(api, { model, source_kind: sourceKind });
    await follow(api);
  }
  await shutdown(0);
});

function readArguments(): z.infer<typeof argumentsSchema> {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const options = { url: text, model: text, "source-kind": text, status: flag, cancel: flag };
  try {
    const { values } = parseArgs({ options });
    const given = { url: "http://127.0.0.1:8787", token: process.env.HEARTH_TOKEN, ...values };
    const parsed = argumentsSchema.safeParse(given);
    if (parsed.success) return parsed.data;
    throw new SetupError(parsed.error.issues.map(({ message }) => message).join("\n"));
  } catch (error) {
    throw new SetupError(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

async function begin(api: Api, wish: { model: string | undefined; source_kind: string | undefined }): Promise<void> {
  const init = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(wish) };
  const response = await call(api, path, init);
  const text = await response.text();
  if (response.ok) return;
  if (response.status !== 409) throw new SetupError(`${path} answered ${response.status}: ${text}`);
  console.log("One is under way already.");
}

/** Until questions use the new vectors; the old ones are collected without anybody's waiting for it. */
async function follow(api: Api): Promise<void> {
  for (let told = ""; ; await sleep(pollMs)) {
    const reindex = await ask(api, "GET");
    const line = lineOf(reindex);
    if (line !== told) console.log(line);
    told = line;
    if (reindex.status === "failed" || reindex.status === "cancelled")
      throw new SetupError("The old vectors stay in use.");
    if (reindex.status === "done" || reindex.status === "collecting") return;
  }
}

async function ask(api: Api, method: "GET" | "DELETE"): Promise<Reindex> {
  const response = await call(api, path, { method });
  const text = await response.text();
  if (!response.ok) throw new SetupError(`${path} answered ${response.status}: ${text}`);
  return reindexSchema.parse(JSON.parse(text));
}

function lineOf({ status, reason, from_model, model, progress }: Reindex): string {
  const { passages_done: done, passages_total: total } = progress;
  return `${from_model} → ${model}: ${status}, ${done} of ${total} passages${reason ? ` (${reason})` : ""}`;
}
