// What only the Google peer's chat models do, by name.
import { begin, sharedBehaviours } from "./anthropic-google-chat.ts";
import type { GoogleExchange } from "./google-exchange.ts";
import type { Behaviours } from "./peer.ts";

const retryInfo = { "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: "7.5s" };

/** Refusals that come before anything is answered, the same for chats and embeddings. */
export const refusals: Behaviours<GoogleExchange> = {
  "bad-key": (exchange) =>
    exchange.error(400, "API key not valid. Please pass a valid API key.", {}, [
      { "@type": "type.googleapis.com/google.rpc.ErrorInfo", reason: "API_KEY_INVALID", domain: "googleapis.com" },
    ]),
  quota: (exchange) => exchange.error(429, "You exceeded your current quota.", {}, [{ "@type": "…" }, retryInfo]),
  "quota-both": (exchange) => exchange.error(429, "slow down", { "retry-after": "7" }, [retryInfo]),
  "error-list-in-200": (exchange) => exchange.json(200, [{ error: { code: 503, message: "overloaded" } }]),
};

export const chatBehaviours: Behaviours<GoogleExchange> = {
  ...sharedBehaviours,
  ...refusals,
  "tool-calls": (exchange) => {
    exchange.start();
    exchange.parts([{ text: "Let me look." }, { functionCall: { name: "weather", args: { city: "Zürich" } } }]);
    exchange.parts([{ functionCall: { name: "time" } }, { functionCall: { id: "fc_3", name: "time", args: {} } }]);
    exchange.finish("tool_calls");
    exchange.done();
  },
  "tool-call-cut-short": (exchange) => {
    exchange.start();
    exchange.parts([{ functionCall: { name: "weather", args: {} } }]);
    exchange.finish("length");
    exchange.done();
  },
  // Named by the finish reason: stop-SPII.
  ...Object.fromEntries(
    ["RECITATION", "PROHIBITED_CONTENT", "BLOCKLIST", "SPII", "OTHER", "IMAGE_SAFETY", "MALFORMED_FUNCTION_CALL"].map(
      (finishReason) => [
        `stop-${finishReason}`,
        async (exchange: GoogleExchange) => {
          await begin(exchange, ["Said."]);
          exchange.candidate({ finishReason, index: 0 });
          exchange.done();
        },
      ],
    ),
  ),
  "blocked-prompt": (exchange) => {
    exchange.start();
    const usageMetadata = { promptTokenCount: 12, totalTokenCount: 12 };
    exchange.event({ promptFeedback: { blockReason: "PROHIBITED_CONTENT" }, usageMetadata });
    exchange.done();
  },
  "usage-details": (exchange) => {
    exchange.start();
    const early = { promptTokenCount: 1204, totalTokenCount: 1204, cachedContentTokenCount: 1024 };
    exchange.event({ candidates: [{ content: { parts: [{ text: "Counted." }] } }], usageMetadata: early });
    exchange.finish("stop", {
      promptTokenCount: 1204,
      candidatesTokenCount: 87,
      totalTokenCount: 1720,
      cachedContentTokenCount: 1024,
      promptTokensDetails: [{ modality: "TEXT", tokenCount: 1204 }],
      cacheTokensDetails: [{ modality: "TEXT", tokenCount: 1024 }],
      toolUsePromptTokenCount: 17,
      thoughtsTokenCount: 412,
    });
    exchange.done();
  },
  "only-thoughts": (exchange) => {
    exchange.start();
    exchange.finish("length", { promptTokenCount: 9, totalTokenCount: 59, thoughtsTokenCount: 50 });
    exchange.done();
  },
  "no-usage": (exchange) => {
    exchange.start();
    exchange.text("Uncounted.");
    exchange.finish("stop", {});
    exchange.done();
  },
  "odd-parts": (exchange) => {
    exchange.start();
    exchange.candidate({ content: { parts: [null, 7, { text: 1 }, { text: "Odd." }] } });
    exchange.candidate({ content: { parts: "no" } });
    exchange.finish("stop");
    exchange.done();
  },
};
