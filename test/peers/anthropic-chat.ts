// What only the Anthropic peer's chat models do, by name.
import type { AnthropicExchange } from "./anthropic-exchange.ts";
import { begin, sharedBehaviours } from "./anthropic-google-chat.ts";
import type { Behaviours } from "./peer.ts";

export const anthropicBehaviours: Behaviours<AnthropicExchange> = {
  ...sharedBehaviours,
  "no-end-mark": async (exchange) => {
    await begin(exchange);
    exchange.finish("stop");
    exchange.response.end();
  },
  "lingering-end": async (exchange) => {
    await begin(exchange, ["Told all."]);
    exchange.finish("stop");
    exchange.event({ type: "message_stop" });
    await exchange.hang();
  },
  "pings-only": async (exchange) => {
    exchange.start();
    for (;;) {
      exchange.event({ type: "ping" });
      await exchange.pause(20);
    }
  },
  "secret-thoughts": async (exchange) => {
    exchange.start();
    for (let index = 0; index < 5; index++) {
      const content_block = { type: "redacted_thinking", data: "c2VjcmV0" };
      exchange.event({ type: "content_block_start", index, content_block });
      await exchange.pause(60);
    }
    exchange.text("Thought out.");
    exchange.finish("stop");
    exchange.done();
  },
  "tool-calls": (exchange) => {
    exchange.start();
    exchange.thought("Two of them.");
    exchange.text("Let me look.");
    exchange.call("toolu_01A", "weather", ["", '{"city":', ' "Zü', 'rich"}']);
    exchange.call("toolu_01B", "time", []);
    exchange.finish("tool_calls");
    exchange.done();
  },
  // Named by the stop reason: stop-pause_turn.
  ...Object.fromEntries(
    ["stop_sequence", "pause_turn", "model_context_window_exceeded", "a_reason_of_tomorrow"].map((reason) => [
      `stop-${reason}`,
      async (exchange: AnthropicExchange) => {
        await begin(exchange, ["Said."]);
        exchange.stop(reason, { output_tokens: 1 });
        exchange.done();
      },
    ]),
  ),
  "usage-details": (exchange) => {
    const details = { cache_creation_input_tokens: 2051, cache_read_input_tokens: 18_432, service_tier: "standard" };
    exchange.start({ input_tokens: 472, output_tokens: 2, cache_creation: null, ...details });
    exchange.text("Counted.");
    exchange.finish("stop", {
      input_tokens: 472,
      cache_creation_input_tokens: 2051,
      cache_read_input_tokens: 18_432,
      output_tokens: 503,
      output_tokens_details: { thinking_tokens: 411 },
      server_tool_use: null,
    });
    exchange.done();
  },
  "usage-of-2023": (exchange) => {
    exchange.start({ input_tokens: 25, output_tokens: 1 });
    exchange.text("Counted.");
    exchange.finish("stop", { output_tokens: 15 });
    exchange.done();
  },
  "no-usage": (exchange) => {
    exchange.start();
    exchange.text("Uncounted.");
    exchange.finish("stop", {});
    exchange.done();
  },
};
