// What only the Workers AI peer's models do, by name.
import { begin, sharedBehaviours } from "./anthropic-google-chat.ts";
import { faults } from "./faults.ts";
import { hashedVector } from "./hashed-vector.ts";
import type { Behaviours } from "./peer.ts";
import type { WorkersAiExchange } from "./workers-ai-exchange.ts";

const openAiChunk = (delta: object, finish_reason: string | null = null) => ({
  object: "chat.completion.chunk",
  choices: [{ index: 0, delta, finish_reason }],
});

/** Answers chats and embeddings alike: the service has one endpoint, and the model says what it is. */
export const workersAiBehaviours: Behaviours<WorkersAiExchange> = {
  ...sharedBehaviours,
  // Thoughts come in OpenAI's format alone.
  "slow-thoughts": async (exchange, pauseMs = 50) => {
    exchange.start();
    for (let count = 0; count < 10; count++) {
      exchange.thought("hm ");
      await exchange.pause(pauseMs);
    }
    exchange.event(openAiChunk({ content: "Thought out." }));
    exchange.event(openAiChunk({}, "stop"));
    exchange.finish("stop", null);
    exchange.done();
  },
  "openai-format": (exchange) => {
    exchange.start();
    exchange.event(openAiChunk({ role: "assistant", content: "Said by " }));
    exchange.event(openAiChunk({ content: "OpenAI's chunks." }));
    exchange.event(openAiChunk({}, "stop"));
    exchange.event({ choices: [], usage: { prompt_tokens: 20, completion_tokens: 5, total_tokens: 25 } });
    exchange.finish("stop", null);
    exchange.done();
  },
  "openai-format-cut": (exchange) => {
    exchange.start();
    exchange.event(openAiChunk({ content: "Two chunks" }));
    exchange.response.end();
  },
  "no-end-mark": async (exchange) => {
    await begin(exchange);
    exchange.finish("stop");
    exchange.response.end();
  },
  nothing: (exchange) => {
    exchange.start();
    exchange.response.end();
  },
  "end-mark-alone": (exchange) => {
    exchange.start();
    exchange.raw("data: [DONE]\n\n");
    exchange.response.end();
  },
  digits: (exchange) => {
    exchange.start();
    for (const response of ["In ", 19, 69, " they", null, " landed."]) exchange.event({ response });
    exchange.finish("stop", null);
    exchange.done();
  },
  "tool-calls": (exchange) => {
    exchange.start();
    exchange.event({ response: null, tool_calls: [{ name: "weather", arguments: { city: "Zürich" } }, null] });
    exchange.event({ response: "", tool_calls: [{ name: "time" }] });
    exchange.finish("stop", { prompt_tokens: 12, completion_tokens: 9 });
    exchange.done();
  },
  "tool-calls-in-pieces": (exchange) => {
    const piece = (index: number, called: object, id: string | null = null) =>
      exchange.event({ tool_calls: [{ id, type: "function", index, function: called }] });
    exchange.start();
    piece(0, { name: "weather", arguments: null }, "chatcmpl-tool-1");
    piece(0, { arguments: '{"city":' });
    piece(1, { name: "time", arguments: "{}" }, "chatcmpl-tool-2");
    piece(0, { arguments: ' "Zürich"}' });
    piece(1, { name: null, arguments: "" });
    exchange.finish("stop", { prompt_tokens: 12, completion_tokens: 9 });
    exchange.done();
  },
  "error-list-in-200": (exchange) => {
    exchange.json(200, { result: {}, success: false, errors: [{ code: 7003, message: "no" }], messages: [] });
  },
  // Named by code and status: code-3040-429.
  ...Object.fromEntries(
    [3003, 3006, 3036, 3040, 3007, 3042, 5007, 5016, 9999].map((code) => [
      `code-${code}`,
      (exchange: WorkersAiExchange, status = 400) => exchange.error(status, "as the service says", {}, code),
    ]),
  ),
  "code-list": (exchange, status = 400) => {
    exchange.json(status, { success: false, errors: [{ code: 10_000, message: "Authentication error" }] });
  },
};

export const workersAiEmbeddingBehaviours: Behaviours<WorkersAiExchange> = {
  ...faults,
  ok: (exchange) => embed(exchange, vectorsOf(exchange)),
  "wrong-count": (exchange) => embed(exchange, vectorsOf(exchange).slice(1)),
  "wrong-dimension": (exchange, dimensions = 2000) => embed(exchange, vectorsOf(exchange, dimensions)),
  "no-data": (exchange) => exchange.json(200, { request_id: "queued" }),
  "slow-embedding": (exchange) => exchange.hang(),
};

function vectorsOf({ inputs }: WorkersAiExchange, dimensions = 1024): number[][] {
  return (inputs.text ?? []).map((text) => hashedVector(text, dimensions));
}

function embed(exchange: WorkersAiExchange, data: number[][]): void {
  exchange.json(200, { shape: [data.length, data[0]?.length ?? 0], data });
}
