// What a model can be asked for beyond words: what its adapter passes on, and, of a model that the registry knows, what the
// model itself can. Of any other model its provider decides.
import type { ModelCatalog } from "./catalog.ts";
import type { Adapter } from "./providers.ts";
import { type Capability, knownModel } from "./registry.ts";

export type ChatOption = "images" | "tools" | "tool_choice" | "json" | "json_schema" | "stop";

const everything: readonly ChatOption[] = ["images", "tools", "tool_choice", "json", "json_schema", "stop"];

/** Workers AI makes JSON only without a stream, and answers are always streamed to us. */
const passedOn: Readonly<Record<Adapter["kind"], readonly ChatOption[]>> = {
  openai: everything,
  google: everything,
  anthropic: ["images", "tools", "tool_choice", "stop"],
  ollama: ["images", "tools", "json", "json_schema", "stop"],
  "workers-ai": ["images", "tools"],
  builtin: [],
};

const needed: Readonly<Partial<Record<ChatOption, Capability>>> = {
  images: "vision",
  tools: "tools",
  tool_choice: "tools",
  json: "json",
  json_schema: "json",
};

export function takesOption(id: string, option: ChatOption, { providers }: Pick<ModelCatalog, "providers">): boolean {
  const adapter = providers.find((provider) => id.startsWith(`${provider.id}/`))?.adapter;
  if (!adapter || !passedOn[adapter.kind].includes(option)) return false;
  const capability = needed[option];
  return capability === undefined || (knownModel(id)?.capabilities.includes(capability) ?? true);
}
