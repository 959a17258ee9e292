// What only the Ollama peer's chat models do, by name.
import { begin, sharedBehaviours } from "./anthropic-google-chat.ts";
import type { OllamaExchange } from "./ollama-exchange.ts";
import type { Behaviours } from "./peer.ts";

export const ollamaChatBehaviours: Behaviours<OllamaExchange> = {
  ...sharedBehaviours,
  // NDJSON has no comments.
  "comments-only": async (exchange) => {
    exchange.start();
    for (;;) {
      exchange.raw("\r\n");
      await exchange.pause(20);
    }
  },
  "error-in-stream": async (exchange) => {
    await begin(exchange);
    exchange.line({ error: "an error was encountered while running the model: unexpected EOF" });
    exchange.text("never seen");
    exchange.finish("stop");
    exchange.done();
  },
  "no-end-mark": async (exchange) => {
    await begin(exchange);
    exchange.response.end();
  },
  "half-a-line": async (exchange) => {
    await begin(exchange);
    exchange.raw('{"message":{"content":"never se');
    exchange.response.end();
  },
  "open-last-line": async (exchange) => {
    await begin(exchange, ["Told all."]);
    exchange.finish("stop");
    exchange.raw(exchange.endMark());
    exchange.response.end();
  },
  "lingering-end": async (exchange) => {
    await begin(exchange, ["Told all."]);
    exchange.finish("stop");
    exchange.raw(`${exchange.endMark()}\n`);
    await exchange.hang();
  },
  "tool-calls": async (exchange) => {
    exchange.start();
    exchange.thought("Two of them.");
    exchange.text("Let me look.");
    exchange.calls({ function: { name: "weather", arguments: { city: "Zürich" } } });
    exchange.calls(
      { id: "call_q7", function: { index: 1, name: "time", arguments: {} } },
      { function: { name: "bare" } },
    );
    exchange.finish("stop");
    exchange.done();
  },
  "tool-calls-cut-off": (exchange) => {
    exchange.start();
    exchange.calls({ function: { name: "weather", arguments: {} } });
    exchange.finish("length");
    exchange.done();
  },
  "not-a-message": (exchange) => {
    exchange.start();
    exchange.line({ message: { content: 7, tool_calls: [null] }, done: "no" });
    exchange.line({ message: null });
    exchange.finish("stop");
    exchange.done();
  },
  ...Object.fromEntries(
    Object.entries({
      counted: {
        prompt_eval_count: 26,
        prompt_eval_duration: 130_079_000,
        eval_count: 298,
        eval_duration: 4_232_710_000,
      },
      cached: { prompt_eval_count: 26, prompt_eval_cached_count: 20, eval_count: 3 },
      "no-prompt": { eval_count: 298 },
      "no-answer": { prompt_eval_count: 26 },
      none: {},
    }).map(([name, counts]) => [
      `usage-${name}`,
      async (exchange: OllamaExchange) => {
        await begin(exchange, ["Counted."]);
        exchange.finish("stop", counts);
        exchange.done();
      },
    ]),
  ),
};
