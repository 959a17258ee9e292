// A workspace's settings: contracts, and the way between their names outside and inside.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { textField } from "../../http/fields.ts";
import { modelChainField, semanticSecondsField } from "../../http/setting-fields.ts";
import type { ChosenSettings } from "../../workspace/change-settings.ts";
import { unchosen } from "../../workspace/state.ts";
import { getSettings, patchSettings } from "./settings.ts";

const tags = ["Workspaces"];
const params = z.object({ id: z.uuid() });
const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });
const isPathsWorkspace = true;
const instructionsMaxChars = 4_000;

const says = (description: string) => ({ description: `${description} Null: not chosen` });
const settingsSchema = z
  .object({
    model_chain: modelChainField().nullable().openapi(says("Models that are asked in turn.")),
    semantic_ttl_seconds: semanticSecondsField().openapi(says("How long answers are repeated; 0: never.")),
    plan: z.string().min(1).max(32).nullable().openapi(says("Names the limits of the members.")),
    instructions: textField(instructionsMaxChars)
      .nullable()
      .openapi(says("What every answer keeps to, below the house's rules and above the caller's own wishes.")),
    passages_max: z.number().int().min(1).max(50).nullable().openapi(says("Most passages of an answer.")),
    similarity_min: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .openapi(says("Passages are relevant from this similarity to the question on, and from it alone.")),
  })
  .openapi("WorkspaceSettings");
type WireSettings = z.output<typeof settingsSchema>;

const read = contract("GET /api/v1/workspaces/{id}/settings", {
  tags,
  summary: "What was chosen for a workspace",
  isPathsWorkspace,
  request: { params },
  responses: { 200: { description: "The settings", content: json(settingsSchema) } },
});

const change = contract("PATCH /api/v1/workspaces/{id}/settings", {
  tags,
  summary: "Choose for a workspace; what isn't named stays, null is as if it had never been chosen",
  isPathsWorkspace,
  request: { params, body: { required: true, content: json(settingsSchema.partial()) } },
  responses: { 200: { description: "The settings", content: json(settingsSchema) } },
});

export function registerSettings(app: OpenAPIHono<AppEnv>): void {
  app.openapi(read, async (c) => c.json(toWire(await getSettings(c.var.services, c.var.actor)), 200));
  app.openapi(change, async (c) => {
    const { services, actor, trace } = c.var;
    return c.json(toWire(await patchSettings(services, actor, chosenIn(c.req.valid("json")), trace.requestId)), 200);
  });
}

const toWire = (settings: ChosenSettings): WireSettings => ({
  model_chain: settings.modelChain.length > 0 ? [...settings.modelChain] : null,
  semantic_ttl_seconds: settings.semanticCacheSeconds,
  plan: settings.plan,
  instructions: settings.instructions,
  passages_max: settings.passagesMax,
  similarity_min: settings.similarityMin,
});

function chosenIn(wire: Partial<WireSettings>): Partial<ChosenSettings> {
  const { model_chain, semantic_ttl_seconds, plan, instructions, passages_max, similarity_min } = wire;
  return {
    ...(model_chain === undefined ? {} : { modelChain: model_chain ?? unchosen.modelChain }),
    ...(semantic_ttl_seconds === undefined ? {} : { semanticCacheSeconds: semantic_ttl_seconds }),
    ...(plan === undefined ? {} : { plan }),
    ...(instructions === undefined ? {} : { instructions }),
    ...(passages_max === undefined ? {} : { passagesMax: passages_max }),
    ...(similarity_min === undefined ? {} : { similarityMin: similarity_min }),
  };
}
