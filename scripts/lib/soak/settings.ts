// What the soaked Hearth is told: patience and rests so short that minutes hold many of them, prices of the soak's provider.
import { modelOf, prices, providers, type SoakPeer } from "./peer.ts";

const model = "soak";
const impatience = "2000";
/** Settings are in dollars a million tokens, the soak counts nano-dollars a token. */
const perMillion = 1_000;

export const soakVariables = (peer: SoakPeer): Record<string, string> => ({
  LOG_LEVEL: "warn",
  OPENAI_API_KEY: "loopback",
  OPENAI_BASE_URL: peer.baseUrl("first"),
  OPENAI_CHAT_MODEL: model,
  OPENAI_EMBEDDING_MODEL: "text-embedding-3-small",
  CUSTOM_PROVIDERS: JSON.stringify([
    { id: "second", base_url: peer.baseUrl("second"), api_key: "loopback", models: [model] },
  ]),
  MODEL_CHAIN: providers.map((provider) => modelOf[provider]).join(","),
  MODEL_PRICES: JSON.stringify(
    Object.fromEntries(
      providers.map((provider) => {
        const { input, output } = prices[provider];
        return [modelOf[provider], { input: input / perMillion, output: output / perMillion }];
      }),
    ),
  ),
  REWRITE_MODEL: "none",
  VISION_MODEL: "none",
  PROVIDER_HEADERS_TIMEOUT_MS: impatience,
  PROVIDER_FIRST_TOKEN_TIMEOUT_MS: impatience,
  PROVIDER_STALL_TIMEOUT_MS: impatience,
  EMBEDDING_TIMEOUT_MS: impatience,
  BREAKER_REST_MS: "2000",
  DATABASE_TIMEOUT_MS: "3000",
  RESERVATION_MS: "10000",
  INGEST_LEASE_MS: "10000",
  INGEST_QUEUED_MS: "10000",
  INGEST_RETRIES: "10",
});
