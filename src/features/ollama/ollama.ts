// The models of the Ollama server that this Hearth is set up with.
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import type { Actor } from "../../identity/actor.ts";
import { Failure } from "../../platform/failure.ts";
import type { OllamaEndpoint } from "../../providers/ollama/client.ts";
import {
  deleteOllamaModel,
  listOllamaModels,
  type PullProgress,
  pullOllamaModel,
  showOllamaModel,
} from "../../providers/ollama/models.ts";

type OllamaServices = Pick<Services, "config" | "catalog" | "database">;

export async function listModels(services: OllamaServices) {
  const models = await listOllamaModels(endpointOf(services), patience(services));
  return models.map((model) => ({
    name: model.name,
    size_bytes: model.sizeBytes ?? null,
    family: model.family,
    parameter_size: model.parameterSize,
    quantization: model.quantization,
    modified_at: model.modifiedAt,
  }));
}

export async function getModel(services: OllamaServices, name: string) {
  const { capabilities, contextTokens } = await showOllamaModel(endpointOf(services), name, patience(services));
  return {
    name,
    id: `ollama/${name}`,
    capabilities,
    context_tokens: contextTokens ?? null,
    used_context_tokens: services.config.ollamaContextTokens,
  };
}

/** Tells its progress until the model is there. A failure, or a caller who leaves, keeps what was fetched for the next try. */
export async function pullModel(
  services: OllamaServices,
  actor: Actor,
  name: string,
  requestId: string,
  signal: AbortSignal,
  onProgress: (progress: PullProgress) => void,
) {
  const { ollamaPullTimeoutMs: timeoutMs, ollamaColdTimeoutMs: stallMs } = services.config;
  await note(services, actor, "ollama.pull", name, requestId);
  await pullOllamaModel(endpointOf(services), name, { timeoutMs, stallMs, signal }, onProgress);
}

export async function deleteModel(
  services: OllamaServices,
  actor: Actor,
  name: string,
  requestId: string,
): Promise<void> {
  await deleteOllamaModel(endpointOf(services), name, patience(services));
  await note(services, actor, "ollama.delete", name, requestId);
}

/** Throws where this Hearth has no Ollama, naming the setting. */
export function endpointOf({ catalog }: Pick<Services, "catalog">): OllamaEndpoint {
  const adapter = catalog.providers.find(({ id }) => id === "ollama")?.adapter;
  if (adapter?.kind !== "ollama")
    throw new Failure({ tag: "dependency_unavailable", dependency: "ollama: OLLAMA_BASE_URL is not set" });
  return adapter;
}

const patience = ({ config }: OllamaServices) => ({ timeoutMs: config.providerHeadersTimeoutMs });

function note(
  { database }: OllamaServices,
  actor: Actor,
  action: "ollama.pull" | "ollama.delete",
  name: string,
  requestId: string,
) {
  return database.forWorkspace(actor, (db) => [
    auditRow(db, actor, { action, entityKind: "ollama_model", entityId: name, requestId }),
  ]);
}
