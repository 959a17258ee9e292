// Ollama at home: what it has, fetched and deleted from afar.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { progressStream } from "../../http/event-stream.ts";
import { deleteModel, endpointOf, getModel, listModels, pullModel } from "./ollama.ts";

const tags = ["Ollama"];
const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });
/** As Ollama names them: `llama3.2`, `llama3.2:3b`, `hf.co/someone/model:Q4`. */
const params = z.object({
  name: z
    .string()
    .max(200)
    .regex(/^[\w.-]+(?:[/:][\w.-]+)*$/, "isn't a model's name"),
});

const list = contract("GET /api/v1/ollama/models", {
  tags,
  summary: "The models that Ollama has",
  responses: {
    200: {
      description: "The models",
      content: json(
        z.object({
          models: z.array(
            z.object({
              name: z.string(),
              size_bytes: z.number().int().nullable(),
              family: z.string(),
              parameter_size: z.string(),
              quantization: z.string(),
              modified_at: z.string(),
            }),
          ),
        }),
      ),
    },
  },
});

const get = contract("GET /api/v1/ollama/models/{name}", {
  tags,
  summary: "One model of Ollama, with what it can",
  wholeId: true,
  request: { params },
  responses: {
    200: {
      description: "The model",
      content: json(
        z.object({
          name: z.string(),
          id: z.string(),
          capabilities: z.array(z.string()),
          context_tokens: z.number().int().nullable(),
          used_context_tokens: z.number().int(),
        }),
      ),
    },
  },
});

const pull = contract("POST /api/v1/ollama/models/{name}/pull", {
  tags,
  summary: "Fetch a model; its progress is streamed",
  description:
    "Server-sent events: `progress {status, completed_bytes, total_bytes}` …, then exactly one `done` or `error`.",
  wholeId: true,
  request: { params },
  responses: { 200: { description: "The progress", content: { "text/event-stream": { schema: z.string() } } } },
});

const remove = contract("DELETE /api/v1/ollama/models/{name}", {
  tags,
  summary: "Delete a model of Ollama",
  wholeId: true,
  request: { params },
  responses: { 204: { description: "Deleted" } },
});

export function registerOllama(app: OpenAPIHono<AppEnv>): void {
  app.openapi(list, async (c) => c.json({ models: await listModels(c.var.services) }, 200));

  app.openapi(get, async (c) => c.json(await getModel(c.var.services, c.req.valid("param").name), 200));

  app.openapi(pull, (c) => {
    const { services, actor, trace } = c.var;
    // Before the stream begins, so that a Hearth without Ollama answers with its status.
    endpointOf(services);
    return progressStream(c, (tell, signal) =>
      pullModel(
        services,
        actor,
        c.req.valid("param").name,
        trace.requestId,
        signal,
        ({ status, completedBytes, totalBytes }) =>
          tell({ status, completed_bytes: completedBytes ?? null, total_bytes: totalBytes ?? null }),
      ),
    );
  });

  app.openapi(remove, async (c) => {
    await deleteModel(c.var.services, c.var.actor, c.req.valid("param").name, c.var.trace.requestId);
    return c.body(null, 204);
  });
}
