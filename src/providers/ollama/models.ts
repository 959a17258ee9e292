// The models that an Ollama server has: listed, looked at, fetched and deleted.

import { withDeadlines } from "../deadlines.ts";
import { countOf } from "../http-answers.ts";
import { readNdjson } from "../ndjson-lines.ts";
import { ProviderFailure } from "../provider-failure.ts";
import { parseAnswer, stringOf } from "../stream-answers.ts";
import { lineStreamOf, objectOf } from "./answers.ts";
import { type OllamaEndpoint, responseTo } from "./client.ts";

export interface OllamaModel {
  /** With its tag, e.g. `llama3.2:latest` */
  name: string;
  sizeBytes: number | undefined;
  family: string;
  /** As Ollama writes it, e.g. `3.2B` */
  parameterSize: string;
  quantization: string;
  /** ISO time */
  modifiedAt: string;
}

const capabilityNames = {
  completion: "chat",
  tools: "tools",
  vision: "vision",
  embedding: "embedding",
  audio: "audio",
  thinking: "thinking",
} as const;

export type OllamaCapability = (typeof capabilityNames)[keyof typeof capabilityNames];

export interface OllamaModelDetails {
  capabilities: OllamaCapability[];
  /** What the model was made for; how much of it is used is `num_ctx`'s to say */
  contextTokens: number | undefined;
}

export interface PullProgress {
  /** In Ollama's words; the last is `success` */
  status: string;
  /** Of the layer that is being fetched */
  completedBytes?: number;
  totalBytes?: number;
}

interface Waiting {
  /** From the request to the last byte */
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}

interface PullWaiting extends Waiting {
  /** Between two lines of progress */
  stallMs: number;
}

/** Throws ProviderFailure, as all of these do. */
export async function listOllamaModels(endpoint: OllamaEndpoint, waiting: Waiting): Promise<OllamaModel[]> {
  return await within("ollama", waiting, async (call) => {
    const answer = await objectOf(await responseTo(endpoint, { ...call, method: "GET", path: "tags" }), call.id);
    const models: unknown = "models" in answer ? answer.models : undefined;
    if (!Array.isArray(models)) throw new ProviderFailure("garbage", call.id, { cause: answer });
    return models.map(modelOf);
  });
}

export async function showOllamaModel(
  endpoint: OllamaEndpoint,
  model: string,
  waiting: Waiting,
): Promise<OllamaModelDetails> {
  return await within(`ollama/${model}`, waiting, async (call) => {
    const answer = await objectOf(await responseTo(endpoint, { ...call, path: "show", body: { model } }), call.id);
    return detailsOf(answer);
  });
}

export async function deleteOllamaModel(endpoint: OllamaEndpoint, model: string, waiting: Waiting): Promise<void> {
  await within(`ollama/${model}`, waiting, async (call) => {
    const response = await responseTo(endpoint, { ...call, method: "DELETE", path: "delete", body: { model } });
    await response.body?.cancel();
  });
}

/** Resolves when the model is there and whole; a failure or an abort leaves what has been fetched for the next try. */
export async function pullOllamaModel(
  endpoint: OllamaEndpoint,
  model: string,
  { stallMs, ...waiting }: PullWaiting,
  onProgress: (progress: PullProgress) => void,
): Promise<void> {
  await within(`ollama/${model}`, waiting, async ({ expect, ...call }) => {
    const { id, signal } = call;
    expect("timeout_headers", stallMs);
    const response = await responseTo(endpoint, { ...call, path: "pull", body: { model, stream: true } });
    const body = await lineStreamOf(response, id);
    let isComplete = false;
    await readNdjson({ body, model: id, signal }, (lines) => {
      expect("stalled", stallMs);
      for (const line of lines) {
        const progress = progressOf(line, id);
        isComplete ||= progress.status === "success";
        onProgress(progress);
      }
      return isComplete ? "enough" : "more";
    });
    if (!isComplete) throw new ProviderFailure("cut", id);
  });
}

type Call = { id: string } & Parameters<Parameters<typeof withDeadlines>[1]>[0];

function within<T>(id: string, { timeoutMs, signal }: Waiting, work: (call: Call) => Promise<T>): Promise<T> {
  return withDeadlines({ model: id, totalMs: timeoutMs, signal }, (deadlines) => work({ id, ...deadlines }));
}

/** Every field of what we read is optional, so that any object is one. */
interface WireModel {
  name?: unknown;
  size?: unknown;
  modified_at?: unknown;
  details?: { family?: unknown; parameter_size?: unknown; quantization_level?: unknown } | null;
}

function modelOf(item: unknown): OllamaModel {
  const { name, size, modified_at, details }: WireModel = Object(item);
  return {
    name: stringOf(name),
    sizeBytes: countOf(size),
    family: stringOf(details?.family),
    parameterSize: stringOf(details?.parameter_size),
    quantization: stringOf(details?.quantization_level),
    modifiedAt: stringOf(modified_at),
  };
}

/** Capabilities that we have no word for, such as `insert`, are passed over. */
function detailsOf({ capabilities, model_info }: { capabilities?: unknown; model_info?: unknown }): OllamaModelDetails {
  const names: unknown[] = Array.isArray(capabilities) ? capabilities : [];
  // The key begins with the model's architecture, e.g. `llama.context_length`.
  const contextLength = Object.entries(Object(model_info)).find(([key]) => key.endsWith(".context_length"));
  return {
    capabilities: names.flatMap((name) => (isCapability(name) ? capabilityNames[name] : [])),
    contextTokens: countOf(contextLength?.[1]),
  };
}

function isCapability(name: unknown): name is keyof typeof capabilityNames {
  return typeof name === "string" && Object.hasOwn(capabilityNames, name);
}

function progressOf(line: string, id: string): PullProgress {
  const { status, completed, total }: { status?: unknown; completed?: unknown; total?: unknown } = parseAnswer(
    line,
    id,
  );
  const completedBytes = countOf(completed);
  const totalBytes = countOf(total);
  return {
    status: stringOf(status),
    ...(completedBytes === undefined ? {} : { completedBytes }),
    ...(totalBytes === undefined ? {} : { totalBytes }),
  };
}
